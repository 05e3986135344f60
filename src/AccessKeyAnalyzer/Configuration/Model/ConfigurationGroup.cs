namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>The values of one section: they are evidence for each other.</summary>
internal sealed class ConfigurationGroup(Section section, string flattened, int capacity)
{
    private readonly List<KeyedValue> _values = new(capacity);

    /// <summary>The values under their own names, such as <c>AccessKeySecret</c>, in file order.</summary>
    public IReadOnlyList<KeyedValue> Values => _values;

    /// <summary>
    /// Whether they are the properties of one object, which has a name or is an item of a list, and no list of settings: not the whole file, not
    /// <c>&lt;appSettings&gt;</c>, not the variables of a container.
    /// </summary>
    public bool IsObject => section.IsObject;

    /// <summary>
    /// The sections around them, outermost first, such as <c>Aliyun:OSS</c>. Put together when asked for: most groups hold nothing that looks
    /// like a key, and a section may learn what it is called after the sections inside it.
    /// </summary>
    public string Scope => FlattenedKey.Join(section.Path(), FlattenedKey.Join(Above, flattened));

    /// <summary>Whose it is by a value one level up in the flattened keys; empty where none says so.</summary>
    public string Above { get; set; } = "";

    /// <summary>Where the section and the one around it begin, in which a comment may say whose they are.</summary>
    public IEnumerable<int> Starts => new[] { section.Start, section.Parent?.Start ?? -1 }.Where(start => start >= 0);

    public void Add(KeyedValue value) => _values.Add(value);
}
