using System.Text;

namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>Puts a <see cref="MappedText"/> together from verbatim stretches and escapes.</summary>
internal sealed class MappedTextBuilder(string file)
{
    private readonly StringBuilder _text = new();
    private readonly List<MappedText.Piece> _pieces = [];

    /// <summary>Appends characters of the file as they are.</summary>
    public void Verbatim(int start, int end)
    {
        if (end > start)
        {
            _pieces.Add(new(_text.Length, start, end - start, IsVerbatim: true));
            _text.Append(file, start, end - start);
        }
    }

    /// <summary>Appends <paramref name="text"/>, which the file writes as the characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Escape(string text, int start, int end)
    {
        if (text.Length > 0)
        {
            _pieces.Add(new(_text.Length, start, end - start, IsVerbatim: false));
            _text.Append(text);
        }
    }

    /// <summary>The value, whose raw form reaches from the first piece to the last.</summary>
    public MappedText ToText()
    {
        var last = _pieces.LastOrDefault();
        return ToText(new(_pieces.FirstOrDefault().SourceStart, last.SourceStart + last.SourceLength));
    }

    /// <summary>The value, whose raw form is <paramref name="source"/>.</summary>
    public MappedText ToText(SourceSpan source) => new(_text.ToString(), source, [.. _pieces]);
}
