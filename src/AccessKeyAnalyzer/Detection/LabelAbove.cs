namespace AccessKeyAnalyzer.Detection;

/// <summary>Reads the comment above a few settings that says whose they are: <c># Aliyun OSS</c>. What begins with another word speaks of the vendor, it does not name it.</summary>
internal static class LabelAbove
{
    // In lines: settings of one thing that a comment heads.
    private const int Farthest = 8;

    // What is longer is no label.
    private const int LongestLine = 200;
    private const int MostWords = 6;

    private static readonly string[] Openings = ["//", "#", ";", "/*", "<!--", "--", "REM "];
    private static readonly char[] Marks = [' ', '\t', '\r', '/', '#', ';', '*', '<', '!', '-', '>', '=', '：', ':'];
    private static readonly char[] OfCode = ['=', ';', '(', '"', '\'', '{', '<', '/'];

    /// <summary>What the comment says; empty where there is none that names Alibaba Cloud.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="position">A place on the line of the setting.</param>
    public static string Of(string text, int position)
    {
        var start = StartOfLine(text, position);
        var indentation = IndentationAt(text, start);
        for (var lines = 0; start > 0 && lines < Farthest; lines++)
        {
            var end = start - 1;
            start = StartOfLine(text, end);
            var line = end - start <= LongestLine ? text.Substring(start, end - start).Trim() : "";
            if (line.Length == 0 || IndentationAt(text, start) != indentation)
            {
                return "";
            }

            if (Array.Exists(Openings, opening => line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)))
            {
                return Names(line) ? line.Trim(Marks) : "";
            }
        }

        return "";
    }

    /// <summary>Whether a line, without its comment's marks, is a name of Alibaba Cloud or of something there, in a few words.</summary>
    public static bool Names(string line)
    {
        var label = line.Trim(Marks);
        return label.IndexOfAny(OfCode) < 0 && Words.Split(label) is { Count: > 0 and <= MostWords } words && NameOwners.StartsWithAlibaba(words)
            && NameOwners.OfName(words) == NameOwner.Alibaba;
    }

    private static int StartOfLine(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1, Math.Min(position, LongestLine * 5)) + 1;

    private static int IndentationAt(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at - start;
    }
}
