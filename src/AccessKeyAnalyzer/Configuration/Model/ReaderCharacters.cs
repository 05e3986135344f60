using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>What every reader does with characters. Positions past the end are the end.</summary>
internal static class ReaderCharacters
{
    private static readonly char[] LineBreaks = ['\n', '\r'];

    /// <summary>The first position from <paramref name="at"/> on that is no white space; line ends and a byte order mark are white space.</summary>
    public static int SkipWhiteSpace(string text, int at) => Run.End(text, at, IsWhiteSpace);

    /// <summary>The first position from <paramref name="at"/> on that is no blank.</summary>
    public static int SkipBlanks(string text, int at) => Run.End(text, at, IsBlank);

    /// <summary>The position after the last character in <paramref name="start"/>..<paramref name="end"/> that is no white space.</summary>
    public static int TrimEnd(string text, int start, int end) => Run.Start(text, end, IsWhiteSpace, start);

    /// <summary>The line break that ends the line at <paramref name="at"/>, or the end of the text.</summary>
    public static int LineEnd(string text, int at)
    {
        var end = at >= text.Length ? -1 : text.IndexOfAny(LineBreaks, at);
        return end < 0 ? text.Length : end;
    }

    /// <summary>The start of the line after the one at <paramref name="at"/>.</summary>
    public static int NextLine(string text, int at)
    {
        var end = LineEnd(text, at);
        return StartsWith(text, end, "\r\n") ? end + 2 : Math.Min(end + 1, text.Length);
    }

    /// <summary>The position after <paramref name="mark"/>, or -1 when it does not come any more.</summary>
    public static int After(string text, int at, string mark)
    {
        var found = at >= text.Length ? -1 : text.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? -1 : found + mark.Length;
    }

    public static bool StartsWith(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    /// <summary>Whether it is white space within a line: what is skipped as such, and what ends a word, must be the same, or a reader stands still.</summary>
    public static bool IsBlank(char c) => IsWhiteSpace(c) && !IsLineBreak(c);

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    public static bool IsWhiteSpace(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
