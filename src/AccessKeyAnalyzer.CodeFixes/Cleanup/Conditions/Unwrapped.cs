using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;

/// <summary>Takes away an <c>if</c> or <c>try</c> of which one branch always runs, and puts that as far to the left as the <c>if</c> was.</summary>
internal static class Unwrapped
{
    /// <summary>Whether the branch can stand for itself.</summary>
    public static bool Can(StatementSyntax branch) => branch is not (IfStatementSyntax or LocalDeclarationStatementSyntax)
        && !branch.HasInnerDirective()
        && !branch.DescendantTokens().Any(token => token.Kind() is SyntaxKind.MultiLineRawStringLiteralToken
            || (token.IsKind(SyntaxKind.StringLiteralToken) && token.Text.IndexOf('\n') >= 0));

    /// <summary>What follows the <c>if</c> and is never reached where the branch always runs and leaves.</summary>
    public static IEnumerable<StatementSyntax> Unreachable(StatementSyntax whole, StatementSyntax kept) =>
        (kept is BlockSyntax block ? block.Statements.LastOrDefault() : kept) is ReturnStatementSyntax or ThrowStatementSyntax
            or ContinueStatementSyntax or BreakStatementSyntax ? whole.Following() : [];

    /// <summary>The edits that leave the branch alone.</summary>
    public static IEnumerable<Edit> Edits(StatementSyntax whole, StatementSyntax kept)
    {
        var lines = whole.SyntaxTree.GetText().Lines;
        var end = Unreachable(whole, kept).LastOrDefault()?.Span.End ?? whole.Span.End;
        if (kept is BlockSyntax scope && HasNamesOfOthers(scope))
        {
            return
            [
                new Edit(whole.SyntaxTree, TextSpan.FromBounds(whole.SpanStart, kept.SpanStart), ""),
                new Edit(whole.SyntaxTree, TextSpan.FromBounds(kept.Span.End, end), ""),
            ];
        }

        var (first, last) = kept is BlockSyntax { Statements: { Count: > 0 } statements } ? (statements.First(), statements.Last())
            : (kept, kept);
        if (kept is not BlockSyntax { OpenBraceToken: var open, CloseBraceToken: var close }
            || lines.IndexOf(open.SpanStart) == lines.IndexOf(first.SpanStart))
        {
            return
            [
                new Edit(whole.SyntaxTree, TextSpan.FromBounds(whole.SpanStart, first.SpanStart), ""),
                .. Outdented(whole, lines.IndexOf(first.SpanStart) + 1, lines.IndexOf(last.Span.End), first),
                new Edit(whole.SyntaxTree, TextSpan.FromBounds(last.Span.End, end), ""),
            ];
        }

        return
        [
            Lines(whole, whole.SpanStart, open.Span.End),
            .. Outdented(whole, lines.IndexOf(open.SpanStart) + 1, lines.IndexOf(close.SpanStart) - 1, first),
            Lines(whole, close.SpanStart, end),
        ];
    }

    // Two branches may each have a variable client: they keep their braces.
    private static bool HasNamesOfOthers(BlockSyntax block)
    {
        var names = new HashSet<string>(block.Statements.SelectMany(statement => statement switch
        {
            LocalDeclarationStatementSyntax local => local.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
            LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
            _ => statement.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Select(name => name.Identifier.ValueText),
        }));
        return names.Count > 0 && Body.Around(block).DescendantTokens(node => node != block)
            .Any(token => names.Contains(token.ValueText) && token.Parent is not (SimpleNameSyntax or LiteralExpressionSyntax));
    }

    private static Edit Lines(SyntaxNode node, int start, int end)
    {
        var lines = node.SyntaxTree.GetText().Lines;
        return new Edit(node.SyntaxTree, TextSpan.FromBounds(
            lines.GetLineFromPosition(start).Start, lines.GetLineFromPosition(end).EndIncludingLineBreak), "", WholeLines: true);
    }

    private static IEnumerable<Edit> Outdented(StatementSyntax whole, int from, int to, StatementSyntax first)
    {
        var text = whole.SyntaxTree.GetText();
        var excess = Column(text, first.SpanStart) - Column(text, whole.SpanStart);
        for (var i = from; i <= to && excess > 0; i++)
        {
            var line = text.Lines[i];
            var content = line.ToString();
            var blanks = Math.Min(excess, content.Length - content.TrimStart().Length);
            if (blanks > 0)
            {
                yield return new Edit(whole.SyntaxTree, new TextSpan(line.Start, blanks), "");
            }
        }
    }

    private static int Column(SourceText text, int position) => position - text.Lines.GetLineFromPosition(position).Start;
}
