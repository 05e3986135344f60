namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>Tells the value that a command of <c>sed</c> puts in: <c>s/__AccessKeySecret__/…/</c>.</summary>
internal static class Substitution
{
    private const string Delimiters = "/|#,@";
    private const string Before = " \t\r\n'\";{$";
    private const string Behind = " \t\r\n'\";}`";
    private const string Flags = "gipIMmew0123456789";

    /// <summary>Whether the text at <paramref name="end"/> closes a substitution whose new text ends with what starts at <paramref name="start"/>.</summary>
    public static bool Closes(ReadOnlySpan<char> text, int start, int end) => Find(text, start, end).Length > 0;

    /// <summary>What the substitution around a value looks for, which is the value's name; null where the value stands in none.</summary>
    public static string? PatternOf(string text, int start, int end) => Find(text.AsSpan(), start, end) is { Length: > 0 } pattern ? pattern.ToString() : null;

    private static ReadOnlySpan<char> Find(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || start == 0 || Delimiters.IndexOf(text[end]) < 0 || !EndsCommand(text, end + 1))
        {
            return default;
        }

        var from = Math.Max(0, start - Distances.Name);
        var before = text.Slice(from, start - from);
        var second = before.LastIndexOf(text[end]);
        var first = second > 0 ? before.Slice(0, second).LastIndexOf(text[end]) : -1;
        var isCommand = first > 0 && before[first - 1] == 's' && (first + from == 1 || (first > 1 && Before.IndexOf(before[first - 2]) >= 0))
            && before.Slice(first).IndexOf('\n') < 0;
        return isCommand ? before.Slice(first + 1, second - first - 1) : default;
    }

    // A path goes on.
    private static bool EndsCommand(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Flags.IndexOf(text[at]) >= 0)
        {
            at++;
        }

        return at == text.Length || Behind.IndexOf(text[at]) >= 0;
    }
}
