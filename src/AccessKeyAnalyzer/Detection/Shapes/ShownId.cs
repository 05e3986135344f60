namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// What of an ID people may read: its prefix and its last four characters, as the RAM console lists it. What nearly all IDs begin with tells nobody which
/// key it is.
/// </summary>
internal static class ShownId
{
    private static readonly string[] Prefixes = ["LTAI", "STS.", "TMP."];

    // The prefix says which kind it is and nothing else; the last four tell one key from another.
    private const int PrefixCharacters = 4;
    private const int LastCharacters = 4;

    /// <summary>
    /// The ID, shortened. One that lacks the prefix, or is hardly longer than what we show, may be a secret in the wrong slot: none of it is shown.
    /// </summary>
    public static string Of(string id) =>
        id.Length >= KeyLengths.ShortId && Array.Exists(Prefixes, prefix => id.StartsWith(prefix, StringComparison.Ordinal))
            ? id.Substring(0, PrefixCharacters) + "…" + id.Substring(id.Length - LastCharacters)
            : "…";
}
