using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>
/// XML of any vocabulary. An attribute is a value of its element; an element that holds only text is a value of the element around it.
/// No DTD is read and no entity expanded but the five of XML and character references, so that no file can grow.
/// </summary>
/// <remarks>Not System.Xml: it stops at the first error, and gives lines and columns of nodes, not the spans of values.</remarks>
internal sealed partial class XmlReader(string file, DocumentBuilder document)
{
    // How far up a closing tag looks for its element: beyond that the file is broken anyway, and the search must not cost depth².
    private const int ClosingReach = 32;

    private readonly List<XmlElement> _open = [];
    private int _at;

    public static void Read(string file, DocumentBuilder document) => new XmlReader(file, document).Read();

    private void Read()
    {
        while (_at < file.Length)
        {
            if (file[_at] != '<')
            {
                CharacterData();
            }
            else if (ReaderCharacters.StartsWith(file, _at, "<!--"))
            {
                var start = _at;
                Skip(4, "-->");
                document.Comment(start, _at);
            }
            else if (ReaderCharacters.StartsWith(file, _at, "<![CDATA["))
            {
                var start = _at + 9;
                var isClosed = Skip(9, "]]>");
                Append(start, isClosed ? _at - 3 : _at, isCData: true);
            }
            else if (ReaderCharacters.StartsWith(file, _at, "<?"))
            {
                Skip(2, "?>");
            }
            else if (ReaderCharacters.StartsWith(file, _at, "<!"))
            {
                SkipDocumentType();
            }
            else if (ReaderCharacters.StartsWith(file, _at, "</"))
            {
                Close();
            }
            else
            {
                Open();
            }
        }

        if (_open.Count > 0)
        {
            document.Malformed(file.Length);
        }

        while (_open.Count > 0)
        {
            Leave();
        }
    }

    // Moves behind the mark that closes what opens here; false when it does not come.
    private bool Skip(int opening, string mark)
    {
        var end = ReaderCharacters.After(file, _at + opening, mark);
        if (end < 0)
        {
            document.Malformed(_at);
        }

        _at = end < 0 ? file.Length : end;
        return end >= 0;
    }

    private void SkipDocumentType()
    {
        var subset = 0;
        for (; _at < file.Length && (file[_at] != '>' || subset > 0); _at++)
        {
            subset += file[_at] switch { '[' => 1, ']' => -1, _ => 0 };
        }

        _at = Math.Min(_at + 1, file.Length);
    }

    private void CharacterData()
    {
        var start = _at;
        var end = file.IndexOf('<', _at);
        _at = end < 0 ? file.Length : end;
        Append(start, _at, isCData: false);
    }

    private void Append(int start, int end, bool isCData)
    {
        if (ReaderCharacters.SkipWhiteSpace(file, start) >= end)
        {
            return;
        }

        if (_open.Count == 0)
        {
            document.Malformed(start);
            document.Text(start, end);
            return;
        }

        _open[_open.Count - 1].Append(file, start, end, isCData);
    }

    private void Open()
    {
        var start = _at++;
        var name = Name();
        if (name.Length == 0)
        {
            document.Malformed(start);
            return;
        }

        // The outermost is the file.
        var entry = _open.Count == 0 ? -1 : start;
        if (_open.Count > 0)
        {
            _open[_open.Count - 1].HasElements = true;
        }

        _open.Add(new(name, entry));
        document.Enter(name, entry);
        if (_at < file.Length && file[_at] == '=')
        {
            // <value="…" /> is no XML, but people write it, and mean <value>…</value>.
            document.Malformed(_at);
            AttributeValue("value", _at);
        }

        if (Attributes())
        {
            Leave();
        }
    }

    private void Close()
    {
        var start = _at;
        _at += 2;
        var name = Name();
        var end = _at >= file.Length ? -1 : file.IndexOf('>', _at);
        _at = end < 0 ? file.Length : end + 1;

        var depth = _open.Count - 1;
        while (depth >= 0 && depth > _open.Count - ClosingReach && _open[depth].Name != name)
        {
            depth--;
        }

        if (depth < 0 || _open[depth].Name != name)
        {
            document.Malformed(start);
            return;
        }

        if (end < 0 || depth < _open.Count - 1)
        {
            document.Malformed(start);
        }

        while (_open.Count > depth)
        {
            Leave();
        }
    }

    private void Leave()
    {
        var element = _open[_open.Count - 1];
        _open.RemoveAt(_open.Count - 1);
        if (element.Text is { } text)
        {
            // A value without a name of its own takes that of a `name` or `key` attribute, else that of the element.
            // The text of an element that has others in it, too, is no entry.
            var entry = element.HasElements || element.Start < 0 ? default : new SourceSpan(element.Start, _at);
            document.Value(element.HasElements ? element.Name : "value", text.Trim(), entry);
        }

        document.Leave(_at);
    }
}
