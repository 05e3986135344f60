using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>Reads what stands behind a value on its line and calls it something, as people note it down: <c>… (AccessKeySecret of Aliyun)</c>.</summary>
internal static class NameBehind
{
    // More words speak of something.
    private const int MostWords = 6;

    // A statement, an option, a list or another pair has its names before its values.
    private static readonly char[] OfCode = ['=', ';', '"', '\'', '{', '}', '[', ']', ':', '：', '&', ',', '|'];

    private static readonly char[] OfStatement = ['"', '\'', ';', ',', ' '];
    private static readonly char[] Opening = ['(', '（'], Closing = [')', '）'];
    private static readonly string[] Openings = ["//", "#", "--"];

    private static readonly char[] Around = [' ', '\t', '\r', '(', ')', '（', '）', '*', '/', '<', '-', '—', '，', '。', '、', '#'];

    /// <summary>The rest of the line, if it may be a name; empty where it is none.</summary>
    /// <param name="text">The text around the value.</param>
    /// <param name="end">Where the value ends.</param>
    public static string Read(string text, int end)
    {
        var newLine = text.IndexOf('\n', end, Math.Min(Distances.Name, text.Length - end));
        var stop = newLine >= 0 ? newLine : text.Length;
        if (stop - end > Distances.Name || (end + 1 < stop && text[end] == ' ' && text[end + 1] == '-' && end + 2 < stop && text[end + 2] != ' '))
        {
            return "";
        }

        var behind = text.Substring(end, stop - end);
        // string secret = "…"; // of Aliyun
        var comment = behind.TrimStart(OfStatement);
        var name = (Array.Exists(Openings, opening => comment.StartsWith(opening, StringComparison.Ordinal)) ? comment : behind).Trim();
        // (sk of Aliyun) moves to the vault
        var close = name.IndexOfAny(Closing);
        name = (close > 0 && Array.IndexOf(Opening, name[0]) >= 0 ? name.Substring(0, close) : name).Trim(Around);
        return name.IndexOfAny(OfCode) < 0 && Words.Split(name, MostWords + 1).Count <= MostWords ? name : "";
    }
}
