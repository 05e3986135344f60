using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Acceptance;

namespace AccessKeyAnalyzer.Build.Fix;

/// <summary>A file without the values that were reported in it.</summary>
/// <param name="Bytes">Its bytes; every other one is as it was.</param>
/// <param name="Difference">The lines that change, with their numbers; a value that goes is shown as three stars.</param>
internal sealed record EmptiedFile(byte[] Bytes, IReadOnlyList<EmptiedFile.Line> Difference)
{
    private const string Shown = "***";

    private static readonly Regex Escape = new(@"\\(?:u([0-9a-fA-F]{4})|(.))", RegexOptions.CultureInvariant);

    public static EmptiedFile Of(byte[] bytes, IReadOnlyList<ReportedValue> values)
    {
        var text = EncodedText.Decode(bytes);
        var lines = EncodedText.LineStarts(text.Text);
        var (after, masked) = (text.Text, text.Text);
        var changed = new SortedDictionary<int, int>();
        var next = text.Text.Length;
        // From the end, so that what comes before stays where it is.
        foreach (var (start, length) in values.Select(value => Find(value, text.Text, lines)).OfType<(int Start, int Length)>()
            .Distinct().OrderByDescending(span => span.Start))
        {
            if (start + length > next)
            {
                continue;
            }

            after = after.Remove(start, length);
            masked = masked.Remove(start, length).Insert(start, Shown);
            var line = LineOf(lines, start);
            changed[line] = changed.TryGetValue(line, out var count) ? count + 1 : 1;
            next = start;
        }

        var (before, now) = (Split(masked), Split(after));
        return new(text.Encode(after), [.. changed.Select(line => new Line(line.Key + 1, before[line.Key], now[line.Key], line.Value))]);
    }

    /// <summary>
    /// Where the value stands. The file may be another one by now, and in an encoding that the compiler does not know it has counted
    /// otherwise: the fingerprint tells.
    /// </summary>
    private static (int Start, int Length)? Find(ReportedValue value, string text, IReadOnlyList<int> lines)
    {
        if (value.StartLine > lines.Count || value.EndLine > lines.Count)
        {
            return null;
        }

        var line = lines[value.StartLine - 1];
        var start = line + value.StartColumn - 1;
        var length = lines[value.EndLine - 1] + value.EndColumn - 1 - start;
        var last = (value.EndLine < lines.Count ? lines[value.EndLine] : text.Length) - length;
        if (length <= 0 || last < line)
        {
            return null;
        }

        return Enumerable.Range(line, last - line + 1).Prepend(Math.Min(start, last))
            .Where(at => IsValue(text.Substring(at, length), value.Fingerprint)).Select(at => ((int, int)?)(at, length)).FirstOrDefault();
    }

    /// <summary>Whether the text is the value: as it is, or behind the escapes of JSON or XML, or folded over several lines.</summary>
    private static bool IsValue(string raw, string fingerprint) =>
        Fingerprint.OfValue(raw) == fingerprint
        || (raw.IndexOf('\\') >= 0 && Fingerprint.OfValue(Escape.Replace(raw, Unescaped)) == fingerprint)
        || (raw.IndexOf('&') >= 0 && Fingerprint.OfValue(WebUtility.HtmlDecode(raw)) == fingerprint)
        || (raw.IndexOf('\n') >= 0 && Fingerprint.OfValue(string.Concat(raw.Where(c => !char.IsWhiteSpace(c)))) == fingerprint);

    private static string Unescaped(Match escape) =>
        escape.Groups[1].Success ? ((char)int.Parse(escape.Groups[1].Value, NumberStyles.HexNumber,
            CultureInfo.InvariantCulture)).ToString() : escape.Groups[2].Value;

    private static int LineOf(IReadOnlyList<int> lines, int position) => lines.Count(start => start <= position) - 1;

    private static string[] Split(string text)
    {
        var starts = EncodedText.LineStarts(text);
        return [.. starts.Select((start, index) =>
            text.Substring(start, (index + 1 < starts.Count ? starts[index + 1] : text.Length) - start).TrimEnd('\r', '\n'))];
    }

    /// <summary>A line that changes.</summary>
    /// <param name="Number">Counted from 1.</param>
    /// <param name="Before">Its text, without the values.</param>
    /// <param name="After">Its new text.</param>
    /// <param name="Values">How many values it loses.</param>
    internal sealed record Line(int Number, string Before, string After, int Values)
    {
        public void Deconstruct(out int number, out string before, out string after) => (number, before, after) = (Number, Before, After);
    }
}
