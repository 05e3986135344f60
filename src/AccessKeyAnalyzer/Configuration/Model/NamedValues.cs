using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;


namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>Values whose name stands beside them instead of before them.</summary>
internal static class NamedValues
{
    private static readonly string[] ValueNames = ["value", "default", "defaultValue", "connectionString"];

    private static readonly string[] NamesOfItem = ["name", "type", "provider"], NamesOfPart = ["name", "path", "id"];

    // Of a spreadsheet: <Row><Cell><Data>…</Data></Cell></Row>
    private const string Cell = "Cell", Content = "Data";

    /// <summary>
    /// Moves the value of <c>{ "name": "AccessKeySecret", "value": "…" }</c> to the section around it, under its name;
    /// that of <c>"AccessKeySecret": { "value": "…" }</c> likewise.
    /// </summary>
    public static void Lift(Section section)
    {
        var name = section.Values.FindIndex(pair => NamesValue(pair) && IsName(pair.Value.Text, 0, pair.Value.Text.Length));
        NameByColumn(section, withValues: name < 0 && section.Name.Length == 0);
        NameByList(section);
        NameByValueBefore(section);
        // { "name": "LTAI…", "value": "…" } is a pair.
        var value = section.Values.Exists(pair => !IsValue(pair.Key) && CredentialScope.IsId(pair.Value.Text)) ? -1
            : section.Values.FindIndex(pair => IsValue(pair.Key));
        if (value >= 0 && section.Parent is { } parent && (name >= 0 || section.Name.Length > 0))
        {
            var lifted = section.Values[value];
            parent.Values.Add(lifted with
            {
                Key = name >= 0 ? NameOf(section, lifted.Key, section.Values[name].Value.Text) : section.Name,
                Entry = IsOneThing(section) ? section.Entry : lifted.Entry,
                Start = section.Start,
            });
            parent.HoldsNamedValues |= name >= 0;
            section.Values.RemoveAt(value);
        }
        else if (section is { Name: Cell, Parent: { } row } && section.Values.FindLastIndex(pair => pair.Key == Content) is >= 0 and var content)
        {
            row.Values.Add(section.Values[content] with { Key = Cell, Entry = default });
            section.Values.RemoveAt(content);
        }
        else
        {
            // What names a vendor alone heads all that stands in it, as the name of a list's item does: <option path="/Externals/Aliyun">
            var isItem = section.Parent is { IsList: true };
            section.Label = section.Values.Where(pair => Array.Exists(isItem ? NamesOfItem : NamesOfPart, label => Is(pair.Key, label)))
                .Select(pair => pair.Value.Text).FirstOrDefault(text => isItem ? IsLabel(text) : IsVendor(text)) ?? "";
        }
    }

    // AliyunLog; of Ali, oss-web or 阿里云栖 nobody knows whether the vendor is meant.
    private static bool IsLabel(string text) => IsName(text, 0, text.Length)
        && (!CredentialName.Read(text).IsAlibaba || CredentialName.IsVendorAlone(text)
            || NameWords.Of(text).Exists(word => !Words.IsChinese(word) && NameOwners.SpellsAlibaba(word)));

    private static bool IsVendor(string text) => text.Length <= Vocabulary.LongestVendor && text.Substring(text.LastIndexOf('/') + 1) is var last
        && CredentialName.IsVendorAlone(last) && NameOwners.SpellsAlibaba(last.ToLowerInvariant());

    // { "code": "k1", "remark": "aliyun secret", "value": "…" }: a name that says nothing gives way to a remark that does.
    private static string NameOf(Section section, string key, string name)
    {
        if (section.Values.Count > Distances.LargestObject)
        {
            return name;
        }

        // { "group": "aliyun", "key": "secret", "value": "…" }
        var vendor = SectionSight.VendorIn(section.Values);
        var called = CredentialName.Read(name).Says ? name : NameColumns.NameOf(key, section.Values.ConvertAll(pair => (pair.Key, pair.Value.Text))) ?? name;
        return vendor.Length > 0 && vendor != called ? vendor + ":" + called : called;
    }

    // { "configKey": "aliyun.accessKeySecret", "configValue": "…" }: the value keeps its place, and takes the name that stands beside it.
    private static void NameByColumn(Section section, bool withValues)
    {
        for (var i = 0; i < section.Values.Count && section.Values.Count <= Distances.LargestObject; i++)
        {
            var key = section.Values[i].Key;
            if (NameColumns.IsOfValue(key) && (withValues || !IsValue(key))
                && NameColumns.NameOf(key, section.Values.ConvertAll(pair => (pair.Key, pair.Value.Text))) is { } name)
            {
                section.Values[i] = section.Values[i] with { Key = name };
            }
        }
    }

