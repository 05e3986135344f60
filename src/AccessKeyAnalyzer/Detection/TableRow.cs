namespace AccessKeyAnalyzer.Detection;

/// <summary>
/// Finds the column of a value in a table of Markdown, by the line that heads it: <c>| Name | SHA |</c> above <c>| AccessKeySecret | … |</c>.
/// </summary>
internal static class TableRow
{
    private const char Border = '|';

    private static readonly char[] Marks = [' ', '\t', '\r', '/', '*', '#', '`', '"', '\''];

    /// <summary>The row's cells by their columns, and the place among them of the value at <paramref name="start"/>; null outside a table.</summary>
    public static (IReadOnlyList<(string Column, string Value)> Row, int Index)? At(string text, int start)
    {
        var first = Math.Max(0, start - Distances.Scope);
        var begin = StartOfLine(text, start, first);
        if (!IsRow(text, begin, start))
        {
            return null;
        }

        var header = begin;
        while (header > first && StartOfLine(text, header - 1, first) is var above && IsRow(text, above, header))
        {
            header = above;
        }

        var (columns, cells) = (CellsOf(text, header), CellsOf(text, begin));
        var index = text.Skip(begin).Take(start - begin).Count(c => c == Border) - 1;
        return header == begin || columns.Count != cells.Count || index < 0 || index >= cells.Count ? null
            : ([.. columns.Zip(cells, (column, cell) => (column, cell))], index);
    }

    private static bool IsRow(string text, int begin, int end)
    {
        while (begin < end && Array.IndexOf(Marks, text[begin]) >= 0)
        {
            begin++;
        }

        return begin < end && text[begin] == Border;
    }

    private static List<string> CellsOf(string text, int begin)
    {
        var end = text.IndexOf('\n', begin, Math.Min(Distances.Scope, text.Length - begin));
        var line = text.Substring(begin, (end < 0 ? text.Length : end) - begin).Trim(Marks);
        return line.Length > Distances.Scope ? [] : [.. line.Trim(Border).Split(Border).Select(cell => cell.Trim(Marks))];
    }

    private static int StartOfLine(string text, int place, int first) =>
        place <= first ? first : Math.Max(first, text.LastIndexOf('\n', place - 1, place - first) + 1);
}
