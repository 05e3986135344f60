namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>
/// TOML, and the HCL of Terraform, which differ little where it matters: TOML has tables in brackets, HCL has named blocks in braces,
/// <c>:</c> for <c>=</c>, comments with slashes and heredocs.
/// </summary>
internal sealed class TomlReader(string file, DocumentBuilder document, bool isHcl)
{
    private readonly List<string> _words = [];
    private bool _hasTable;
    private bool _hasEquals;
    private int _nesting;
    private int _at;

    public static void ReadToml(string file, DocumentBuilder document) => new TomlReader(file, document, isHcl: false).Read();

    public static void ReadHcl(string file, DocumentBuilder document) => new TomlReader(file, document, isHcl: true).Read();

    private void Read()
    {
        while ((_at = Chars.SkipBlanks(file, _at)) < file.Length)
        {
            switch (file[_at])
            {
                case '\r' or '\n':
                    _at++;
                    if (!document.IsInList)
                    {
                        TakeKey();
                    }

                    break;
                case '#':
                    Comment(Chars.LineEnd(file, _at));
                    break;
                case '/' when isHcl && Chars.StartsWith(file, _at, "//"):
                    Comment(Chars.LineEnd(file, _at));
                    break;
                case '/' when isHcl && Chars.StartsWith(file, _at, "/*"):
                    Comment(Chars.After(file, _at, "*/"));
                    break;
                case '[' when !isHcl && _nesting == 0 && !_hasEquals:
                    Table();
                    break;
                case '{':
                    document.Enter(TakeKey());
                    _nesting++;
                    _at++;
                    break;
                case '[':
                    document.EnterList(TakeKey());
                    _nesting++;
                    _at++;
                    break;
                case '}' or ']':
                    Close();
                    break;
                case ',':
                    TakeKey();
                    _at++;
                    break;
                case '=' or ':':
                    _hasEquals = true;
                    _at++;
                    break;
                case '"' or '\'':
                    KeyOrValue(Quoted());
                    break;
                case '<' when isHcl && Chars.StartsWith(file, _at, "<<"):
                    document.Value(TakeKey(), Heredoc());
                    break;
                default:
                    KeyOrValue(Word());
                    break;
            }
        }

        if (_nesting > 0)
        {
            document.Malformed(file.Length);
        }
    }

    // The names of a block, or of a value, up to its equals sign.
    private string TakeKey()
    {
        var key = string.Join(":", _words);
        _words.Clear();
        _hasEquals = false;
        return key;
    }

    private void KeyOrValue(MappedText text)
    {
        if (_hasEquals || document.IsInList)
        {
            document.Value(TakeKey(), text);
        }
        else
        {
            _words.Add(text.Text);
        }
    }

    private void Comment(int end)
    {
        if (end < 0)
        {
            document.Malformed(_at);
            end = file.Length;
        }

        document.Comment(_at, end);
        _at = end;
    }

    private void Close()
    {
        if (_nesting == 0)
        {
            document.Malformed(_at);
        }
        else
        {
            _nesting--;
            document.Leave();
        }

        TakeKey();
        _at++;
    }

    // [name] or [[name]]
    private void Table()
    {
        if (_hasTable)
        {
            document.Leave();
        }

        var end = Chars.LineEnd(file, _at);
        var close = file.IndexOf(']', _at, end - _at);
        if (close < 0)
        {
            document.Malformed(_at);
            close = end;
        }

        document.Enter(file.Substring(_at, close - _at).Trim('[', ' ', '\t').Replace("\"", "").Replace('.', ':'));
        _hasTable = true;
        TakeKey();
        _at = close;
        while (_at < file.Length && file[_at] == ']')
        {
            _at++;
        }
    }

    private MappedText Quoted()
    {
        var start = _at;
        var isLiteral = file[_at] == '\'' && !isHcl;
        var triple = new string(file[_at], 3);
        if (Chars.StartsWith(file, _at, triple))
        {
            _at += 3;
            var close = Chars.After(file, _at, triple);
            if (close < 0)
            {
                document.Malformed(start);
            }

            var text = MappedText.Verbatim(file, _at, close < 0 ? file.Length : close - 3);
            _at = close < 0 ? file.Length : close;
            return text.Trim();
        }

        var value = QuotedText.Read(file, ref _at, isLiteral ? QuoteStyle.Literal : QuoteStyle.Escapes, out var isClosed);
        if (!isClosed)
        {
            document.Malformed(start);
        }

        return value;
    }

    // <<EOF … EOF, or <<-EOF with the last line indented.
    private MappedText Heredoc()
    {
        var start = Chars.NextLine(file, _at);
        var mark = file.Substring(_at, start - _at).Trim('<', '-', ' ', '\t', '\r', '\n');
        var at = start;
        while (at < file.Length)
        {
            var end = Chars.LineEnd(file, at);
            if (end - at < mark.Length + 256 && file.Substring(at, end - at).Trim() == mark)
            {
                _at = end;
                return MappedText.Verbatim(file, start, at);
            }

            at = Chars.NextLine(file, end);
        }

        document.Malformed(_at);
        _at = file.Length;
        return MappedText.Verbatim(file, start, file.Length);
    }

    private MappedText Word()
    {
        var start = _at++;
        while (_at < file.Length && !char.IsWhiteSpace(file[_at]) && file[_at] is not ('=' or ':' or ',' or '{' or '}' or '[' or ']' or '"' or '\'' or '#'))
        {
            _at++;
        }

        return MappedText.Verbatim(file, start, _at);
    }
}
