using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A report as Markdown, for an issue or a wiki: there, what is to be ticked can be.</summary>
internal static class MarkdownPage
{
    // Outside of code, what Markdown and HTML would take for markup.
    private static readonly Regex Special = new(@"[\\*_\[\]<>#|~]", RegexOptions.CultureInvariant);

    public static string Of(IEnumerable<Block> blocks) => string.Join("\n", blocks.Select(Text));

    private static string Text(Block block) => block switch
    {
        Block.Heading heading => $"{new string('#', heading.Level)} {Inline(heading.Text)}\n",
        Block.Paragraph paragraph => $"{Inline(paragraph.Text)}\n",
        Block.Steps steps => string.Concat(steps.Items.Select((item, index) => $"{index + 1}. {Inline(item)}\n")),
        Block.Ticks ticks => string.Concat(ticks.Items.Select(item => $"- [ ] {Inline(item)}\n")),
        Block.Table table => Row(table.Head) + Row(table.Head.Select(_ => "---")) + string.Concat(table.Rows.Select(row => Row(row.Select(Inline)))),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Inline(string text) => string.Join(
        "`", text.Replace('\n', ' ').Replace('\r', ' ').Split('`').Select((part, index) => index % 2 == 0 ? Special.Replace(part, @"\$0") : part.Replace("|", @"\|")));
}
