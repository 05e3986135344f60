namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>Keys that carry their section: <c>A:B</c>, <c>A__B</c> (as .NET reads them) and <c>a.b</c> (properties, TOML).</summary>
internal static class FlattenedKey
{
    /// <summary>The key's last part, and the rest in the form <c>A:B</c>.</summary>
    public static (string Scope, string Name) Split(string key)
    {
        if (key.IndexOf(':') < 0 && key.IndexOf('.') < 0 && key.IndexOf("__", StringComparison.Ordinal) < 0)
        {
            return ("", key);
        }

        var parts = key.Replace("__", ":").Split([':', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0
            ? ("", key)
            : (string.Join(":", parts, 0, parts.Length - 1), parts[parts.Length - 1]);
    }

    public static string Join(string scope, string inner) =>
        scope.Length == 0 ? inner : inner.Length == 0 ? scope : scope + ":" + inner;
}
