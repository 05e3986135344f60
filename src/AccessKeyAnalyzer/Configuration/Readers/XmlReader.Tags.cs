using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Readers;

// What stands between < and >.
internal sealed partial class XmlReader
{
    // Reads up to the end of the tag; true when the element is empty.
    private bool Attributes()
    {
        while ((_at = ReaderCharacters.SkipWhiteSpace(file, _at)) < file.Length)
        {
            switch (file[_at])
            {
                case '>':
                    _at++;
                    return false;
                case '<':
                    document.Malformed(_at);
                    return false;
                case '/':
                    _at++;
                    if (_at < file.Length && file[_at] == '>')
                    {
                        _at++;
                        return true;
                    }

                    break;
                default:
                    Attribute();
                    break;
            }
        }

        document.Malformed(file.Length);
        return false;
    }

    private void Attribute()
    {
        var start = _at;
        var name = Name();
        _at = ReaderCharacters.SkipWhiteSpace(file, _at);
        if (name.Length == 0 || _at >= file.Length || file[_at] != '=')
        {
            document.Malformed(_at);
            _at += _at == start ? 1 : 0;
            return;
        }

        AttributeValue(name, start);
    }

    // From the equals sign on.
    private void AttributeValue(string name, int entry)
    {
        _at = ReaderCharacters.SkipWhiteSpace(file, _at + 1);
        if (_at >= file.Length || file[_at] is not ('"' or '\''))
        {
            document.Malformed(_at);
            return;
        }

        var start = _at + 1;
        var end = start >= file.Length ? -1 : file.IndexOf(file[_at], start);
        if (end < 0)
        {
            document.Malformed(_at);
            end = ReaderCharacters.LineEnd(file, start);
        }

        _at = Math.Min(end + 1, file.Length);
        document.Value(name, XmlText.Unescape(file, start, end), new(entry, _at));
    }

    // The name without its namespace prefix.
    private string Name()
    {
        var start = _at;
        _at = Run.End(file, _at, c => !ReaderCharacters.IsWhiteSpace(c) && c is not ('=' or '>' or '<' or '/' or '"' or '\''));

        var colon = _at > start ? file.LastIndexOf(':', _at - 1, _at - start) : -1;
        return file.Substring(colon < 0 ? start : colon + 1, _at - (colon < 0 ? start : colon + 1));
    }
}
