using System.Globalization;
using System.Net;
using System.Text;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using AccessKeyAnalyzer.Tour;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Migration;

/// <summary>
/// What an editor shows of a finding: the line beneath it, its message, the lightbulb's action and the preview. Drawn here, from the real ones.
/// </summary>
internal static class EditorPicture
{
    private const int Columns = 112;
    // Of the widest font below, SF Mono, at this size.
    private const double CharacterWidth = 8.1;
    private const string Style = "<style>text { white-space: pre }</style>";
    private const int LineHeight = 19;
    private const int Margin = 18;
    private const string Title = "Archive.cs: no editor's own window, but drawn by a test from the diagnostic and the code action that every editor gets";

    private const string Code =
        """
        using Aliyun.OSS;

        internal sealed class Archive
        {
            private const string Endpoint = "oss-cn-hangzhou.aliyuncs.com";
            private const string Id = "ID", Secret = "SECRET";

            private readonly OssClient _oss = new(Endpoint, Id, Secret);

            public bool Has(string month) => _oss.DoesObjectExist("orders", $"{month}.csv");
        }
        """;

    /// <summary>The picture, and its text.</summary>
    public static async Task<(string Svg, string Text)> RenderAsync()
    {
        var test = TestSolution.Of(Code.Replace("ID", Key.Id, StringComparison.Ordinal).Replace("SECRET", Key.Secret, StringComparison.Ordinal));
        var solution = test.Build();
        var finding = (await Fixer.DiagnosticsAsync(solution, ["AKA1001"])).Single();
        var action = (await Fixer.ActionsAsync(solution, finding))[0];
        var before = await TextAsync(solution);
        var after = await TextAsync(await Fixer.ApplyAsync(action));

        var rows = new List<Row>();
        foreach (var line in before.Split('\n'))
        {
            rows.Add(new(line, "#c9d1d9", line.IndexOf(Masked(Key.Id), StringComparison.Ordinal) is >= 0 and var start ? (start, Masked(Key.Id).Length) : null));
            if (rows[^1].Squiggle is not null)
            {
                rows.AddRange(Wrapped($"{finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}").Select(text => new Row("        " + text, "#e3b341")));
                rows.AddRange(Wrapped($"Quick fix: {action.Title}").Select((text, index) => new Row("        " + text, "#79c0ff", IsAction: index == 0)));
                rows.AddRange(LineDifference.Of(before, after).Select(text => new Row(
                    "        " + text, text[0] switch { '+' => "#7ee787", '-' => "#ffa198", _ => "#8b949e" })));
            }
        }

        return (Svg(rows), string.Join('\n', rows.Select(row => row.Text.TrimEnd())).TrimEnd() + "\n");
    }

    private static async Task<string> TextAsync(Solution solution) =>
        Masked((await solution.Projects.Single().Documents.Single().GetTextAsync()).ToString()).TrimEnd();

    private static string Masked(string text) => text
        .Replace(Key.Id, $"{Key.Id[..4]}…{Key.Id[^4..]}", StringComparison.Ordinal).Replace(Key.Secret, "…", StringComparison.Ordinal);

    private static IEnumerable<string> Wrapped(string text)
    {
        while (text.Length > Columns - 10)
        {
            var end = text.LastIndexOf(' ', Columns - 10);
            yield return text[..end];
            text = "    " + text[(end + 1)..];
        }

        yield return text;
    }

    private static string Svg(List<Row> rows)
    {
        var text = new StringBuilder();
        var y = Margin + 12;
        text.Append(CultureInfo.InvariantCulture, $"  <text x=\"{Margin}\" y=\"{y}\" fill=\"#8b949e\" font-size=\"11\">{WebUtility.HtmlEncode(Title)}</text>\n");
        foreach (var row in rows)
        {
            y += LineHeight;
            if (row.Text.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  <text x=\"{Margin}\" y=\"{y}\" fill=\"{row.Color}\" textLength=\"{row.Text.Length * CharacterWidth:0.#}\">{WebUtility.HtmlEncode(row.Text)}</text>\n");
            }

            if (row.Squiggle is var (start, length))
            {
                var x = Margin + start * CharacterWidth;
                var waves = string.Concat(Enumerable.Repeat("q2,-4 4,0 t4,0", (int)(length * CharacterWidth / 8)));
                text.Append(CultureInfo.InvariantCulture, $"  <path d=\"M{x:0.#},{y + 5} {waves}\" fill=\"none\" stroke=\"#e3b341\"/>\n");
            }

            if (row.IsAction)
            {
                text.Append(CultureInfo.InvariantCulture, $"  <circle cx=\"{Margin + 48}\" cy=\"{y - 5}\" r=\"6\" fill=\"#e3b341\"/>\n");
            }
        }

        var (width, height) = ((int)(Columns * CharacterWidth) + 2 * Margin, y + Margin);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img">
              <title>{WebUtility.HtmlEncode(Title)}</title>
              {Style}
              <rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="#0d1117" stroke="#3d444d"/>
              <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13">
            {text}  </g>
            </svg>

            """);
    }

    private sealed record Row(string Text, string Color, (int Start, int Length)? Squiggle = null, bool IsAction = false);
}
