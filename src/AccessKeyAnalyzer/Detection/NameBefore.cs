namespace AccessKeyAnalyzer.Detection;

/// <summary>Reads the text just before a value, where the value's name stands: <c>AccessKeySecret=</c>, <c>"secret": "</c>, <c>alibaba secret</c>.</summary>
internal static class NameBefore
{
    private const int Window = 80;

    /// <summary>The piece of text that may name the value at <paramref name="start"/>; empty where there is none.</summary>
    /// <param name="text">The text around the value.</param>
    /// <param name="start">Where the value starts.</param>
    /// <param name="floor">Where the value before it ends: a name belongs to the next value only.</param>
    public static string Read(string text, int start, int floor)
    {
        var from = Math.Max(floor, start - Window);
        var end = start;
        // A line, a statement or a query parameter starts afresh; a separator right before the value does not.
        while (end > from && IsSeparator(text[end - 1]))
        {
            end--;
        }

        var begin = end;
        while (begin > from && !(text[begin - 1] is '\n' or '\r' or ';' or '&' or '?' or '{' or '}' or ','))
        {
            begin--;
        }

        return text.Substring(begin, end - begin);
    }

    private static bool IsSeparator(char c) => !char.IsLetterOrDigit(c) && c is not ('\n' or '\r' or ';' or '&' or '}');
}
