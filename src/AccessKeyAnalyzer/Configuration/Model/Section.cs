namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>An open section of a file: a JSON object, an XML element, a YAML mapping or sequence, a table.</summary>
internal sealed class Section(Section? parent, string name, bool isList)
{
    // A path this deep says no more than its innermost part, and a 5,000-deep file must not cost 5,000² characters.
    private const int ShownDepth = 12;

    public Section? Parent => parent;

    public string Name => name;

    public bool IsList => isList;

    /// <summary>What an item of a list calls itself, as in <c>{ "Name": "AliyunLog", "Args": { … } }</c>.</summary>
    public string Label { get; set; } = "";

    /// <summary>Whether settings stand in it, each an element with a name and a value.</summary>
    public bool HoldsNamedValues { get; set; }

    public List<KeyedValue> Values { get; } = [];

    /// <summary>The names of this section and those around it, outermost first.</summary>
    public string Path()
    {
        var names = new List<string>();
        var section = this;
        for (var depth = 0; section is not null && depth < ShownDepth; depth++)
        {
            Add(names, section.Label);
            Add(names, section.Name);
            section = section.Parent;
        }

        names.Reverse();
        return string.Join(":", names);
    }

    private static void Add(List<string> names, string name)
    {
        if (name.Length > 0)
        {
            names.Add(name);
        }
    }
}
