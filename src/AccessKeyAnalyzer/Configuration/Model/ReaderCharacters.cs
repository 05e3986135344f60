using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>What every reader does with characters. Positions past the end are the end.</summary>
internal static class ReaderCharacters
{
    /// <summary>The first position from <paramref name="at"/> on that is no white space; line ends and a byte order mark are white space.</summary>
    public static int SkipWhiteSpace(string text, int at) => Run.End(text, at, c => char.IsWhiteSpace(c) || c == '\uFEFF');

    /// <summary>The first position from <paramref name="at"/> on that is no blank or tab.</summary>
    public static int SkipBlanks(string text, int at) => Run.End(text, at, IsBlank);

    /// <summary>The position after the last character in <paramref name="start"/>..<paramref name="end"/> that is no white space.</summary>
    public static int TrimEnd(string text, int start, int end) => Run.Start(text, end, char.IsWhiteSpace, start);

    /// <summary>The line break that ends the line at <paramref name="at"/>, or the end of the text.</summary>
    public static int LineEnd(string text, int at)
    {
        var end = at >= text.Length ? -1 : text.IndexOf('\n', at);
        if (end < 0)
        {
            return text.Length;
        }

        return end > at && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The start of the line after the one at <paramref name="at"/>.</summary>
    public static int NextLine(string text, int at)
    {
        var end = at >= text.Length ? -1 : text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }

    /// <summary>The position after <paramref name="mark"/>, or -1 when it does not come any more.</summary>
    public static int After(string text, int at, string mark)
    {
        var found = at >= text.Length ? -1 : text.IndexOf(mark, at, StringComparison.Ordinal);
        return found < 0 ? -1 : found + mark.Length;
    }

    public static bool StartsWith(string text, int at, string mark) => string.CompareOrdinal(text, at, mark, 0, mark.Length) == 0;

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\uFEFF';

    public static bool IsLineBreak(char c) => c is '\n' or '\r';
}
