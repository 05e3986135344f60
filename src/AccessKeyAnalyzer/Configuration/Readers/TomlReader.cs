using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>
/// TOML, and the HCL of Terraform, which differ little where it matters: TOML has tables in brackets, HCL has named blocks in braces,
/// <c>:</c> for <c>=</c>, comments with slashes and heredocs.
/// </summary>
internal sealed partial class TomlReader(string file, DocumentBuilder document, bool isHcl)
{
    private readonly List<string> _words = [];
    private bool _hasTable;
    private bool _hasEquals;
    private int _nesting;

    // Where the first of the words begins.
    private int _start;
    private int _at;

    public static void ReadToml(string file, DocumentBuilder document) => new TomlReader(file, document, isHcl: false).Read();

    public static void ReadHcl(string file, DocumentBuilder document) => new TomlReader(file, document, isHcl: true).Read();

    private void Read()
    {
        while ((_at = ReaderCharacters.SkipBlanks(file, _at)) < file.Length)
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
                    Comment(ReaderCharacters.LineEnd(file, _at));
                    break;
                case '/' when isHcl && ReaderCharacters.StartsWith(file, _at, "//"):
                    Comment(ReaderCharacters.LineEnd(file, _at));
                    break;
                case '/' when isHcl && ReaderCharacters.StartsWith(file, _at, "/*"):
                    Comment(ReaderCharacters.After(file, _at, "*/"));
                    break;
                case '[' when !isHcl && _nesting == 0 && !_hasEquals:
                    Table();
                    break;
                case '(' or '[' when isHcl && _hasEquals && IsOfExpression():
                    // What a function is given stands under the key that its result does.
                    document.EnterList("");
                    _nesting++;
                    _at++;
                    break;
                case '{':
                    var begin = _words.Count > 0 ? _start : _at;
                    document.Enter(TakeKey(), begin);
                    _nesting++;
                    _at++;
                    break;
                case '[':
                    document.EnterList(TakeKey());
                    _nesting++;
                    _at++;
                    break;
                case '}':
                    Close();
                    TakeKey();
                    break;
                case ']':
                case ')' when isHcl:
                    Close();
                    break;
                case ',':
                    if (!document.IsInList)
                    {
                        TakeKey();
                    }

                    _at++;
                    break;
                case '=' or ':':
                    _hasEquals = true;
                    _at++;
                    break;
                case '"' or '\'':
                    var start = _at;
                    KeyOrValue(Quoted(), start);
                    break;
                case '<' when isHcl && ReaderCharacters.StartsWith(file, _at, "<<"):
                    document.Value(TakeKey(), Heredoc());
                    break;
                default:
                    var word = Word();
                    KeyOrValue(word, word.Source.Start);
                    break;
            }
        }

        if (_nesting > 0)
        {
            document.Malformed(file.Length);
        }
    }

    // The names of a block, or of a value, up to its equals sign.
    private string Key() => string.Join(":", _words);

    private string TakeKey()
    {
        var key = Key();
        _words.Clear();
        _hasEquals = false;
        return key;
    }

    private void KeyOrValue(MappedText text, int start)
    {
        var isKey = !_hasEquals && !document.IsInList;
        _start = _words.Count == 0 ? start : _start;
        if (isKey)
        {
            _words.Add(text.Text);
            return;
        }

        // More on the line, or a list under the key, is an expression, of which the value is a part.
        var next = ReaderCharacters.SkipBlanks(file, _at);
        var isPart = document.IsInList && _words.Count > 0;
        var isWhole = !isPart && (next >= file.Length || file[next] is '\r' or '\n' or ',' or '}' or ']' or '#' or '/');
        document.Value(Key(), text, isWhole ? new(_start, _at) : default);
    }

    // coalesce(…), var.keys["…"]; a list has nothing before it.
    private bool IsOfExpression() => file[_at] == '(' || char.IsLetterOrDigit(file[_at - 1]) || file[_at - 1] is ')' or ']';

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

        _at++;
    }

    // [name] or [[name]]
    private void Table()
    {
        if (_hasTable)
        {
            document.Leave();
        }

        var end = ReaderCharacters.LineEnd(file, _at);
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
        _at = Run.End(file, _at, c => c == ']');
    }
}
