using System.Net;
using System.Security.Cryptography;
using System.Text;
using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A report as one HTML page that loads nothing: its policy forbids the browser to.</summary>
internal static class HtmlPage
{
    private const string Style =
        """
        :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
        body { max-width: 80rem; margin: 2rem auto; padding: 0 1rem }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem }
        th, td { border: 1px solid #8886; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
        th { background: #8882; white-space: nowrap }
        code { font-family: ui-monospace, monospace; background: #8882; padding: 0 .2em }
        h3 { font-family: ui-monospace, monospace; margin-bottom: 0 }
        .verdict { border-left: .4rem solid #c33; background: #c332; padding: .6rem 1rem; font-size: 1.2rem }
        .good { border-color: #292; background: #2922 }
        .ticks { list-style: none; padding-left: 0 }
        @media print { .ticks li { break-inside: avoid } }
        """;

    // Remembers the ticks in this browser.
    private const string Script =
        """
        for (const box of document.querySelectorAll("input[type=checkbox]")) {
          try { box.checked = localStorage.getItem(box.id) === "1"; } catch { }
          box.addEventListener("change", () => { try { localStorage.setItem(box.id, box.checked ? "1" : "0"); } catch { } });
        }
        """;

    public static string Of(IEnumerable<Block> blocks, Language language) =>
        $"""
        <!DOCTYPE html>
        <html lang="{language.Name}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'">
        <meta name="viewport" content="width=device-width">
        <title>AccessKeys</title>
        <style>{Unix(Style)}</style>
        </head>
        <body>
        {string.Join("\n", blocks.Select(Text))}
        <script>{Unix(Script)}</script>
        </body>
        </html>

        """;

    private static string Text(Block block) => block switch
    {
        Block.Heading heading => $"<h{heading.Level}>{Inline(heading.Text)}</h{heading.Level}>",
        Block.Paragraph { IsVerdict: true } verdict => $"<p class=\"verdict{(verdict.IsGood ? " good" : "")}\">{Inline(verdict.Text)}</p>",
        Block.Paragraph paragraph => $"<p>{Inline(paragraph.Text)}</p>",
        Block.Steps steps => $"<ol>{string.Concat(steps.Items.Select(item => $"<li>{Inline(item)}</li>"))}</ol>",
        Block.Ticks ticks => $"<ul class=\"ticks\">{string.Concat(ticks.Items.Select(item => Tick(ticks.Name, item)))}</ul>",
        Block.Table table => $"<table><thead><tr>{string.Concat(table.Head.Select(name => $"<th>{Inline(name)}</th>"))}</tr></thead><tbody>"
            + $"{string.Concat(table.Rows.Select(Row))}</tbody></table>",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Row(IReadOnlyList<string> cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td>{Inline(cell)}</td>"))}</tr>";

    private static string Tick(string name, string item) =>
        $"<li><label><input type=\"checkbox\" id=\"{WebUtility.HtmlEncode($"{name}: {item}")}\"> {Inline(item)}</label></li>";

    private static string Inline(string text) => string.Concat(
        text.Split('`').Select((part, index) => index % 2 == 0 ? WebUtility.HtmlEncode(part) : $"<code>{WebUtility.HtmlEncode(part)}</code>"));

    private static string HashOf(string text)
    {
        using var sha = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(Unix(text))));
    }

    // As browsers read it, and so as they hash it.
    private static string Unix(string text) => text.Replace("\r\n", "\n");
}
