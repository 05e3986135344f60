namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>An open element.</summary>
internal sealed class XmlElement(string name)
{
    public string Name => name;

    /// <summary>Its own text, as far as it was read.</summary>
    public MappedTextBuilder? Text { get; set; }

    public bool HasElements { get; set; }
}
