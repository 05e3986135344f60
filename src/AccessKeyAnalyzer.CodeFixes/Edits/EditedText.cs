namespace AccessKeyAnalyzer.CodeFixes.Edits;

/// <summary>Brings the edits of one file together, whichever rewrites they come from, and applies them in one go.</summary>
internal static class EditedText
{
    public static SourceText Apply(SourceText text, IEnumerable<Edit> edits) => text.WithChanges(Changes(text, edits));

    /// <summary>What the edits come to, in the order of the text.</summary>
    public static IReadOnlyList<TextChange> Changes(SourceText text, IEnumerable<Edit> edits) => [.. Merge(Tidy(text, edits))];

    // Two clients built from one profile, or two keys of one object, ask for the same edit; a declaration goes with all that was to change in it.
    private static IEnumerable<TextChange> Merge(IEnumerable<Edit> edits)
    {
        var current = default(Edit?);
        // An insertion where a removal begins comes before it, not with it.
        foreach (var edit in edits.Distinct().OrderBy(edit => edit.Span.Start).ThenBy(edit => !edit.Span.IsEmpty).ThenByDescending(edit => edit.Span.End))
        {
            if (current is not { } previous)
            {
                current = edit;
            }
            else if (edit.Span.Start >= previous.Span.End)
            {
                yield return new TextChange(previous.Span, previous.NewText);
                current = edit;
            }
            else if (edit.Span.End > previous.Span.End)
            {
                current = previous with { Span = TextSpan.FromBounds(previous.Span.Start, edit.Span.End), NewText = previous.NewText + edit.NewText };
            }
        }

        if (current is { } last)
        {
            yield return new TextChange(last.Span, last.NewText);
        }
    }

    // Whole lines that go leave no second blank line, and none at the start or end of a block.
    private static IEnumerable<Edit> Tidy(SourceText text, IEnumerable<Edit> edits)
    {
        var gone = new HashSet<int>();
        var tree = default(SyntaxTree);
        foreach (var edit in edits)
        {
            if (!edit.WholeLines)
            {
                yield return edit;
                continue;
            }

            tree = edit.Tree;
            var first = text.Lines.IndexOf(edit.Span.Start);
            gone.UnionWith(Enumerable.Range(first, text.Lines.IndexOf(edit.Span.End - 1) - first + 1));
        }

        foreach (var (start, after) in Blocks(text, gone))
        {
            var (first, end) = (start, after);
            while (OpensOrIsBlank(text, start - 1) && end < text.Lines.Count - 1 && IsBlank(text, end))
            {
                end++;
            }

            while ((end < text.Lines.Count ? Closes(text, end) || IsEnd(text, end) : true) && first > 0 && IsBlank(text, first - 1))
            {
                first--;
            }

            yield return new Edit(tree!, TextSpan.FromBounds(text.Lines[first].Start, text.Lines[end - 1].EndIncludingLineBreak), "");
        }
    }

    /// <summary>The lines that go, in blocks. Blank lines between two of them separated nothing but them, unless code stands right before and after.</summary>
    private static IEnumerable<(int First, int End)> Blocks(SourceText text, HashSet<int> gone)
    {
        var lines = gone.OrderBy(line => line).ToList();
        for (var index = 0; index < lines.Count; index++)
        {
            var (first, end) = (lines[index], lines[index] + 1);
            while (index + 1 < lines.Count && Enumerable.Range(end, lines[index + 1] - end).All(line => IsBlank(text, line))
                && (lines[index + 1] == end || OpensOrIsBlank(text, first - 1)))
            {
                end = lines[++index] + 1;
            }

            yield return (first, end);
        }
    }

    private static bool OpensOrIsBlank(SourceText text, int line) =>
        line < 0 || Content(text, line) is "" || Content(text, line).EndsWith("{", StringComparison.Ordinal);

    private static bool IsEnd(SourceText text, int line) => line == text.Lines.Count - 1 && IsBlank(text, line);

    private static bool IsBlank(SourceText text, int line) => Content(text, line) is "";

    private static bool Closes(SourceText text, int line) => Content(text, line).StartsWith("}", StringComparison.Ordinal);

    private static string Content(SourceText text, int line) => text.Lines[line].ToString().Trim();
}
