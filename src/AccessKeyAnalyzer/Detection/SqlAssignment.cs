namespace AccessKeyAnalyzer.Detection;

/// <summary>
/// Finds the name of a value that a statement of SQL gives in another column: <c>SET config_value = '…' WHERE config_key = 'aliyun.secret'</c>,
/// <c>EXEC SetConfig @name = 'aliyun.secret', @value = '…'</c>.
/// </summary>
internal static class SqlAssignment
{
    /// <summary>The name of the value at <paramref name="start"/>; null where its statement gives none.</summary>
    public static string? NameOf(string text, int start)
    {
        if (start == 0 || text[start - 1] != '\'' || ColumnBefore(text, start - 1) is not { Length: > 0 } column || !NameColumns.IsOfValue(column))
        {
            return null;
        }

        var first = Math.Max(0, start - Distances.SqlRow);
        first = Math.Max(first, text.LastIndexOf(';', start - 1, start - first) + 1);
        var end = text.IndexOf(';', start, Math.Min(Distances.SqlRow, text.Length - start)) is var semicolon and >= 0
            ? semicolon
            : Math.Min(text.Length, start + Distances.SqlRow);
        return NameColumns.NameOf(column, Cells(text, first, end));
    }

    private static IEnumerable<(string Column, string Text)> Cells(string text, int first, int end)
    {
        for (var open = text.IndexOf('\'', first, end - first); open >= 0;)
        {
            var close = open + 1 < end ? text.IndexOf('\'', open + 1, end - open - 1) : -1;
            if (close < 0)
            {
                yield break;
            }

            if (ColumnBefore(text, open) is { Length: > 0 } column)
            {
                yield return (column, text.Substring(open + 1, close - open - 1));
            }

            open = close + 1 < end ? text.IndexOf('\'', close + 1, end - close - 1) : -1;
        }
    }

    // column = N'…'
    private static string ColumnBefore(string text, int quote)
    {
        var end = quote > 0 && text[quote - 1] is 'N' or 'n' ? quote - 1 : quote;
        end = SkipBack(text, end);
        if (end == 0 || text[end - 1] != '=')
        {
            return "";
        }

        end = SkipBack(text, end - 1);
        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '`' or '"' or ']' or '['))
        {
            start--;
        }

        return text.Substring(start, end - start);
    }

    private static int SkipBack(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }
}
