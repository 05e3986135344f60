using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>
/// Tells whether a property of an object is set on every path, as the language does for variables: both branches of an <c>if</c> count, one does not.
/// What it does not understand sets nothing.
/// </summary>
/// <param name="sets">The statements that set the property.</param>
/// <param name="unsets">The statements that may take it away again: another object, or a value that may be null.</param>
/// <param name="uses">What else is done with the object.</param>
internal sealed class DefiniteAssignment(HashSet<StatementSyntax> sets, IReadOnlyCollection<StatementSyntax> unsets, IReadOnlyCollection<ExpressionSyntax> uses)
{
    /// <summary>Whether every path to the statement comes by one that sets the property.</summary>
    public bool IsBefore(StatementSyntax statement)
    {
        foreach (var node in statement.AncestorsAndSelf()
            .TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<StatementSyntax>())
        {
            // A loop comes back from its end.
            if (node is LabeledStatementSyntax || (IsLoop(node) && Unsets(node)))
            {
                return false;
            }

            if (node.Preceding().FirstOrDefault(earlier => earlier is LabeledStatementSyntax || Sets(earlier) || Unsets(earlier)) is { } last)
            {
                return Sets(last);
            }
        }

        return false;
    }

    /// <summary>Whether every path from the statement comes by one that sets the property, before anything else is done with the object.</summary>
    public bool IsAfter(StatementSyntax statement)
    {
        for (SyntaxNode node = statement; ; node = node.Parent!)
        {
            foreach (var later in node is StatementSyntax inner ? inner.Following() : [])
            {
                if (sets.Contains(later))
                {
                    return true;
                }

                if (Unsets(later) || later.DescendantNodesAndSelf().Any(IsUseOrJump))
                {
                    return false;
                }

                if (Sets(later))
                {
                    return true;
                }
            }

            if (node.Parent is not (BlockSyntax or IfStatementSyntax or ElseClauseSyntax))
            {
                return false;
            }
        }
    }

    private bool Sets(StatementSyntax statement) => statement switch
    {
        _ when sets.Contains(statement) => true,
        _ when Unsets(statement) => false,
        BlockSyntax block => block.Statements.Any(Sets),
        IfStatementSyntax { Else.Statement: { } other } branch =>
            SetsOrLeaves(branch.Statement) && SetsOrLeaves(other) && (Sets(branch.Statement) || Sets(other)),
        SwitchStatementSyntax choice =>
            choice.Sections.Any(section => section.Labels.Any(label => label is DefaultSwitchLabelSyntax)) && choice.Sections.All(Sets),
        TryStatementSyntax guarded =>
            (guarded.Finally is { } last && Sets(last.Block)) || (Sets(guarded.Block) && guarded.Catches.All(handler => SetsOrLeaves(handler.Block))),
        UsingStatementSyntax scope => Sets(scope.Statement),
        LockStatementSyntax scope => Sets(scope.Statement),
        CheckedStatementSyntax scope => Sets(scope.Block),
        DoStatementSyntax loop => !loop.DescendantNodes().Any(node => node is BreakStatementSyntax or ContinueStatementSyntax) && Sets(loop.Statement),
        _ => false,
    };

    private bool Sets(SwitchSectionSyntax section) =>
        section.DescendantNodes().OfType<BreakStatementSyntax>().All(jump => jump == section.Statements.Last())
        && (section.Statements.Any(Sets) || section.Statements.Last() is ReturnStatementSyntax or ThrowStatementSyntax);

    private bool SetsOrLeaves(StatementSyntax statement) => Sets(statement)
        || (statement is BlockSyntax block ? block.Statements.LastOrDefault() : statement)
            is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax;

    private bool Unsets(SyntaxNode statement) => unsets.Any(other => statement.Span.Contains(other.Span));

    private bool IsUseOrJump(SyntaxNode node) =>
        node is ReturnStatementSyntax or YieldStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
        || uses.Any(use => use == node);

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;
}
