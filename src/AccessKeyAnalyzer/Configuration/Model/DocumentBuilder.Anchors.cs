namespace AccessKeyAnalyzer.Configuration.Model;

// The anchors and aliases of YAML: an alias gives a value the name under which it is used.
internal sealed partial class DocumentBuilder
{
    private const string Merge = "<<";

    // No alias may multiply a file: nobody needs more, and what stands at the anchor is read in any case.
    private const int MostAliased = 1_000;

    private readonly Dictionary<string, KeyedValue[]> _anchored = new(StringComparer.Ordinal);
    private string? _anchor;
    private int _aliased;

    /// <summary>The next section or value has this anchor.</summary>
    public void Anchor(string name) => _anchor = name;

    /// <summary>What stands at the anchor stands here, too; nothing where it is not known, as for an alias before its anchor.</summary>
    public void Alias(string key, string anchor)
    {
        if (!_anchored.TryGetValue(anchor, out var values) || (_aliased += values.Length) > MostAliased)
        {
            return;
        }

        if (values.Length == 1 && values[0].Key.Length == 0)
        {
            Value(key, values[0].Value, values[0].Entry);
        }
        else if (key == Merge)
        {
            _section.Values.AddRange(values);
        }
        else if (_section is { IsList: true, Name: Merge, Parent: { } merging })
        {
            merging.Values.AddRange(values);
        }
        else
        {
            Enter(key);
            _section.Values.AddRange(values);
            Leave();
        }
    }

    private void KeepAnchored(Section section)
    {
        if (section.Anchor is { } name)
        {
            _anchored[name] = [.. section.Values];
        }
    }

    private void KeepAnchored(MappedText value)
    {
        if (_anchor is { } name)
        {
            _anchored[name] = [new("", value)];
            _anchor = null;
        }
    }
}
