namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// The comment that accepts a finding on its own line or, where it stands alone, on the line below: <c>accesskey:allow revoked on 2024-05-01</c>.
/// It takes a reason: without one it accepts nothing.
/// </summary>
internal static class InlineAllowance
{
    private const string Mark = "accesskey:allow";

    private static readonly char[] Punctuation = [':', ' ', '\t', '\r', '\n', '*', '/', '-', '>', '#', ';'];

    /// <summary>Whether any line of <paramref name="text"/> may hold the mark; cheap enough for every file with a finding.</summary>
    public static bool IsMentionedIn(string text) => text.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Finds the next mark in <paramref name="text"/> between <paramref name="start"/> and <paramref name="end"/>.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="start">Where to look from, inside a comment.</param>
    /// <param name="end">The comment's end.</param>
    /// <param name="position">The place of the mark.</param>
    /// <param name="isReasoned">Whether a reason follows it on its line.</param>
    public static bool TryFind(string text, int start, int end, out int position, out bool isReasoned)
    {
        position = start < end ? text.IndexOf(Mark, start, end - start, StringComparison.OrdinalIgnoreCase) : -1;
        isReasoned = false;
        if (position < 0)
        {
            return false;
        }

        var reason = position + Mark.Length;
        var lineEnd = text.IndexOf('\n', reason, end - reason);
        var rest = text.Substring(reason, (lineEnd < 0 ? end : lineEnd) - reason);
        isReasoned = rest.Length > 0 && rest[0] is ' ' or '\t' or ':' && rest.Trim(Punctuation).Length > 0;
        return true;
    }
}
