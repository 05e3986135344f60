using AccessKeyAnalyzer.Detection.Names;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>Finds the name of a setting that stands beside its value: <c>configKey</c> and <c>configValue</c>, <c>ParameterName</c> and <c>Value</c>.</summary>
internal static class NameColumns
{
    private static readonly HashSet<string> ValueWords = ["value", "val", "v", "content", "default", "replace", "replacement", "body", "值", "内容"];
    private static readonly HashSet<string> KeyWords =
    [
        "name", "key", "k", "code", "label", "field", "column",
        "include", "variable", "regexp", "pattern", "search", "find", "title", "comment", "description", "desc", "remark",
        "备注", "说明", "名称", "键", "参数", "变量",
    ];

    private static readonly HashSet<string> ListsOfNames = ["names", "keys", "fields", "variables", "columns", "headers", "header"];
    private static readonly HashSet<string> ListsOfValues = ["values", "vals", "contents", "defaults", "rows", "records", "data"];

    private const string SecretName = "key secret", SecretOfAccessKey = "access key secret";

    private const string OfReferences = "$%<{#";

    /// <summary>Whether a value, and not its name, stands under the given name.</summary>
    public static bool IsOfValue(string column) => LastWordIsIn(ValueWords, column);

    /// <summary>Whether a list of this name holds the names of what stands in the list beside it.</summary>
    public static bool IsListOfNames(string name) => LastWordIsIn(ListsOfNames, name);

    /// <summary>Whether a list of this name may hold values whose names stand in the list before it.</summary>
    public static bool IsListOfValues(string name) => LastWordIsIn(ListsOfValues, name);

    /// <summary>What stands under the column of names that belongs to this column of values; null where there is none.</summary>
    /// <param name="column">The column of the value.</param>
    /// <param name="row">The columns around it, each with its text; read only for a column of values.</param>
    public static string? NameOf(string column, IEnumerable<(string Column, string Text)> row)
    {
        if (!IsOfValue(column))
        {
            return null;
        }

        var about = About(column);
        return row.Where(cell => IsOfName(cell.Column, about) && CredentialName.Read(cell.Text).Part is not null).Select(cell => cell.Text)
            .OrderByDescending(text => CredentialName.Read(text).Strength).FirstOrDefault();
    }

    /// <summary>
    /// What the key of an ID is, <c>key</c> beside an <c>id</c>, <c>secret</c> beside an <c>accessKeyId</c> that is still empty: its secret; null for any
    /// other column.
    /// </summary>
    /// <param name="column">The column of the value.</param>
    /// <param name="row">The columns around it, each with its text.</param>
    public static string? SecretOfId(string column, IEnumerable<(string Column, string Text)> row)
    {
        if (CredentialName.Read(column) is { Part: CredentialPart.AccessKeySecret, Strength: NameStrength.Likely, IsOther: false }
            && row.Any(cell => CredentialName.Read(cell.Column) is { Part: CredentialPart.AccessKeyId } && IsOpen(cell.Text)))
        {
            return SecretOfAccessKey;
        }

        if (NameWords.Of(column) is not [.., "key"])
        {
            return null;
        }

        var about = About(column);
        return row.Any(cell => NameWords.Of(cell.Column) is [.., "id"]
                && About(cell.Column) is var of && (of == about + "key" || (of == about && IsOpen(cell.Text))))
            ? SecretName
            : null;
    }

    // Nobody has filled it in, or the program does.
    private static bool IsOpen(string id) => id.Length == 0 || OfReferences.IndexOf(id[0]) >= 0;

    /// <summary>What the last of a few values without names is that stand under or behind a vendor's name alone: its secret; else empty.</summary>
    /// <param name="name">The name.</param>
    /// <param name="id">What stands before the value, if there is anything: an ID, or nothing yet.</param>
    public static string SecretOfPair(string name, string id = "") =>
        id.Length is 0 or >= KeyLengths.ShortId && CredentialName.IsVendorAlone(name) ? name + " " + SecretName : "";

    /// <summary>What stands in a row without names behind an ID that is left out: its secret, if a vendor or an endpoint stands in front; else empty.</summary>
    /// <param name="before">What stands before it in the row.</param>
    public static string SecretOfRow(IReadOnlyList<string> before) =>
        before is [.., _, ""] && before.Select(OwnerIn).FirstOrDefault(owner => owner.Length > 0) is { } owner ? owner + " " + SecretName : "";

    private static string OwnerIn(string cell) => CredentialName.IsVendorAlone(cell) ? cell : AlibabaEndpoint.ScopeOf(cell);

    // configKey belongs to configValue; a plain value belongs to any name.
    private static bool IsOfName(string column, string about) =>
        LastWordIsIn(KeyWords, column) && (about.Length == 0 || About(column) == about);

    private static bool LastWordIsIn(HashSet<string> known, string name) =>
        NameWords.Of(name) is { Count: > 0 } words && known.Contains(words[words.Count - 1]);

    private static string About(string column) => NameWords.Of(column) is { Count: > 0 } words ? string.Concat(words.Take(words.Count - 1)) : "";
}
