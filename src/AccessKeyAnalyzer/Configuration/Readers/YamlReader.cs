namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>
/// YAML by lines and indentation: mappings, sequences, quoted, plain and block scalars, flow collections, many documents.
/// Anchors and tags are stepped over and aliases yield nothing, so that a value is seen once, where it is written, and no alias can multiply.
/// </summary>
internal sealed class YamlReader(string file, DocumentBuilder document)
{
    private readonly Stack<YamlBlock> _open = new();

    // The key whose value has not come yet: it may follow on a deeper line.
    private string? _key;
    private string _lastKey = "";
    private int _at;

    public static void Read(string file, DocumentBuilder document) => new YamlReader(file, document).Read();

    private void Read()
    {
        while (_at < file.Length)
        {
            var start = _at;
            _at = Chars.SkipBlanks(file, _at);
            if (_at >= file.Length || Chars.IsLineBreak(file[_at]))
            {
                _at = Chars.NextLine(file, _at);
            }
            else if (file[_at] == '#')
            {
                SkipComment();
            }
            else if (IsDocumentMark(start))
            {
                Close(indent: -1);
                _key = null;
                _at = Chars.SkipBlanks(file, start + 3);
                SkipRestOfLine();
            }
            else if (file[_at] == '%' && _at == start)
            {
                _at = Chars.NextLine(file, _at);
            }
            else
            {
                Content(_at - start);
                SkipRestOfLine();
            }
        }

        Close(indent: -1);
    }

    private bool IsDocumentMark(int start) =>
        (Chars.StartsWith(file, start, "---") || Chars.StartsWith(file, start, "...")) && (start + 3 >= file.Length || char.IsWhiteSpace(file[start + 3]));

    // What stands on a line from its indentation on. "- - a: b" opens two sequences and a mapping.
    private void Content(int indent)
    {
        while (IsDash(_at))
        {
            OpenSequence(indent);
            var next = Chars.SkipBlanks(file, _at + 1);
            indent += next - _at;
            _at = next;
            if (_at >= file.Length || Chars.IsLineBreak(file[_at]) || file[_at] == '#')
            {
                return;
            }
        }

        if (YamlKey.TryRead(file, ref _at) is { } key)
        {
            OpenMapping(indent);
            _lastKey = key;
            Value(key, indent);
            return;
        }

        // A scalar on its own: an item, the value of the key before it, or the continuation of a plain scalar.
        var blockIndent = _open.Count > 0 ? _open.Peek().Indent : -1;
        var isItem = document.IsInList;
        Value(isItem ? "" : _key ?? (indent > blockIndent ? _lastKey : ""), isItem ? blockIndent : Math.Max(blockIndent, 0));
        _key = null;
    }

    private bool IsDash(int at) => at < file.Length && file[at] == '-' && (at + 1 >= file.Length || char.IsWhiteSpace(file[at + 1]));

    private void OpenSequence(int indent)
    {
        Close(indent);
        if (_open.Count == 0 || !_open.Peek().IsSequence || _open.Peek().Indent < indent)
        {
            document.EnterList(_key ?? "");
            _open.Push(new(indent, IsSequence: true));
        }

        _key = null;
    }

    private void OpenMapping(int indent)
    {
        Close(indent);
        if (_open.Count > 0 && _open.Peek() is { IsSequence: true } block && block.Indent == indent)
        {
            // A sequence may stand as deep as the key that it belongs to; the next key ends it.
            CloseLast();
        }

        if (_open.Count == 0 || _open.Peek().Indent < indent)
        {
            document.Enter(_key ?? "");
            _open.Push(new(indent, IsSequence: false));
        }

        _key = null;
    }

    private void Close(int indent)
    {
        while (_open.Count > 0 && _open.Peek().Indent > indent)
        {
            CloseLast();
        }
    }

    private void CloseLast()
    {
        _open.Pop();
        document.Leave();
    }

    private void Value(string key, int indent)
    {
        SkipProperties();
        if (_at >= file.Length || Chars.IsLineBreak(file[_at]) || file[_at] == '#')
        {
            _key = key;
            return;
        }

        switch (file[_at])
        {
            case '*':
                _at = Chars.LineEnd(file, _at);
                break;
            case '|' or '>':
                document.Value(key, YamlScalar.ReadBlock(file, ref _at, indent));
                break;
            case '"' or '\'':
                document.Value(key, YamlScalar.ReadQuoted(file, ref _at, document));
                break;
            case '{' or '[' when !Chars.StartsWith(file, _at, "{{"):
                new YamlFlow(file, document).Read(key, ref _at);
                break;
            default:
                document.Value(key, YamlScalar.ReadPlain(file, ref _at));
                break;
        }
    }

    // Anchors and tags: "&name", "!type".
    private void SkipProperties()
    {
        _at = Chars.SkipBlanks(file, _at);
        while (_at < file.Length && file[_at] is '&' or '!')
        {
            while (_at < file.Length && !char.IsWhiteSpace(file[_at]))
            {
                _at++;
            }

            _at = Chars.SkipBlanks(file, _at);
        }
    }

    private void SkipRestOfLine()
    {
        // A block scalar ends where the next line starts; the blanks there are that line's indentation.
        if (_at > 0 && file[_at - 1] == '\n')
        {
            return;
        }

        _at = Chars.SkipBlanks(file, _at);
        if (_at < file.Length && file[_at] == '#')
        {
            SkipComment();
        }
        else if (_at < file.Length)
        {
            var end = Chars.LineEnd(file, _at);
            if (end > _at)
            {
                document.Malformed(_at);
            }

            _at = Chars.NextLine(file, end);
        }
    }

    private void SkipComment()
    {
        var end = Chars.LineEnd(file, _at);
        document.Comment(_at, end);
        _at = Chars.NextLine(file, end);
    }
}
