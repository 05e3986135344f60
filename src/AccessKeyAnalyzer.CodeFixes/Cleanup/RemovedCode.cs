using AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Writes the edits that take out declarations, and with them the lists that they stand in where nothing else is left.</summary>
internal static class RemovedCode
{
    /// <param name="removed">Declarators, parameters, arguments, elements, statements and members.</param>
    public static IEnumerable<Edit> Edits(IReadOnlyCollection<SyntaxNode> removed) =>
    [
        .. removed.OfType<VariableDeclaratorSyntax>().GroupBy(declarator => (VariableDeclarationSyntax)declarator.Parent!).SelectMany(Declarators),
        .. removed.OfType<ParameterSyntax>().SelectMany(Removal.Documentation),
        .. removed.OfType<ParameterSyntax>().GroupBy(parameter => (ParameterListSyntax)parameter.Parent!)
            .SelectMany(parameters => IsNeedless(parameters.Key, parameters.Count())
                ? [new Edit(parameters.Key.SyntaxTree, parameters.Key.Span, "")]
                : Removal.Items(parameters.Key.Parameters, [.. parameters])),
        .. removed.OfType<ArgumentSyntax>().Where(argument => argument.Parent is TupleExpressionSyntax)
            .GroupBy(argument => (AssignmentExpressionSyntax)argument.Parent!.Parent!).SelectMany(items => Tuples(items.Key, [.. items])),
        .. removed.OfType<ArgumentSyntax>().Where(argument => argument.Parent is BaseArgumentListSyntax)
            .GroupBy(argument => (BaseArgumentListSyntax)argument.Parent!)
            .SelectMany(arguments => Removal.Items(arguments.Key.Arguments, [.. arguments])),
        .. removed.OfType<ArgumentListSyntax>().Select(list => Removal.Link((InvocationExpressionSyntax)list.Parent!)),
        .. removed.Where(node => node is MemberDeclarationSyntax or UsingDirectiveSyntax or SwitchSectionSyntax || (node is StatementSyntax && !IsBranch(node)))
            .SelectMany(Removal.Declaration),
        .. removed.OfType<StatementSyntax>().Where(node => IsBranch(node) && !removed.Contains(node.Parent!))
            .Select(branch => Branch(branch, removed.Contains)),
        .. removed.OfType<ElseClauseSyntax>().Select(Else),
        .. removed.OfType<SwitchExpressionArmSyntax>().GroupBy(arm => (SwitchExpressionSyntax)arm.Parent!)
            .SelectMany(arms => Removal.Items(arms.Key.Arms, [.. arms])),
        .. removed.OfType<ExpressionSyntax>().Where(IsElement).GroupBy(element => (InitializerExpressionSyntax)element.Parent!)
            .SelectMany(elements => Removal.Elements(elements.Key, [.. elements])),
        .. removed.Where(IsVariable).Select(variable => Edit.Replace(variable, "_")),
        .. removed.OfType<SubpatternSyntax>().GroupBy(part => (PropertyPatternClauseSyntax)part.Parent!)
            .SelectMany(parts => parts.Count() == parts.Key.Subpatterns.Count ? [Edit.Replace(parts.Key, "{ }")]
                : Removal.Items(parts.Key.Subpatterns, [.. parts])),
        .. removed.OfType<ArrowExpressionClauseSyntax>().Select(Emptied),
        .. removed.OfType<ExpressionSyntax>().Where(operand => !IsElement(operand) && !IsVariable(operand))
            .Select(FoldedConditions.Root).Distinct()
            .Where(root => !root.Ancestors().Any(removed.Contains)).SelectMany(root => FoldedConditions.Edits(root, removed.Contains)),
    ];

