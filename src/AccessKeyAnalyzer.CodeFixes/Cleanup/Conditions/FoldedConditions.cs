using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup.Conditions;

/// <summary>
/// What becomes of a condition that asked whether a key is there. With the role there always is one: <c>endpoint != null &amp;&amp; id != null</c> becomes
/// <c>endpoint != null</c>, and of an <c>if</c> that asked nothing else the branch with the client stays.
/// </summary>
internal static class FoldedConditions
{
    /// <summary>The whole condition around an operand: it asks for other things, too, or stands for itself.</summary>
    public static ExpressionSyntax Root(ExpressionSyntax operand)
    {
        while (operand.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            || IsChain(operand.Parent))
        {
            operand = (ExpressionSyntax)operand.Parent!;
        }

        return operand;
    }

    /// <summary>Whether code that gives up, or gives back nothing, is all that goes with the condition.</summary>
    public static bool OnlyGivesUp(ExpressionSyntax root, Func<SyntaxNode, bool> gone) => Dead(root, gone).ToList() switch
    {
        [IfStatementSyntax branch] => Guards.OnlyLeaves(branch.Statement),
        [ExpressionSyntax other] => other is ThrowExpressionSyntax || ValueSyntax.IsNull(other),
        _ => false,
    };

    /// <summary>Whether an operand that declares variables which nobody reads can go, with all others that do so.</summary>
    public static bool CanGoAlone(ExpressionSyntax operand)
    {
        var root = Root(operand);
        return CanFold(root, Goes) && (Value(root, Goes) is null || OnlyGivesUp(root, Goes));
        bool Goes(SyntaxNode node) => node == operand || node.DescendantNodes().Any(part => part is SingleVariableDesignationSyntax);
    }

    /// <summary>Whether the condition stands where it can become simpler, or go.</summary>
    public static bool CanFold(ExpressionSyntax root, Func<SyntaxNode, bool> gone) => !root.HasInnerDirective()
        && !root.DescendantTrivia().Any(trivia => trivia.IsComment())
        // Open() && id == null: what goes with the condition may do something.
        && (Value(root, gone) is null || Operands(root).All(operand => gone(operand) || OnlyAsks(operand)))
        && root.Parent switch
        {
            IfStatementSyntax branch => branch.Condition == root && branch.IsRemovable()
                && Unwrapped.Can(branch.Statement) && (branch.Else is null || Unwrapped.Can(branch.Else.Statement)),
            ConditionalExpressionSyntax choice => choice.Condition == root && !choice.HasInnerDirective(),
            ArrowExpressionClauseSyntax or ReturnStatementSyntax or EqualsValueClauseSyntax { Parent: not ParameterSyntax } => true,
            AssignmentExpressionSyntax assignment => assignment.Right == root,
            _ => false,
        };

    /// <summary>The operands of the condition.</summary>
    public static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Operands(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Operands(not.Operand),
        BinaryExpressionSyntax both when IsChain(both) => Operands(both.Left).Concat(Operands(both.Right)),
        _ => [condition],
    };

    /// <summary>What the condition comes to without the operands that go; null where it still asks something.</summary>
    public static bool? Value(ExpressionSyntax condition, Func<SyntaxNode, bool> gone) => condition switch
    {
        ParenthesizedExpressionSyntax inner => Value(inner.Expression, gone),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Value(not.Operand, gone),
        BinaryExpressionSyntax both when IsChain(both) => (Value(both.Left, gone), Value(both.Right, gone)) switch
        {
            // false && x is false, true && x is x.
            ({ } left, _) when left != IsAnd(both) => left,
            (_, { } right) when right != IsAnd(both) => right,
            ({ } left, { } right) when left == right => left,
            _ => null,
        },
        // What is no test of a value is one by its own name: IsConfigured.
        _ => gone(condition) && HolderBehind(condition) is null ? !PresenceTest.FindsFault(condition) : null,
    };

    /// <summary>The code that never runs any more.</summary>
    public static IEnumerable<SyntaxNode> Dead(ExpressionSyntax root, Func<SyntaxNode, bool> gone) =>
        (root.Parent, Value(root, gone)) switch
        {
            (IfStatementSyntax branch, true) when branch.Condition == root =>
                [.. branch.Else is { } other ? [other] : Array.Empty<SyntaxNode>(), .. Unwrapped.Unreachable(branch, branch.Statement)],
            (IfStatementSyntax { Else: { } other } branch, false) when branch.Condition == root =>
                [branch.Statement, .. Unwrapped.Unreachable(branch, other.Statement)],
            (IfStatementSyntax branch, false) when branch.Condition == root => [branch],
            (ConditionalExpressionSyntax choice, { } value) when choice.Condition == root => [value ? choice.WhenFalse : choice.WhenTrue],
            _ => [],
        };

