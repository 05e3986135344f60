using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Finds the name of a value that a statement of SQL gives in another column: <c>SET config_value = '…' WHERE config_key = 'aliyun.secret'</c>,
/// <c>EXEC SetConfig @name = 'aliyun.secret', @value = '…'</c>, <c>SELECT 'aliyun.secret' AS config_key, '…' AS config_value</c>.
/// </summary>
internal static class SqlAssignment
{
    private static readonly char[] OfCalls = ['(', ')', '=', ';'];

    /// <summary>The name of the value at <paramref name="start"/>; null where its statement gives none.</summary>
    public static string? NameOf(string text, int start)
    {
        var alias = AliasOf(text, start);
        if (start == 0 || text[start - 1] != '\'' || (alias.Length > 0 ? alias : ColumnBefore(text, start - 1)) is not { Length: > 0 } column)
        {
            return null;
        }

        if (!NameColumns.IsOfValue(column))
        {
            return alias.Length > 0 ? alias : null;
        }

        var first = Math.Max(0, start - Distances.SqlRow);
        first = Math.Max(first, text.LastIndexOf(';', start - 1, start - first) + 1);
        var end = text.IndexOf(';', start, Math.Min(Distances.SqlRow, text.Length - start)) is var semicolon and >= 0
            ? semicolon
            : Math.Min(text.Length, start + Distances.SqlRow);
        return NameColumns.NameOf(column, Cells(text, first, end));
    }

    /// <summary>What a SELECT calls the value at <paramref name="start"/> behind it; empty where it calls it nothing.</summary>
    public static string AliasOf(string text, int start) =>
        start > 0 && text[start - 1] == '\'' && text.IndexOf('\'', start, Math.Min(Distances.SqlRow, text.Length - start)) is var close and >= 0
            ? AliasBehind(text, close + 1)
            : "";

    private static IEnumerable<(string Column, string Text)> Cells(string text, int first, int end)
    {
        for (var open = text.IndexOf('\'', first, end - first); open >= 0;)
        {
            var close = open + 1 < end ? text.IndexOf('\'', open + 1, end - open - 1) : -1;
            if (close < 0)
            {
                yield break;
            }

            if ((ColumnBefore(text, open) is { Length: > 0 } before ? before : AliasBehind(text, close + 1)) is { Length: > 0 } column)
            {
                yield return (column, text.Substring(open + 1, close - open - 1));
            }

            open = close + 1 < end ? text.IndexOf('\'', close + 1, end - close - 1) : -1;
        }
    }

    // '…' AS column
    private static string AliasBehind(string text, int at)
    {
        var word = Run.End(text, at, char.IsWhiteSpace);
        var start = Run.End(text, Math.Min(word + 2, text.Length), char.IsWhiteSpace);
        if (start == word + 2 || start >= text.Length || string.Compare(text, word, "AS", 0, 2, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return "";
        }

        return text.Substring(start, Run.End(text, start, IsOfColumn) - start);
    }

    // column = N'…'
    private static string ColumnBefore(string text, int quote)
    {
        var end = quote > 0 && text[quote - 1] is 'N' or 'n' ? quote - 1 : quote;
        end = Run.Start(text, BeforeCall(text, end), char.IsWhiteSpace);
        if (end == 0 || text[end - 1] != '=')
        {
            return "";
        }

        end = Run.Start(text, end - 1, char.IsWhiteSpace);
        var start = Run.Start(text, end, IsOfColumn);
        return text.Substring(start, end - start);
    }

    // config_value = REPLACE(config_value, 'old', '…')
    private static int BeforeCall(string text, int end) =>
        Run.LastOf(text, OfCalls, end, Math.Max(0, end - Distances.SqlRow)) is >= 0 and var open && text[open] == '('
            ? Run.Start(text, Run.Start(text, open, char.IsWhiteSpace), IsOfColumn)
            : end;

    private static bool IsOfColumn(char c) => char.IsLetterOrDigit(c) || c is '_' or '`' or '"' or ']' or '[';
}
