using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>An open element.</summary>
internal sealed class XmlElement(string name, int start)
{
    private MappedText? _first;
    private MappedTextBuilder? _all;

    public string Name => name;

    /// <summary>Where its opening tag begins; -1 for the outermost, which is the file.</summary>
    public int Start => start;

    public bool HasElements { get; set; }

    /// <summary>Its own text, as far as it was read; null where there is none.</summary>
    public MappedText? Text => _all?.ToText() ?? _first;

    /// <summary>Adds a stretch of text; that of a CDATA section means what it says.</summary>
    public void Append(string file, int start, int end, bool isCData)
    {
        // Almost every element has one stretch of text, without references.
        var isPlain = isCData || !XmlText.HasReference(file, start, end);
        if (isPlain && _first is null && _all is null)
        {
            _first = MappedText.Verbatim(file, start, end);
            return;
        }

        if (_all is null)
        {
            _all = new(file);
            _all.Verbatim(_first?.Source.Start ?? 0, _first?.Source.End ?? 0);
        }

        if (isPlain)
        {
            _all.Verbatim(start, end);
        }
        else
        {
            XmlText.Unescape(file, start, end, _all);
        }
    }
}
