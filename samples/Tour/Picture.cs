using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Tour;

/// <summary>One step of the Tour as a picture of a terminal, and as text for places that show no pictures.</summary>
internal sealed partial class Picture(string name, string command)
{
    private const int Columns = 104;
    // Of the widest font below, SF Mono, at this size. In a narrower one the picture has a little room to the right.
    private const double CharacterWidth = 8.1;
    // On each text: browsers let no text inherit it.
    private const string Style = "<style>text { white-space: pre }</style>";
    private const int LineHeight = 19;
    private const int Margin = 18;

    private readonly List<string> _lines = [];

    /// <summary>Adds what was shown, masked. The link and the project at the end of a warning are left out: they are the same in each line.</summary>
    public void Add(string line) => _lines.Add(EndOfWarning().Replace(line.TrimEnd(), ""));

    /// <summary>Writes <c>name.svg</c> and <c>name.txt</c>.</summary>
    public void Save(string folder)
    {
        var text = string.Join('\n', _lines).TrimEnd();
        File.WriteAllText(Path.Combine(folder, name + ".txt"), text + "\n");
        File.WriteAllText(Path.Combine(folder, name + ".svg"), Svg(text.Split('\n')));
    }

    private string Svg(string[] lines)
    {
        var rows = lines.SelectMany(Rows).Prepend(($"$ {command}", "#f0f6fc")).ToList();
        var text = new StringBuilder();
        var y = Margin + 12;
        foreach (var (row, color) in rows)
        {
            if (row.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  <text x=\"{Margin}\" y=\"{y}\" fill=\"{color}\">{Markup(row)}</text>\n");
            }

            y += LineHeight;
        }

        var (width, height) = ((int)(Columns * CharacterWidth) + 2 * Margin, y);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">
              <title>{WebUtility.HtmlEncode(command)}</title>
              {Style}
              <rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="#0d1117" stroke="#3d444d"/>
              <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13">
            {text}  </g>
            </svg>

            """);
    }

    /// <summary>A line that is too long goes on in the next row, further in.</summary>
    private static IEnumerable<(string Row, string Color)> Rows(string line)
    {
        var color = line switch
        {
            ['+', ..] => "#7ee787",
            ['-', ..] => "#ffa198",
            [not ' ', ..] when line.EndsWith(".cs", StringComparison.Ordinal) => "#79c0ff",
            _ => "#c9d1d9",
        };
        while (line.Length > Columns)
        {
            var blank = line.LastIndexOf(' ', Columns);
            var end = blank > Columns / 2 ? blank : Columns;
            yield return (line[..end], color);
            line = "        " + line[end..].TrimStart();
        }

        yield return (line, color);
    }

    private static string Markup(string row)
    {
        var text = WebUtility.HtmlEncode(row).Replace("&#39;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);
        var start = text.IndexOf("warning AKA", StringComparison.Ordinal);
        return start < 0 ? text : $"{text[..start]}<tspan fill=\"#e3b341\">{text.AsSpan(start, "warning AKA1001".Length)}</tspan>{text[(start + "warning AKA1001".Length)..]}";
    }

    [GeneratedRegex(@" \(https://[^)]*\) \[[^\]]*\]$")]
    private static partial Regex EndOfWarning();
}
