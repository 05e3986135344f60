namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;

/// <summary>Tells conditions of which one holds at most: <c>name == "id"</c> and <c>name == "secret"</c>.</summary>
internal static class Alternatives
{
    /// <summary>Whether nothing that follows in the chain of <c>else if</c> happens where the first condition holds.</summary>
    public static bool Exclude(IfStatementSyntax first, Func<SyntaxNode, bool> gone)
    {
        var last = first;
        while (last.Else?.Statement is IfStatementSyntax next)
        {
            if (!AreApart(first.Condition, next.Condition))
            {
                return false;
            }

            last = next;
        }

        return last.Else is null || gone(last.Else);
    }

    private static bool AreApart(ExpressionSyntax one, ExpressionSyntax other) =>
        Asked(one) is var (subject, value) && Asked(other) is var (same, another)
        && subject.IsEquivalentTo(same, topLevel: false) && subject.DescendantNodesAndSelf().All(IsRead)
        // Two texts may be one to a comparison that ignores case.
        && !string.Equals(value.Token.ValueText, another.Token.ValueText, StringComparison.OrdinalIgnoreCase);

    private static (ExpressionSyntax Subject, LiteralExpressionSyntax Value)? Asked(ExpressionSyntax condition) => condition switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right: LiteralExpressionSyntax value } test => (test.Left, value),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Left: LiteralExpressionSyntax value } test => (test.Right, value),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax value } } test => (test.Expression, value),
        // name.Equals("id", StringComparison.OrdinalIgnoreCase)
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Equals), Expression: var subject },
            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax value }, ..],
        } => (subject, value),
        _ => null,
    };

    private static bool IsRead(SyntaxNode node) => node is NameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax or LiteralExpressionSyntax
        or ElementAccessExpressionSyntax or BracketedArgumentListSyntax or ArgumentSyntax;
}
