namespace AccessKeyAnalyzer.Detection;

/// <summary>Finds the name of a setting that stands beside its value: <c>configKey</c> and <c>configValue</c>, <c>ParameterName</c> and <c>Value</c>.</summary>
internal static class NameColumns
{
    private static readonly HashSet<string> ValueWords = ["value", "val", "v", "content", "default"];
    private static readonly HashSet<string> NameWords = ["name", "key", "k", "code", "label", "field", "include", "variable"];

    /// <summary>Whether a value, and not its name, stands under the given name.</summary>
    public static bool IsOfValue(string column) => Words.Split(column) is { Count: > 0 } words && ValueWords.Contains(words[words.Count - 1]);

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
        return row.Where(cell => IsOfName(cell.Column, about) && CredentialName.Read(cell.Text).Part is not null).Select(cell => cell.Text).FirstOrDefault();
    }

    // configKey belongs to configValue; a plain value belongs to any name.
    private static bool IsOfName(string column, string about) =>
        Words.Split(column) is { Count: > 0 } words && NameWords.Contains(words[words.Count - 1]) && (about.Length == 0 || About(column) == about);

    private static string About(string column) => Words.Split(column) is { Count: > 0 } words ? string.Concat(words.Take(words.Count - 1)) : "";
}
