using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;

/// <summary>
/// Finds the choices between accounts that are none any more: where the edits make all branches of a <c>?:</c>, a <c>switch</c> expression or an <c>if</c> the
/// same, one of them is enough.
/// </summary>
internal sealed class EqualBranches(SemanticModel model, SourceText text, IReadOnlyList<TextChange> changes, CancellationToken cancellationToken)
{
    /// <summary>The edits that leave one branch, each with the conditions that are not asked any more.</summary>
    public static IReadOnlyList<(IReadOnlyList<Edit> Edits, IReadOnlyList<SyntaxNode> Released)> Find(SemanticModel model, SourceText text,
        IReadOnlyList<TextChange> changes, CancellationToken cancellationToken)
    {
        var search = new EqualBranches(model, text, changes, cancellationToken);
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        var found = new List<(IReadOnlyList<Edit> Edits, IReadOnlyList<SyntaxNode> Released)>();
        var gone = new List<SyntaxNode>();
        // The outermost first: what stands in it goes with it.
        foreach (var choice in changes.SelectMany(change => root.FindToken(change.Span.Start).Parent!.AncestorsAndSelf())
            .SelectMany(WithGuard)
            .Where(node => node is ConditionalExpressionSyntax or SwitchExpressionSyntax or IfStatementSyntax or TryStatementSyntax).Distinct()
                .OrderBy(node => node.SpanStart).ThenByDescending(node => node.Span.End))
        {
            if (!gone.Exists(other => other.Span.Contains(choice.Span)) && search.Simplify(choice) is { } edits)
            {
                // What the other branches ask goes with them; in the one that stays, there may be more.
                found.Add(([.. edits], [.. choice.DescendantNodesAndSelf().Select(Asked).OfType<SyntaxNode>()]));
                gone.Add(choice is IfStatementSyntax { Else: { } other } ? other : choice);
            }
        }

        return found;
    }

    // The if before a return that changes may say the same now.
    private static IEnumerable<SyntaxNode> WithGuard(SyntaxNode node) =>
        node is ReturnStatementSyntax last && last.Preceding().FirstOrDefault() is IfStatementSyntax { Else: null } guard ? [node, guard]
            : [node];

    private IEnumerable<Edit>? Simplify(SyntaxNode choice) => Common(choice) is not { } common || HasComments(choice) ? null : choice switch
    {
        ExpressionSyntax => [Edit.Replace(choice, common.Trim())],
        IfStatementSyntax { Else: null } guard => Removal.Declaration(guard),
        TryStatementSyntax attempt when attempt.IsRemovable() && Unwrapped.Can(attempt.Block) => Unwrapped.Edits(attempt, attempt.Block),
        IfStatementSyntax branch when branch.IsRemovable() && Unwrapped.Can(branch.Statement) => Unwrapped.Edits(branch, branch.Statement),
        _ => null,
    };

    /// <summary>What all branches come to; null where they differ, or where asking does something.</summary>
    private string? Common(SyntaxNode choice) =>
        (choice is TryStatementSyntax || (Asked(choice) is { } asked && CanGo(asked))) && Branches(choice).Select(Text).ToList() is { Count: > 1 } texts
            && texts.TrueForAll(text => text is not null)
        && texts.Select(text => Normal(text!, choice)).Distinct().Count() == 1 ? texts[0] : null;

    private static ExpressionSyntax? Asked(SyntaxNode choice) => choice switch
    {
        ConditionalExpressionSyntax conditional => conditional.Condition,
        SwitchExpressionSyntax { Arms: var arms } choices when arms.Count > 1
            && arms.Last() is { Pattern: DiscardPatternSyntax, WhenClause: null } && arms.All(arm => arm.WhenClause is null) =>
            choices.GoverningExpression,
        IfStatementSyntax branch => branch.Condition,
        _ => null,
    };

    private static IEnumerable<SyntaxNode> Branches(SyntaxNode choice) => choice switch
    {
        ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
        SwitchExpressionSyntax choices => choices.Arms.Select(arm => arm.Expression),
        IfStatementSyntax { Else.Statement: { } other } branch => [branch.Statement, other],
        // The second attempt was with another account.
        TryStatementSyntax { Finally: null } attempt => attempt.Catches.Select(handler => handler.Block).Prepend(attempt.Block),
        // if (…) { return X; } return X;
        IfStatementSyntax branch when branch.IsRemovable() && Only(branch.Statement) is ReturnStatementSyntax own && branch.Following()
            .FirstOrDefault() is ReturnStatementSyntax next => [own, next],
        _ => [],
    };

    private static StatementSyntax Only(StatementSyntax branch) => branch is BlockSyntax { Statements: [var only] } ? only : branch;

    private bool CanGo(ExpressionSyntax asked) =>
        SideEffects.IsFree(asked, model, cancellationToken) && !asked.DescendantNodes().Any(node => node is VariableDesignationSyntax);

    /// <summary>What the edits make of a branch; null where it cannot stand for itself.</summary>
    private string? Text(SyntaxNode branch)
    {
        if (branch is ConditionalExpressionSyntax or SwitchExpressionSyntax or IfStatementSyntax { Else: not null }
            && Common(branch) is { } common)
        {
            return common;
        }

        var span = branch is BlockSyntax block ? TextSpan.FromBounds(block.OpenBraceToken.Span.End, block.CloseBraceToken.SpanStart)
            : branch.Span;
        var inside = changes.Where(change => change.Span.OverlapsWith(span)
            || (change.Span.IsEmpty && span.Contains(change.Span))).ToList();
        return branch is BlockSyntax scope
            && scope.Statements.Any(statement => statement is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax
            && !changes.Any(change => change.Span.Contains(statement.Span)))
            || !inside.TrueForAll(change => span.Contains(change.Span)) ? null
            : text.GetSubText(span).WithChanges(inside.Select(change =>
                new TextChange(new TextSpan(change.Span.Start - span.Start, change.Span.Length), change.NewText!))).ToString();
    }

    private static string Normal(string text, SyntaxNode choice) => (choice is ExpressionSyntax
        ? SyntaxFactory.ParseExpression(text)
        : (SyntaxNode)SyntaxFactory.ParseStatement("{" + text + "}")).NormalizeWhitespace().ToFullString();

    private bool HasComments(SyntaxNode choice) => choice.DescendantTrivia().Any(trivia => (trivia.IsComment() || trivia.IsDirective)
        && trivia.SpanStart > choice.SpanStart && trivia.Span.End < choice.Span.End
            && !changes.Any(change => change.Span.Contains(trivia.Span)));
}