    /// <summary><c>(_endpoint, _id) = (endpoint, id)</c> becomes <c>_endpoint = endpoint</c>.</summary>
    private static IEnumerable<Edit> Tuples(AssignmentExpressionSyntax assignment, IReadOnlyCollection<ArgumentSyntax> removed)
    {
        var sides = new[] { (TupleExpressionSyntax)assignment.Left, (TupleExpressionSyntax)assignment.Right };
        return (sides[0].Arguments.Count(item => !removed.Contains(item)), assignment.Parent) switch
        {
            (0, StatementSyntax statement) => statement.IsRemovable() ? Removal.Declaration(statement) : [Edit.Replace(statement, "{ }")],
            (0, var arrow) => [Emptied((ArrowExpressionClauseSyntax)arrow!)],
            (1, _) => sides.Select(side => Edit.Replace(side, side.Arguments.Single(item => !removed.Contains(item)).Expression.ToString())),
            _ => sides.SelectMany(side => Removal.Items(side.Arguments, [.. side.Arguments.Where(removed.Contains)])),
        };
    }

    private static Edit Emptied(ArrowExpressionClauseSyntax arrow) =>
        new(arrow.SyntaxTree, TextSpan.FromBounds(arrow.SpanStart, arrow.Parent!.Span.End), "{ }");

    // out var id, var (endpoint, id) in a pattern
    private static bool IsVariable(SyntaxNode node) => node is DeclarationExpressionSyntax or SingleVariableDesignationSyntax
        || (node is ExpressionSyntax { Parent: ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } });

    // class C() is class C.
    private static bool IsNeedless(ParameterListSyntax list, int removed) =>
        removed == list.Parameters.Count && list.Parent is ClassDeclarationSyntax type
            && type.BaseList?.Types.Any(other => other is PrimaryConstructorBaseTypeSyntax) != true;

    private static bool IsElement(SyntaxNode node) => node.Parent is InitializerExpressionSyntax;

    private static bool IsBranch(SyntaxNode node) => node.Parent is IfStatementSyntax or ElseClauseSyntax;

    /// <summary>
    /// <c>if (a) { } else { … }</c> becomes <c>if (!a) { … }</c>; of <c>if (n == 1) { } else if (n == 2) { … }</c> the second stays. A branch without
    /// another is left empty by what it loses, and so is one that others are an alternative to.
    /// </summary>
    private static Edit Branch(StatementSyntax branch, Func<SyntaxNode, bool> removed)
    {
        var tree = branch.SyntaxTree;
        if (branch.Parent is not IfStatementSyntax { Else.Statement: { } other, Condition: var condition } choice)
        {
            return Edit.Insert(tree, branch.SpanStart, "");
        }

        return other switch
        {
            _ when choice.DescendantTrivia().Any(trivia => trivia.IsComment() && !KeyComments.Speaks(trivia)
                && trivia.SpanStart >= branch.Span.End && trivia.Span.End <= other.SpanStart) => Edit.Replace(branch, "{ }"),
            IfStatementSyntax => Alternatives.Exclude(choice, removed)
                ? new Edit(tree, TextSpan.FromBounds(choice.SpanStart, other.SpanStart), "") : Edit.Replace(branch, "{ }"),
            _ => new Edit(tree, TextSpan.FromBounds(condition.SpanStart, other.SpanStart), Negation(condition)
                + tree.GetText().ToString(TextSpan.FromBounds(condition.Span.End, branch.SpanStart))),
        };
    }

    private static string Negation(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => not.Operand.ToString(),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equals => $"{equals.Left} != {equals.Right}",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } differs => $"{differs.Left} == {differs.Right}",
        BinaryExpressionSyntax or IsPatternExpressionSyntax or AssignmentExpressionSyntax or ConditionalExpressionSyntax => $"!({condition})",
        _ => $"!{condition}",
    };

    private static Edit Else(ElseClauseSyntax clause) =>
        new(clause.SyntaxTree, TextSpan.FromBounds(clause.GetFirstToken().GetPreviousToken().Span.End, clause.Span.End), "");

    private static IEnumerable<Edit> Declarators(IGrouping<VariableDeclarationSyntax, VariableDeclaratorSyntax> declarators) =>
        declarators.Count() == declarators.Key.Variables.Count
            ? Removal.Declaration(declarators.Key.Parent!)
            : Removal.Items(declarators.Key.Variables, [.. declarators]);
}
