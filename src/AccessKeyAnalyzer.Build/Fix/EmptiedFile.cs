using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Acceptance;

namespace AccessKeyAnalyzer.Build.Fix;

/// <summary>A file without the values that were reported in it.</summary>
/// <param name="Bytes">Its bytes; every other one is as it was.</param>
/// <param name="Difference">The lines that change, with their numbers.</param>
/// <param name="Values">How many values it loses.</param>
internal sealed record EmptiedFile(byte[] Bytes, IReadOnlyList<EmptiedFile.Line> Difference, int Values)
{
    private const string Shown = "***";

    // In characters. What stands farther from a value does not help to recognise its line, and minified files have one line.
    private const int ShownAround = 80;

    // What else may stand in such a line and is nobody's to read in a log: a value that is accepted, the key of another service.
    private static readonly Regex Secret = new("(?=[A-Za-z+/=]*[0-9])[A-Za-z0-9+/=]{16,}", RegexOptions.CultureInvariant);

    public static EmptiedFile Of(byte[] bytes, IReadOnlyList<ReportedValue> values)
    {
        var file = EncodedText.Decode(bytes);
        var (text, lines) = (file.Text, file.LineStarts);
        var spans = new SortedDictionary<int, int>();
        foreach (var value in values.Distinct())
        {
            if (Find(value, text, lines, spans.ContainsKey) is { } span)
            {
                spans[span.Start] = span.End;
            }
        }

        var difference = new List<Line>();
        var last = 0;
        foreach (var line in spans.GroupBy(span => lines.Count(start => start <= span.Key)))
        {
            var pieces = Between(line, Math.Max(last, lines[line.Key - 1]), line.Key < lines.Count ? lines[line.Key] : text.Length);
            last = line.Last().Value;
            difference.Add(new(line.Key, string.Join(Shown, pieces.Select(Excerpt)), string.Concat(pieces.Select(Excerpt))));
        }

        return new(file.Encode(string.Concat(Between(spans, 0, text.Length))), difference, spans.Count);

        List<string> Between(IEnumerable<KeyValuePair<int, int>> gone, int start, int end)
        {
            var pieces = new List<string>();
            foreach (var span in gone)
            {
                pieces.Add(text.Substring(start, span.Key - start));
                start = span.Value;
            }

            pieces.Add(text.Substring(start, Math.Max(start, end) - start));
            return pieces;
        }
    }

    /// <summary>
    /// Where the value stands. The file may be another one by now, and in an encoding that the compiler does not know it has counted
    /// otherwise: the fingerprint tells.
    /// </summary>
    private static (int Start, int End)? Find(ReportedValue value, string text, IReadOnlyList<int> lines, Func<int, bool> isTaken)
    {
        var (line, next) = (LineStart(value.StartLine), LineStart(value.EndLine + 1));
        var length = LineStart(value.EndLine) + value.EndColumn - line - value.StartColumn;
        return Enumerable.Range(line + value.StartColumn - 1, 1)
            .Concat(Enumerable.Range(line, next - line))
            .Concat(Enumerable.Range(0, text.Length))
            .Where(start => length > 0 && start + length <= text.Length && !isTaken(start)
                && Fingerprint.OfValue(text.Substring(start, length)) == value.Fingerprint)
            .Select(start => ((int, int)?)(start, start + length)).FirstOrDefault();

        int LineStart(int number) => number <= lines.Count ? lines[number - 1] : text.Length;
    }

    private static string Excerpt(string piece)
    {
        var text = Secret.Replace(piece.TrimEnd('\r', '\n'), Shown);
        return text.Length <= 2 * ShownAround ? text : text.Substring(0, ShownAround) + "…" + text.Substring(text.Length - ShownAround);
    }

    /// <summary>A line that changes.</summary>
    /// <param name="Number">Counted from 1.</param>
    /// <param name="Before">Its text, with three stars for each value, and for whatever else is long and has digits.</param>
    /// <param name="After">Its new text.</param>
    internal sealed record Line(int Number, string Before, string After);
}
