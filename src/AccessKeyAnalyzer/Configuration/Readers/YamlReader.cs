using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>
/// YAML by lines and indentation: mappings, sequences, quoted, plain and block scalars, flow collections, many documents.
/// Tags are stepped over. An alias gives what stands at its anchor one more name; the place of a value is always where it is written.
/// </summary>
internal sealed partial class YamlReader(string file, DocumentBuilder document)
{
    // The open collections, each with the column that it stands at.
    private readonly Stack<(int Indent, bool IsSequence)> _open = new();

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
            _at = ReaderCharacters.SkipBlanks(file, _at);
            if (_at >= file.Length || ReaderCharacters.IsLineBreak(file[_at]))
            {
                _at = ReaderCharacters.NextLine(file, _at);
            }
            else if (file[_at] == '#')
            {
                SkipComment();
            }
            else if (IsDocumentMark(start))
            {
                Close(indent: -1);
                _key = null;
                _at = ReaderCharacters.SkipBlanks(file, start + 3);
                SkipRestOfLine();
            }
            else if (file[_at] == '%' && _at == start)
            {
                _at = ReaderCharacters.NextLine(file, _at);
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
        (ReaderCharacters.StartsWith(file, start, "---") || ReaderCharacters.StartsWith(file, start, "..."))
            && (start + 3 >= file.Length || ReaderCharacters.IsWhiteSpace(file[start + 3]));

    // What stands on a line from its indentation on. "- - a: b" opens two sequences and a mapping.
    private void Content(int indent)
    {
        _line = _at;
        if (!Dashes(ref indent))
        {
            return;
        }

        if (IsMark('?'))
        {
            ExplicitKey(indent);
            return;
        }

        if (IsMark(':'))
        {
            // The key was a mapping or a list, and names nothing.
            _key ??= "";
            _entry = -1;
            Close(indent);
            if (!Step(ref indent) || !Dashes(ref indent))
            {
                return;
            }
        }

        var start = _at;
        if (YamlKey.TryRead(file, ref _at) is { } key)
        {
            OpenMapping(indent, _line < start ? _line : -1);
            _lastKey = key;
            (_entry, _keyStart) = (file[start] == '&' ? -1 : _line, start);
            Value(key, indent);
            return;
        }

        // A scalar on its own: an item, the value of the key before it, or the continuation of a plain scalar.
        var blockIndent = _open.Count > 0 ? _open.Peek().Indent : -1;
        var isItem = document.IsInList;
        if (isItem || _key is null)
        {
            _entry = _keyStart = isItem && _line < start ? _line : -1;
        }

        Value(isItem ? "" : _key ?? (indent > blockIndent ? _lastKey : ""), isItem ? blockIndent : Math.Max(blockIndent, 0));
        _key = null;
    }

    // Opens a sequence for each dash; false when nothing else stands on the line.
    private bool Dashes(ref int indent)
    {
        while (IsMark('-'))
        {
            OpenSequence(indent);
            _line = _line == _at ? _line : -1;
            if (!Step(ref indent))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsMark(char mark) => _at < file.Length && file[_at] == mark && (_at + 1 >= file.Length || ReaderCharacters.IsWhiteSpace(file[_at + 1]));

    // Moves over a mark and the blanks behind it; false at the end of the line.
    private bool Step(ref int indent)
    {
        var next = ReaderCharacters.SkipBlanks(file, _at + 1);
        indent += next - _at;
        _at = next;
        return _at < file.Length && !ReaderCharacters.IsLineBreak(file[_at]) && file[_at] != '#';
    }

    private void Value(string key, int indent)
    {
        SkipProperties();
        if (_at >= file.Length || ReaderCharacters.IsLineBreak(file[_at]) || file[_at] == '#')
        {
            _key = key;
            return;
        }

        var start = _at;
        switch (file[start])
        {
            case '*':
                var alias = _at + 1;
                _at = Run.End(file, _at, c => !ReaderCharacters.IsWhiteSpace(c));

                document.Alias(key, file.Substring(alias, _at - alias));
                _end = _at;
                break;
            case '|' or '>':
                Scalar(key, YamlScalar.ReadBlock(file, ref _at, indent), quote: 0);
                break;
            case '"' or '\'':
                Scalar(key, YamlScalar.ReadQuoted(file, ref _at, document), quote: 1);
                break;
            case '{' or '[' when !ReaderCharacters.StartsWith(file, start, "{{"):
                new YamlFlow(file, document).Read(key, _entry == _keyStart ? _entry : -1, ref _at);
                _end = _at;
                break;
            default:
                Scalar(key, YamlScalar.ReadPlain(file, ref _at), quote: 0);
                break;
        }
    }

    // Anchors and tags: "&name", "!type".
    private void SkipProperties()
    {
        _at = ReaderCharacters.SkipBlanks(file, _at);
        while (_at < file.Length && file[_at] is '&' or '!')
        {
            var start = _at;
            _at = Run.End(file, _at, c => !ReaderCharacters.IsWhiteSpace(c));

            if (file[start] == '&')
            {
                // Somebody may refer to it.
                _entry = -1;
                document.Anchor(file.Substring(start + 1, _at - start - 1));
            }

            _at = ReaderCharacters.SkipBlanks(file, _at);
        }
    }

    private void SkipRestOfLine()
    {
        // A block scalar ends where the next line starts; the blanks there are that line's indentation.
        if (_at > 0 && ReaderCharacters.IsLineBreak(file[_at - 1]))
        {
            return;
        }

        _at = ReaderCharacters.SkipBlanks(file, _at);
        if (_at < file.Length && file[_at] == '#')
        {
            SkipComment();
        }
        else if (_at < file.Length)
        {
            var end = ReaderCharacters.LineEnd(file, _at);
            if (end > _at)
            {
                document.Malformed(_at);
            }

            _at = ReaderCharacters.NextLine(file, end);
        }
    }

    private void SkipComment()
    {
        var end = ReaderCharacters.LineEnd(file, _at);
        document.Comment(_at, end);
        _at = ReaderCharacters.NextLine(file, end);
    }
}
