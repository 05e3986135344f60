using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>The forms in which C# passes a value on.</summary>
internal static class ValueSyntax
{
    /// <summary>What a method, local function or property gives back.</summary>
    public static IEnumerable<ExpressionSyntax> Results(SyntaxNode member) => member
        .DescendantNodes(node => node == member || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Select(node => node switch
        {
            ReturnStatementSyntax { Expression: { } value } => value,
            ArrowExpressionClauseSyntax arrow when arrow.Parent is not AccessorDeclarationSyntax { RawKind: (int)SyntaxKind.SetAccessorDeclaration } =>
                arrow.Expression,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } clause => clause.Value,
            _ => null,
        })
        .OfType<ExpressionSyntax>();

    /// <summary>The expression around a value that has it for its own value; null where something else is done with it.</summary>
    public static ExpressionSyntax? Outer(ExpressionSyntax value) => value.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } =>
            (ExpressionSyntax)value.Parent,
        ConditionalExpressionSyntax conditional when conditional.Condition != value => conditional,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } binary => binary,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice,
        _ => null,
    };

    /// <summary>The value, or the widest expression around it that has it for its own value.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax value) => Outer(value) is { } outer ? Outermost(outer) : value;

    /// <summary>What a declaration gives its variable or property at once; null where it gives nothing.</summary>
    public static ExpressionSyntax? Initial(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>The expressions, one of which gives the value.</summary>
    public static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax value) => Unwrapped(value) switch
    {
        ConditionalExpressionSyntax conditional => Alternatives(conditional.WhenTrue).Concat(Alternatives(conditional.WhenFalse)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Alternatives(coalesce.Left).Concat(Alternatives(coalesce.Right)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => Alternatives(conversion.Left),
        AssignmentExpressionSyntax assignment => Alternatives(assignment.Right),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Alternatives(arm.Expression)),
        ThrowExpressionSyntax => [],
        var plain => [plain],
    };

    /// <summary>The function or member that a node stands in.</summary>
    public static SyntaxNode? Function(SyntaxNode node) => node.Ancestors().FirstOrDefault(outer =>
        outer is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    /// <summary>The value without parentheses, casts and exclamation marks.</summary>
    public static ExpressionSyntax Unwrapped(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Unwrapped(parenthesized.Expression),
        CastExpressionSyntax cast => Unwrapped(cast.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppress => Unwrapped(suppress.Operand),
        _ => value,
    };

    public static bool IsNull(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value is DefaultExpressionSyntax;

    /// <summary>The name with what it is a member of.</summary>
    public static ExpressionSyntax Qualified(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    public static bool IsInNameOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary>Whether a reference only names the symbol: in documentation, or in <c>nameof</c>.</summary>
    public static bool IsMention(SyntaxNode node) => node.IsPartOfStructuredTrivia() || IsInNameOf(node);
}
