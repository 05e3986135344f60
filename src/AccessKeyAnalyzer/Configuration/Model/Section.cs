namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>An open section of a file: a JSON object, an XML element, a YAML mapping or sequence, a table.</summary>
internal sealed class Section(Section? parent, string name, bool isList, int start = -1)
{
    // A path this deep says no more than its innermost part, and a 5,000-deep file must not cost 5,000² characters.
    private const int ShownDepth = 12;

    // An element of XML has a name and a value; what holds more grows.
    private const int UsualValues = 2;

    private List<string>? _empty;

    public Section? Parent => parent;

    public string Name => name;

    public bool IsList => isList;

    /// <summary>Where it begins, its key included; -1 where that is not known.</summary>
    public int Start => start;

    /// <summary>What an item of a list calls itself, as in <c>{ "Name": "AliyunLog", "Args": { … } }</c>.</summary>
    public string Label { get; set; } = "";

    /// <summary>What the items of a list in it are called that comes later, each in its turn; null where no list says so.</summary>
    public IReadOnlyList<string>? ItemNames { get; set; }

    /// <summary>Whether settings stand in it, each an element with a name and a value.</summary>
    public bool HoldsNamedValues { get; set; }

    /// <summary>The keys in it that have no value yet.</summary>
    public IReadOnlyList<string> Empty => _empty ?? [];

    /// <summary>What a section that was read before says of it, of which it is a part by its name: <c>[storage]</c> of <c>[storage.options]</c>.</summary>
    public string Above { get; set; } = "";

    public List<KeyedValue> Values { get; } = new(UsualValues);

    /// <summary>Where it stands, its key included; empty while it is open, and where it cannot be taken out as a whole.</summary>
    public SourceSpan Entry { get; private set; }

    /// <summary>Whether its values are the properties of one object, which has a name or is an item of a list, and no list of settings.</summary>
    public bool IsObject => !isList && !HoldsNamedValues && (name.Length > 0 || parent is { IsList: true });

    /// <summary>The endpoints that stand in it, each with the name of what it is the endpoint of and the scope that it gives.</summary>
    public List<(string Of, string Scope)> Endpoints { get; } = [];

    /// <summary>Whose the sections right inside it are, as an endpoint or a provider in it says; empty where none does.</summary>
    public string Sight { get; set; } = "";

    /// <summary>How many things of Kubernetes have been named in it.</summary>
    public int Things { get; set; }

    /// <summary>The name of its anchor in YAML; null where it has none.</summary>
    public string? Anchor { get; set; }

    public void AddEmpty(string key) => (_empty ??= []).Add(key);

    /// <summary>The section ends before <paramref name="end"/>.</summary>
    public void EndAt(int end) => Entry = start >= 0 && end > start ? new(start, end) : default;

    /// <summary>The names of this section and those around it, outermost first.</summary>
    public string Path()
    {
        var names = new List<string>();
        var section = this;
        var around = parent is { IsList: true } ? parent.Parent : parent;
        for (var depth = 0; section is not null && depth < ShownDepth; depth++)
        {
            if (section == around)
            {
                Add(names, section.Sight);
            }

            Add(names, section.Label);
            Add(names, section.Name);
            Add(names, section.Above);
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
