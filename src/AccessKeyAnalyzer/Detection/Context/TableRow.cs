using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Context;

/// <summary>
/// Finds the column of a value in a table inside a text, by the line that heads it: <c>| Name | SHA |</c> above <c>| AccessKeySecret | … |</c>, and
/// <c>AccessKeyId,AccessKeySecret</c> above <c>…,…</c>.
/// </summary>
internal static class TableRow
{
    private const char Border = '|';

    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly char[] Marks = [' ', '\r', '\n', '/', '*', '#', '`', '"', '\''];

    // In the first line of a table stand names alone.
    private static readonly char[] OfSettings = ['=', ':', '(', '{', '<'];

    /// <summary>The row's cells by their columns, and the place among them of the value at <paramref name="start"/>; null outside a table.</summary>
    public static (IReadOnlyList<(string Column, string Value)> Row, int Index)? At(string text, int start)
    {
        var first = Math.Max(0, start - Distances.Scope);
        var begin = LineStart.Of(text, start, first);
        var isBordered = IsBordered(text, begin, start);
        if (!isBordered && text.IndexOfAny(Separators, begin, EndOfLine(text, begin) - begin) < 0)
        {
            return null;
        }

        var header = HeaderAbove(text, begin, first, isBordered);
        var head = header < begin ? LineAt(text, header) : "";
        var separator = isBordered ? Border : head.FirstOrDefault(Separators.Contains);
        // A semicolon that begins the line is the mark of a comment.
        if (separator == 0 || (!isBordered && (Separators.Contains(head[0]) || head.IndexOfAny(OfSettings) >= 0)))
        {
            return null;
        }

        var (columns, cells) = (CellsOf(head, separator), CellsOf(LineAt(text, begin), separator));
        var index = -1;
        for (var i = begin; i < start; i++)
        {
            index += text[i] == separator ? 1 : 0;
        }

        index += isBordered ? 0 : 1;
        return columns.Length != cells.Length || index < 0 || index >= cells.Length ? null : ([.. columns.Zip(cells, (column, cell) => (column, cell))], index);
    }

    // The first of the lines without a blank one between them.
    private static int HeaderAbove(string text, int begin, int first, bool isBordered)
    {
        var header = begin;
        while (header > first)
        {
            var above = LineStart.Of(text, header - 1, first);
            if (isBordered ? !IsBordered(text, above, header) : IsBlank(text, above, header))
            {
                break;
            }

            header = above;
        }

        return header;
    }

    private static bool IsBordered(string text, int begin, int end) => Skip(text, begin, end) is var at && at < end && text[at] == Border;

    private static bool IsBlank(string text, int begin, int end) => Skip(text, begin, end) == end;

    private static int Skip(string text, int at, int end) => Run.End(text, at, Marks.Contains, end);

    private static string LineAt(string text, int begin) => text.Substring(begin, EndOfLine(text, begin) - begin).Trim(Marks);

    private static int EndOfLine(string text, int begin)
    {
        var last = Math.Min(Distances.Scope, text.Length - begin);
        return text.IndexOf('\n', begin, last) is >= 0 and var end ? end : begin + last;
    }

    private static string[] CellsOf(string line, char separator) => Array.ConvertAll(line.Trim(Border).Split(separator), cell => cell.Trim(Marks));
}
