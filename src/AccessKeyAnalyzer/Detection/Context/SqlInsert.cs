using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>Finds the column that a value of an INSERT goes to: <c>INSERT INTO config (name, secret_key) VALUES ('oss', '…')</c>.</summary>
internal static class SqlInsert
{
    private const string Values = "VALUES";

    private static readonly char[] Opening = ['('];
    private static readonly char[] Quotes = [' ', '\t', '\r', '\n', '\'', '"', '`', '[', ']'];

    /// <summary>
    /// The row's values by their columns, and the place among them of the value at <paramref name="start"/>; null outside an INSERT. Where it names no
    /// columns, theirs are empty.
    /// </summary>
    public static (IReadOnlyList<(string Column, string Value)> Row, int Index)? At(string text, int start)
    {
        // The parenthesis first: it is found with less than the word before all rows.
        if (RowAround(text, start, Math.Max(0, start - Distances.SqlRow)) is not { } open)
        {
            return null;
        }

        var from = Math.Max(0, start - Distances.Scope);
        var values = ValuesBefore(text, open, from);
        if (values < 0)
        {
            return null;
        }

        var cells = Cells(text, open + 1, out var index, start);
        var columns = ColumnsBefore(text, values, from) ?? [.. cells.Select(_ => "")];
        return cells.Count > 1 && cells.Count == columns.Length && index >= 0 ? ([.. columns.Zip(cells, (column, cell) => (column, cell))], index) : null;
    }

    private static string[]? ColumnsBefore(string text, int values, int from)
    {
        var close = Run.Start(text, values, char.IsWhiteSpace, from) - 1;

        var open = close > from && text[close] == ')' ? text.LastIndexOf('(', close, close - from) : -1;
        if (open < 0)
        {
            return null;
        }

        var table = Math.Max(from, open - Distances.SqlTable);
        return text.IndexOf("INTO", table, open - table, StringComparison.OrdinalIgnoreCase) < 0
            ? null
            : Array.ConvertAll(text.Substring(open + 1, close - open - 1).Split(','), column => column.Trim(Quotes));
    }

    // The parenthesis that opens the row: VALUES ( or ), (
    private static int? RowAround(string text, int start, int first)
    {
        for (var open = Run.LastOf(text, Opening, start, first); open >= 0; open = Run.LastOf(text, Opening, open, first))
        {
            var before = Run.Start(text, open, char.IsWhiteSpace, first) - 1;

            if (before >= 0 && text[before] is ',' or 's' or 'S')
            {
                return open;
            }
        }

        return null;
    }

    // The word before the first row, by its parenthesis: to look for a word in any case is to look at every character.
    private static int ValuesBefore(string text, int row, int first)
    {
        for (var open = row; open >= 0; open = Run.LastOf(text, Opening, open, first))
        {
            var start = Run.Start(text, open, char.IsWhiteSpace, first) - Values.Length;
            if (start >= first && string.Compare(text, start, Values, 0, Values.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return start;
            }
        }

        return -1;
    }

    private static List<string> Cells(string text, int from, out int index, int start)
    {
        var cells = new List<string>();
        index = -1;
        var (begin, isQuoted, depth) = (from, false, 0);
        for (var i = from; i < text.Length && i - from < Distances.SqlRow; i++)
        {
            var c = text[i];
            isQuoted ^= c == '\'';
            depth += isQuoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (isQuoted || (c != ',' && depth >= 0) || depth > 0)
            {
                continue;
            }

            index = start >= begin && start < i ? cells.Count : index;
            cells.Add(text.Substring(begin, i - begin).Trim(Quotes));
            begin = i + 1;
            if (depth < 0)
            {
                break;
            }
        }

        return cells;
    }
}
