using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>Reads the table that a statement of SQL writes to, which may say whose its values are: <c>UPDATE aliyun_account SET secret = '…'</c>.</summary>
internal static class SqlTable
{
    private static readonly string[] Keywords = ["INTO", "UPDATE"];

    /// <summary>The name of the table; empty where the text before the value writes to none.</summary>
    public static string Before(string text, int start)
    {
        var first = Math.Max(0, start - Distances.SqlRow);
        first = start == 0 ? 0 : Math.Max(first, text.LastIndexOf(';', start - 1, start - first) + 1);
        return Keywords.Select(keyword => Behind(text, keyword, first, start)).FirstOrDefault(table => table.Length > 0) ?? "";
    }

    private static string Behind(string text, string keyword, int first, int end)
    {
        var at = text.IndexOf(keyword, first, end - first, StringComparison.OrdinalIgnoreCase);
        var start = at + keyword.Length;
        if (at < 0 || start >= end || !char.IsWhiteSpace(text[start]) || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return "";
        }

        start = Run.End(text, start, char.IsWhiteSpace, end);
        var stop = Run.End(
            text, start, c => char.IsLetterOrDigit(c) || c is '_' or '.' or '`' or '"' or '[' or ']', Math.Min(end, start + Distances.SqlTable));
        return text.Substring(start, stop - start);
    }
}
