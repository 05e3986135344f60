namespace AccessKeyAnalyzer.Acceptance;

/// <summary>
/// The comment that accepts a finding on its own line or, where it stands alone, on the line below: <c>accesskey:allow revoked on 2024-05-01</c>.
/// It takes a reason: without one it accepts nothing.
/// </summary>
internal static class InlineAllowance
{
    private const string Mark = "accesskey:allow";

    private static readonly char[] Punctuation = [':', ' ', '\t', '\r', '\n', '*', '/', '-', '>', '#', ';'];

    private static readonly string[] Closing = ["*/", "-->", "*@"];

    // What opens a comment to the end of the line after a blank, and what does so at the start of a line only.
    private static readonly string[] Anywhere = ["#", "//", "/*", "<!--", "@*", ";", "-- "];
    private static readonly string[] AtStart = ["!", "*", "::", "REM ", "@REM ", "'", "%", "--"];

    /// <summary>Finds the next mark in <paramref name="text"/> between <paramref name="start"/> and <paramref name="end"/>.</summary>
    /// <param name="text">A line, or all of a text.</param>
    /// <param name="start">Where to look from.</param>
    /// <param name="end">Where to stop.</param>
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
        // What follows the comment on its line is no reason.
        foreach (var close in Closing)
        {
            rest = rest.IndexOf(close, StringComparison.Ordinal) is var at and >= 0 ? rest.Substring(0, at) : rest;
        }

        isReasoned = rest.Length > 0 && rest[0] is ' ' or '\t' or ':' && rest.Trim(Punctuation).Length > 0;
        return true;
    }

    /// <summary>Where on a line, before a position, a comment starts in any of the usual languages; null where none does.</summary>
    /// <param name="line">The line.</param>
    /// <param name="first">Where its text starts, behind the blanks.</param>
    /// <param name="position">The position.</param>
    public static int? CommentBefore(string line, int first, int position)
    {
        if (Array.Exists(AtStart, mark => StartsAt(line, first, mark)))
        {
            return first;
        }

        for (var i = first; i < position; i++)
        {
            if ((i == first || line[i - 1] is ' ' or '\t') && Array.Exists(Anywhere, mark => StartsAt(line, i, mark)))
            {
                return i;
            }
        }

        return null;
    }

    private static bool StartsAt(string line, int start, string mark) =>
        string.Compare(line, start, mark, 0, mark.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
