using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Package;

/// <summary>What a section of a Markdown page has besides prose: what a translation must have, too.</summary>
/// <param name="Heading">The heading's text; empty before the first.</param>
/// <param name="Level">The heading's level; 0 before the first.</param>
internal sealed partial record PageSection(string Heading, int Level)
{
    /// <summary>The number of cells of each row, table by table.</summary>
    public List<List<int>> Tables { get; } = [];

    /// <summary>The blocks of code, fences included.</summary>
    public List<string> Blocks { get; } = [];

    /// <summary>What stands between grave accents, and the ids of rules and messages outside of them.</summary>
    public List<string> Codes { get; } = [];

    /// <summary>Emphasis that a renderer leaves open: by CommonMark, asterisks between punctuation and a letter close nothing.</summary>
    public List<string> OpenEmphasis { get; } = [];

    /// <summary>The sections of a page, in order.</summary>
    public static List<PageSection> Of(string page)
    {
        var sections = new List<PageSection> { new("", 0) };
        var block = default(List<string>);
        var isInTable = false;
        foreach (var line in page.Split('\n'))
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (block is not null || isFence)
            {
                (block ??= []).Add(line);
                if (isFence && block.Count > 1)
                {
                    sections[^1].Blocks.Add(string.Join('\n', block));
                    block = null;
                }

                continue;
            }

            if (HeadingLine().Match(line) is { Success: true } heading)
            {
                sections.Add(new(heading.Groups[2].Value, heading.Groups[1].Length));
            }

            sections[^1].Read(line, isInTable);
            isInTable = line.StartsWith('|');
        }

        return sections;
    }

    private void Read(string line, bool isInTable)
    {
        if (line.StartsWith('|'))
        {
            if (!isInTable)
            {
                Tables.Add([]);
            }

            Tables[^1].Add(Bar().Count(InlineCode().Replace(line, "")) - 1);
        }

        var prose = InlineCode().Replace(line, "c");
        Codes.AddRange(InlineCode().Matches(line).Select(match => match.Value));
        // The link to the page in the other language names the page.
        Codes.AddRange(Id().Matches(LinkTarget().Replace(prose, "")).Select(match => match.Value));
        OpenEmphasis.AddRange(Asterisks().Matches(prose).Where((match, index) => index % 2 == 1 && ClosesNothing(prose, match)).Select(_ => line));
    }

    private static bool ClosesNothing(string line, Match asterisks) =>
        asterisks.Index > 0 && char.IsPunctuation(line[asterisks.Index - 1])
        && asterisks.Index + asterisks.Length is var end && end < line.Length && char.IsLetterOrDigit(line[end]);

    [GeneratedRegex("^(#+) (.+)$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex("``.+?``|`[^`]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex("(?<!\\\\)\\|")]
    private static partial Regex Bar();

    [GeneratedRegex("AKA(?:CFG)?\\d{4}")]
    private static partial Regex Id();

    [GeneratedRegex("\\]\\([^)]+\\)|^\\[[^\\]]+\\]: .+$")]
    private static partial Regex LinkTarget();

    [GeneratedRegex("\\*+")]
    private static partial Regex Asterisks();
}
