namespace AccessKeyAnalyzer.Acceptance;

/// <summary>
/// The text of <c>AccessKeyAnalyzer.Baseline.txt</c>. One entry a line:
/// <code>
/// # a comment; it stays where it is when the file is written anew
/// 4e934a6a993b5afa1ecf241e revoked on 2024-05-01, see ticket 7 (AKA1102, src/Shop/appsettings.json)
/// </code>
/// A fingerprint (24 hexadecimal digits), a blank, the reason, a blank, and in parentheses the rule and the path of the file relative to the baseline's
/// folder, with slashes. The parentheses may be missing, as in what people write by hand; without a reason nothing is accepted. The file is UTF-8 and sorted,
/// comments first, so that two branches rarely touch the same line. Plain C#, so that the build's tasks compile it, too.
/// </summary>
internal sealed class BaselineFile
{
    public const string FileName = "AccessKeyAnalyzer.Baseline.txt";

    private BaselineFile(IReadOnlyList<string> comments, IReadOnlyList<BaselineEntry> entries)
    {
        Comments = comments;
        Entries = entries;
    }

    /// <summary>The comments and empty lines, in file order.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>The entries, in file order. One fingerprint may have several, each for a file that holds the value.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>Whether a file of that path is a baseline, by its name.</summary>
    public static bool Is(string path) =>
        path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase)
        && (path.Length == FileName.Length || path[path.Length - FileName.Length - 1] is '/' or '\\');

    public static BaselineFile Parse(string text)
    {
        var comments = new List<string>();
        var entries = new List<BaselineEntry>();
        var all = text.Replace("\r\n", "\n").Split('\n', '\r');
        for (var i = 0; i < all.Length; i++)
        {
            if (BaselineEntry.Parse(all[i]) is { } entry)
            {
                entries.Add(entry);
            }
            else if (i < all.Length - 1 || all[i].Length > 0)
            {
                comments.Add(all[i]);
            }
        }

        return new(comments, entries);
    }

    /// <summary>The text of a baseline: the comments, then the entries, sorted and without repeats.</summary>
    /// <param name="comments">The comment lines, which come first.</param>
    /// <param name="entries">The entries, in any order.</param>
    public static string Format(IEnumerable<string> comments, IEnumerable<BaselineEntry> entries) =>
        string.Concat(comments.Concat(entries.Select(entry => entry.ToString()).Distinct().OrderBy(line => line, StringComparer.Ordinal))
            .Select(line => line + "\n"));
}
