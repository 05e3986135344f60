using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>
/// JSON as .NET projects write it: comments, trailing commas, single quotes, keys without quotes, fragments without the outer braces.
/// What it does not understand it skips, and says so.
/// </summary>
internal sealed class JsonReader(string file, IDocumentVisitor document)
{
    private readonly Stack<char> _open = new();
    private string _key = "";

    // Where the key begins; -1 where there is none.
    private int _start = -1;
    private int _at;

    public static void Read(string file, IDocumentVisitor document) => new JsonReader(file, document).Read();

    private void Read()
    {
        for (SkipTrivia(); _at < file.Length; SkipTrivia())
        {
            switch (file[_at])
            {
                case '{':
                    // The outermost is the file.
                    var start = _open.Count == 0 || _start >= 0 ? _start : _at;
                    document.Enter(TakeKey(), start);
                    _open.Push(file[_at++]);
                    break;
                case '[':
                    document.EnterList(TakeKey());
                    _open.Push(file[_at++]);
                    break;
                case '}' or ']':
                    Close();
                    break;
                case ',' or ':':
                    _at++;
                    break;
                case '"' or '\'':
                    Text();
                    break;
                default:
                    Word();
                    break;
            }
        }

        if (_open.Count > 0)
        {
            document.Malformed(file.Length);
        }
    }

    private string TakeKey()
    {
        var key = _key;
        _key = "";
        _start = -1;
        return key;
    }

    private void Close()
    {
        if (_open.Count == 0 || _open.Pop() != (file[_at] == '}' ? '{' : '['))
        {
            document.Malformed(_at);
        }

        document.Leave(++_at);
        TakeKey();
    }

    private void Text()
    {
        var start = _at;
        KeyOrValue(QuotedText.Read(file, ref _at, QuoteStyle.Escapes, document), start);
    }

    // A number, true, null, or the unquoted key or value of a relaxed file.
    private void Word()
    {
        var start = _at;
        _at = Run.End(file, _at, c => char.IsLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or '$');

        if (_at == start)
        {
            document.Malformed(_at++);
            return;
        }

        KeyOrValue(MappedText.Verbatim(file, start, _at), start);
    }

    private void KeyOrValue(MappedText text, int start)
    {
        var end = _at;
        SkipTrivia();
        if (_at < file.Length && file[_at] == ':')
        {
            _key = text.Text;
            _start = start;
            _at++;
            return;
        }

        // Where a comma is missing, nobody can say what belongs to what.
        var isWhole = _at < file.Length && file[_at] is ',' or '}' or ']';
        document.Value(_key, text, isWhole ? new(_start < 0 ? start : _start, end) : default);
        TakeKey();
    }

    private void SkipTrivia()
    {
        while ((_at = ReaderCharacters.SkipWhiteSpace(file, _at)) < file.Length && file[_at] == '/')
        {
            var start = _at;
            if (ReaderCharacters.StartsWith(file, start, "//"))
            {
                _at = ReaderCharacters.LineEnd(file, start);
            }
            else if (ReaderCharacters.StartsWith(file, start, "/*"))
            {
                var end = ReaderCharacters.After(file, start + 2, "*/");
                if (end < 0)
                {
                    document.Malformed(start);
                    end = file.Length;
                }

                _at = end;
            }
            else
            {
                document.Malformed(start);
                _at++;
                continue;
            }

            document.Comment(start, _at);
        }
    }
}