    /// <summary>The variable, property or method that only says what the condition comes to.</summary>
    public static ISymbol? Answer(ExpressionSyntax root, SemanticModel model, CancellationToken cancellationToken) => root.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } value =>
            model.GetDeclaredSymbol(value.Parent!, cancellationToken),
        ArrowExpressionClauseSyntax or ReturnStatementSyntax { Parent: BlockSyntax { Statements.Count: 1 } } =>
            ValueSyntax.Function(root) is { } member and not AnonymousFunctionExpressionSyntax ? model.GetDeclaredSymbol(member, cancellationToken) : null,
        _ => null,
    };

    /// <summary>The edits that leave what the condition still asks, or what it comes to.</summary>
    public static IEnumerable<Edit> Edits(ExpressionSyntax root, Func<SyntaxNode, bool> gone) => (root.Parent, Value(root, gone)) switch
    {
        (_, null) => Parts(root, gone),
        (IfStatementSyntax { Else: null } branch, false) => Removal.Declaration(branch),
        (IfStatementSyntax branch, { } value) when branch.Condition == root =>
            Unwrapped.Edits(branch, value ? branch.Statement : branch.Else!.Statement),
        (ConditionalExpressionSyntax choice, { } value) when choice.Condition == root =>
            Only(choice, value ? choice.WhenTrue : choice.WhenFalse),
        (_, { } value) => [Edit.Replace(root, value ? "true" : "false")],
    };

    private static bool OnlyAsks(ExpressionSyntax operand) => (PresenceTest.Missing(operand) ?? PresenceTest.Found(operand) ?? operand)
        .DescendantNodesAndSelf().All(node => node is not (InvocationExpressionSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax
            or AwaitExpressionSyntax or VariableDesignationSyntax));

    private static IEnumerable<Edit> Parts(ExpressionSyntax condition, Func<SyntaxNode, bool> gone)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Parts(inner.Expression, gone);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return Parts(not.Operand, gone);
            case BinaryExpressionSyntax both when IsChain(both):
                return (Value(both.Left, gone), Value(both.Right, gone)) switch
                {
                    ({ }, _) => [Between(both, both.SpanStart, both.Right.SpanStart), .. Parts(both.Right, gone)],
                    (_, { }) => [.. Parts(both.Left, gone), Between(both, both.Left.Span.End, both.Span.End)],
                    _ => [.. Parts(both.Left, gone), .. Parts(both.Right, gone)],
                };
            default:
                return gone(condition) && HolderBehind(condition) is { } holder
                    ? [Edit.Replace(condition, holder + (PresenceTest.FindsFault(condition) ? " is null" : " != null"))] : [];
        }
    }

    /// <summary>
    /// What the operand asks for on the way to the key, as the first of its condition, and code behind it relies on: <c>options?.Id is { } id</c> asks for
    /// <c>options</c>, and so does <c>id == null</c> where <c>id</c> is <c>options?.Id</c>.
    /// </summary>
    private static string? HolderBehind(ExpressionSyntax operand) => Holder(operand) is { } holder
        && !Operands(Root(operand)).TakeWhile(other => other != operand).Any(other => Holder(other) == holder) ? holder : null;

    private static string? Holder(ExpressionSyntax operand) => ValueSyntax.HolderUsedBehind(
        Root(operand),
        (PresenceTest.Missing(operand) ?? PresenceTest.Found(operand)) switch
        {
            IdentifierNameSyntax { Identifier.ValueText: var name } => ValueSyntax.Initial(Body.Around(operand).DescendantNodes()
                .OfType<VariableDeclaratorSyntax>().FirstOrDefault(variable => variable.Identifier.ValueText == name)),
            var value => value,
        });

    private static IEnumerable<Edit> Only(ConditionalExpressionSyntax choice, ExpressionSyntax kept) =>
        [Between(choice, choice.SpanStart, kept.SpanStart), Between(choice, kept.Span.End, choice.Span.End)];

    private static Edit Between(SyntaxNode node, int start, int end) => new(node.SyntaxTree, TextSpan.FromBounds(start, end), "");

    private static bool IsChain(SyntaxNode? node) => node?.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;

    private static bool IsAnd(SyntaxNode chain) => chain.IsKind(SyntaxKind.LogicalAndExpression);
}
