using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>
/// All that the emitted text depends on. Compared by value, so that an edit which changes none of it regenerates nothing.
/// </summary>
internal sealed record AdapterFacts(EquatableArray<string> Names, AdapterFrame Frame, bool DeclaresEmbeddedAttribute)
{
    public static readonly AdapterFacts Nothing = new(default, new AdapterFrame(false, false), false);

    /// <summary>The frame for one adapter; null when that adapter is not emitted.</summary>
    public AdapterFrame? FrameOf(AdapterTemplate template) => Names.Items.Contains(template.Name) ? Frame : null;
}