    /// <summary>
    /// The key that stands before a dictionary in a list of properties: <c>&lt;key&gt;aliyun&lt;/key&gt;&lt;dict&gt;</c>; null for any other section.
    /// </summary>
    public static string? KeyBefore(Section around, string name) =>
        name == "dict" && around.Values.Count > 0 && around.Values[around.Values.Count - 1] is { Key: "key" } key ? key.Value.Text : null;

    /// <summary>What the values beside a value call it, where its key says too little: see <see cref="KeyedValue.Beside"/>.</summary>
    public static string BesideOf(Section section, KeyedValue value)
    {
        if (value.Value.Text.Length < KeyLengths.Secret || section.Values.Count > Distances.LargestObject)
        {
            return "";
        }

        // "aliyun": [ "", "…" ], [ "aliyun", "", "…" ]
        var values = section.Values;
        var count = values.Count + section.Empty.Count;
        return section.IsList && count is 2 or 3 && values[values.Count - 1].Value == value.Value
            ? count == 2 ? NameColumns.SecretOfPair(value.Key)
                : values.Count == 1 ? ""
                : NameColumns.SecretOfPair(values[0].Value.Text, values.Count == 2 ? "" : values[1].Value.Text)
            : NameColumns.SecretOfId(value.Key, values.Select(pair => (pair.Key, pair.Value.Text)).Concat(section.Empty.Select(key => (key, "")))) ?? "";
    }

    // <key>AccessKeySecret</key><string>…</string>, <td>AccessKeySecret</td><td>…</td>, [ "AccessKeySecret", "…" ]
    private static void NameByValueBefore(Section section)
    {
        for (var i = section.Values.Count - 1; i > 0; i--)
        {
            var (before, value) = (section.Values[i - 1], section.Values[i]);
            var isPair = before.Key == "key" && value.Key == "string";
            if (isPair || (value.Key == before.Key && value.Value.Text.Length >= KeyLengths.Secret && before.Value.Text.Length <= Distances.Name
                && !CredentialName.Read(value.Key).IsEnough && CredentialName.Read(before.Value.Text).Part == CredentialPart.AccessKeySecret))
            {
                var isWhole = isPair && before.Entry.Length > 0 && value.Entry.Length > 0;
                section.Values[i] = value with { Key = before.Value.Text, Entry = isWhole ? new(before.Entry.Start, value.Entry.End) : default };
            }
        }
    }

    // "names": [ "AccessKeyId", "AccessKeySecret" ], "values": [ "…", "…" ], or "columns" and "rows" of such lists.
    private static void NameByList(Section section)
    {
        var list = section is { Name.Length: 0, Parent: { IsList: true } rows } ? rows : section;
        if (!section.IsList || list.Parent is not { } owner)
        {
            return;
        }

        if (NameColumns.IsListOfNames(list.Name) && list == section)
        {
            owner.ItemNames = section.Values.Count <= Distances.LargestObject ? section.Values.ConvertAll(item => item.Value.Text) : null;
        }
        else if (owner.ItemNames is { } names && names.Count == section.Values.Count && NameColumns.IsListOfValues(list.Name))
        {
            for (var i = 0; i < names.Count; i++)
            {
                // What is taken out of a row moves all that follow.
                section.Values[i] = section.Values[i] with { Key = names[i], Entry = default };
            }
        }
    }

    /// <summary>The two halves of <c>NAME=value</c>, as lists of environment variables have it; null for anything else.</summary>
    public static KeyedValue? Assignment(MappedText text)
    {
        var equals = text.Text.IndexOf('=');
        return equals > 0 && IsName(text.Text, 0, equals) ? new(text.Text.Substring(0, equals), text.Slice(equals + 1, text.Text.Length)) : null;
    }

    /// <summary>The option that stands before the next item of a list, as in <c>[--access-key-secret, …]</c>; null for anything else.</summary>
    public static string? OptionBefore(Section list) =>
        list.Values.Count > 0 && list.Values[list.Values.Count - 1].Value.Text is var last && CommandOption.Is(last) ? last : null;

    private static bool IsValue(string key) => Array.Exists(ValueNames, name => Is(key, name));

    // The value and what names it, or the value alone.
    private static bool IsOneThing(Section section) =>
        section.Entry.Length > 0
            && (section.Values.Count == 1 || (section.Values.Exists(NamesValue) && section.Values.FindAll(pair => IsValue(pair.Key)).Count == 1));

    private static bool NamesValue(KeyedValue pair) => Is(pair.Key, "name") || Is(pair.Key, "key") || Is(pair.Key, "include");

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '-' or '.' or ':' or ' '))
            {
                return false;
            }
        }

        return end > start && end - start <= Distances.Name;
    }
}
