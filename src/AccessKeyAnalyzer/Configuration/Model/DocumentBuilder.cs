using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>
/// Takes what a reader finds, in file order, and makes groups of it. Knows the shapes that all formats share: flattened keys
/// (<c>Aliyun:OSS:AccessKeyId</c>), objects with a name and a value, lists of <c>KEY=value</c>, Base64 under <c>data</c>.
/// </summary>
internal sealed partial class DocumentBuilder(string file, CancellationToken cancellationToken) : IDocumentVisitor
{
    // Deeper sections count as the last that is kept: nobody writes them, and a file of brackets must not fill the memory.
    private const int DeepestSection = 512;

    private const char Separator = ':';

    // Whose the outermost sections are that say so, by their names.
    private readonly Dictionary<string, string> _sights = new(StringComparer.Ordinal);
    private readonly List<ConfigurationGroup> _groups = [];
    private readonly List<SourceSpan> _comments = [];
    private readonly List<SourceSpan> _texts = [];
    private Section _section = new(parent: null, "", isList: false);
    private int? _malformedAt;

    /// <summary>How many sections are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the innermost section is a list.</summary>
    public bool IsInList => _section.IsList;

    public void Enter(string name, int start = -1)
    {
        if (start >= 0 && IsId(name))
        {
            Text(start, Math.Min(start + name.Length + 1, file.Length));
        }

        Push(new(_section, NamedValues.KeyBefore(_section, name) ?? name, isList: false, start) { Above = AboveOf(name) });
    }

    public void EnterList(string name) => Push(new(_section, name, isList: true));

    public bool Leave(int end = -1)
    {
        if (_section.Parent is not { } parent)
        {
            return false;
        }

        if (Depth-- > DeepestSection)
        {
            return true;
        }

        _section.EndAt(end);
        SectionSight.NoteName(_section);
        NamedValues.Lift(_section);
        KeepAnchored(_section);
        Emit(_section);
        _section = parent;
        return true;
    }

    public void Value(string key, MappedText value, SourceSpan entry = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (value.Text.Length == 0)
        {
            _section.AddEmpty(key);
            return;
        }

        KeepAnchored(value);
        if (IsId(key) && entry.Length > 0)
        {
            // { "LTAI…": "…" }
            Text(entry.Start, entry.End);
        }

        if (_section.IsList && key.Length == 0)
        {
            var option = NamedValues.OptionBefore(_section);
            (key, value, _) = NamedValues.Assignment(value) ?? new KeyedValue(option ?? _section.Name, value);
            // A command line does not work with an option alone.
            entry = option is null ? entry : default;
        }

        if (string.Equals(_section.Name, "data", StringComparison.OrdinalIgnoreCase) || ByteText.MayBeObject(value.Text))
        {
            value = Base64Text.Decode(value) ?? value;
        }

        _section.Values.Add(new(key, value) { Entry = entry });
    }

    // [storage] type = "oss", [storage.options] secret = "…"
    private string AboveOf(string name) =>
        name.LastIndexOf(Separator) is > 0 and var end && _sights.TryGetValue(name.Substring(0, end), out var sight) ? sight : "";

    private static bool IsId(string key) => key.Length >= KeyLengths.ShortId && CandidateScanner.Scan(key).Exists(candidate => !candidate.IsSecret);

    /// <summary>A comment, its markers included.</summary>
    public void Comment(int start, int end) => Append(_comments, start, end);

    /// <summary>Text that is neither key nor value.</summary>
    public void Text(int start, int end) => Append(_texts, start, end);

    /// <summary>The file stops making sense here. The first place counts.</summary>
    public void Malformed(int position) => _malformedAt ??= Math.Min(position, file.Length);

    public ConfigurationDocument ToDocument()
    {
        while (Leave())
        {
        }

        Emit(_section);
        return new() { Groups = _groups, Comments = _comments, Texts = _texts, MalformedAt = _malformedAt };
    }

    // What stands in a row is one: a pair spans lines.
    private void Append(List<SourceSpan> spans, int start, int end)
    {
        var last = spans.Count - 1;
        if (last >= 0 && ReaderCharacters.SkipWhiteSpace(file, spans[last].End) >= start)
        {
            spans[last] = new(Math.Min(start, spans[last].Start), Math.Max(end, spans[last].End));
        }
        else
        {
            spans.Add(new(start, end));
        }
    }

    private void Push(Section section)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++Depth <= DeepestSection)
        {
            section.Anchor = _anchor;
            _section = section;
        }

        _anchor = null;
    }

    // Flattened keys name their section themselves: those of different sections are no evidence for each other.
    private void Emit(Section section)
    {
        if (section.Values.Count == 0)
        {
            return;
        }

        var group = default(ConfigurationGroup);
        var flattenedGroups = default(Dictionary<string, ConfigurationGroup>);
        SectionSight.Note(section);
        if (section is { Sight.Length: > 0, Parent.Parent: null })
        {
            _sights[section.Name] = section.Sight;
        }

        foreach (var value in section.Values)
        {
            var (flattened, name) = FlattenedKey.Split(value.Key);
            var named = value with { Key = name, Sight = SectionSight.Of(section, value.Key), Beside = NamedValues.BesideOf(section, value) };
            if (flattened.Length == 0)
            {
                (group ??= NewGroup(section, "", section.Values.Count)).Add(named);
                continue;
            }

            flattenedGroups ??= new(StringComparer.OrdinalIgnoreCase);
            if (!flattenedGroups.TryGetValue(flattened, out var flattenedGroup))
            {
                flattenedGroups.Add(flattened, flattenedGroup = NewGroup(section, flattened, capacity: 0));
            }

            flattenedGroup.Add(named);
        }

        // storage.type=oss, storage.options.secret=…
        foreach (var (name, inner) in flattenedGroups?.Select(pair => (pair.Key, pair.Value)) ?? [])
        {
            inner.Above = name.LastIndexOf(Separator) is > 0 and var end && flattenedGroups!.TryGetValue(name.Substring(0, end), out var outer)
                ? SectionSight.VendorIn(outer.Values)
                : "";
        }

        section.Values.Clear();
    }

    private ConfigurationGroup NewGroup(Section section, string flattened, int capacity)
    {
        var group = new ConfigurationGroup(section, flattened, capacity);
        _groups.Add(group);
        return group;
    }
}
