using AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;

/// <summary>Finds the statements that are left with nothing to do: an <c>if</c> whose every branch goes, a block, an <c>else</c>.</summary>
internal static class EmptiedStatements
{
    /// <summary>
    /// What goes in place of the removed node, because nothing is left around it: the node itself where something is.
    /// </summary>
    public static SyntaxNode Around(SyntaxNode removed, Func<SyntaxNode, bool> gone, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = removed;
        while (Outer(node, gone, model, cancellationToken) is { } outer)
        {
            node = outer;
        }

        return node;
    }

    private static SyntaxNode? Outer(SyntaxNode node, Func<SyntaxNode, bool> gone, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })
        {
            return null;
        }

        // (_id, _secret) = (id, secret);
        if (node is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } targets })
        {
            return assignment.Parent is StatementSyntax setting && assignment.Left == targets && targets.Arguments.All(gone)
                && CanGo(setting, model, cancellationToken) ? setting : null;
        }

        if (node is ExpressionSyntax operand)
        {
            var root = FoldedConditions.Root(operand);
            return root.Parent is IfStatementSyntax asked && asked.Condition == root && FoldedConditions.Value(root, gone) is { } value
                && (value ? IsEmptied(asked.Statement, gone) : asked.Else is null || IsEmptied(asked.Else.Statement, gone)) ? asked : null;
        }

        return node.Parent switch
        {
            BlockSyntax { Parent: IfStatementSyntax or ElseClauseSyntax or BlockSyntax or ForStatementSyntax or CommonForEachStatementSyntax } block
                when IsEmptied(block, gone) => block,
            // What throws nothing needs no catch.
            BlockSyntax { Parent: TryStatementSyntax { Finally: null } attempt } block
                when attempt.Block == block && IsEmptied(block, gone) && CanGo(attempt, model, cancellationToken) => attempt,
            BlockSyntax { Parent: LambdaExpressionSyntax lambda } block when IsEmptied(block, gone) =>
                ConfiguringCall.Of(lambda, model, cancellationToken),
            // case "prod": id = "…"; secret = "…"; break;
            SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } when choice.IsRemovable()
                && SideEffects.IsFree(choice.Expression, model, cancellationToken)
                && choice.Sections.All(section => IsEmptied(section, gone) || section.Statements is [ThrowStatementSyntax]) => choice,
            SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section when IsEmptied(section, gone) && !section.HasInnerDirective()
                && !choice.Sections.Any(other => other != section && other.Labels.Any(SyntaxKind.DefaultSwitchLabel)) => section,
            StatementSyntax loop when loop.IsRemovable() && OnlyCounts(loop, node, model, cancellationToken) && IsEmptied((StatementSyntax)node, gone) => loop,
            ElseClauseSyntax { Parent: IfStatementSyntax branch } clause when node is StatementSyntax =>
                IsEmptied(branch.Statement, gone) && CanGo(branch, model, cancellationToken) ? branch : clause,
            IfStatementSyntax branch
                when branch.Statement == node && (branch.Else is null || gone(branch.Else) || IsEmptied(branch.Else.Statement, gone))
                && CanGo(branch, model, cancellationToken) => branch,
            _ => null,
        };
    }

    /// <summary>Whether a loop ends by itself, and nobody misses what it counts.</summary>
    private static bool OnlyCounts(StatementSyntax loop, SyntaxNode body, SemanticModel model, CancellationToken cancellationToken) => loop switch
    {
        CommonForEachStatementSyntax each => each.Statement == body && each.AwaitKeyword.RawKind == 0
            && SideEffects.IsFree(each.Expression, model, cancellationToken),
        ForStatementSyntax { Declaration.Variables: [{ Initializer.Value: var first, Identifier.ValueText: var counter }], Condition: { } condition } count =>
            count.Statement == body && count.Incrementors is [PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax step }]
            && step.Identifier.ValueText == counter && new[] { first, condition }.All(part => SideEffects.IsFree(part, model, cancellationToken)),
        _ => false,
    };

    /// <summary>Whether the statement may go: it stands in a list of statements, or is the branch of an <c>if</c> whose condition nobody misses.</summary>
    public static bool CanGo(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        statement.IsRemovable() || statement.Parent switch
        {
            ElseClauseSyntax { Parent: IfStatementSyntax branch } => CanGo(branch, model, cancellationToken),
            IfStatementSyntax branch => CanGo(branch, model, cancellationToken),
            _ => false,
        };

    private static bool IsEmptied(SwitchSectionSyntax section, Func<SyntaxNode, bool> gone) =>
        section.Statements.All(inner => gone(inner) || inner is BreakStatementSyntax);

    private static bool IsEmptied(StatementSyntax statement, Func<SyntaxNode, bool> gone) =>
        gone(statement)
            || (statement is BlockSyntax block && block.Statements.Count > 0
            && block.Statements.All(inner => gone(inner) || (inner is BlockSyntax && IsEmptied(inner, gone)))
            && !block.CloseBraceToken.LeadingTrivia.Any(trivia => trivia.IsComment() || trivia.IsDirective));

    private static bool CanGo(IfStatementSyntax branch, SemanticModel model, CancellationToken cancellationToken) =>
        SideEffects.IsFree(branch.Condition, model, cancellationToken) && CanGo((StatementSyntax)branch, model, cancellationToken);
}
