using AccessKeyAnalyzer.Code;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>The forms in which C# passes a value on.</summary>
internal static class ValueSyntax
{
    /// <summary>What a declaration gives its variable or property at once; null where it gives nothing.</summary>
    public static ExpressionSyntax? Initial(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
        _ => null,
    };

    /// <summary>What the declaration gives its variable, or what its method, local function or property gives back.</summary>
    public static IEnumerable<ExpressionSyntax> Given(SyntaxNode declaration) => Initial(declaration) is { } value ? [value] : ReturnedValues.Of(declaration);

    /// <summary>The expressions, one of which gives the value.</summary>
    public static IEnumerable<ExpressionSyntax> Alternatives(ExpressionSyntax value) =>
        PassedOn.From(value) is { } parts ? parts.SelectMany(Alternatives) : value is ThrowExpressionSyntax ? [] : [value];

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

    /// <summary>What may be null on the way to a value, and code behind a node uses: <c>options</c> of <c>options?.Id</c>.</summary>
    public static string? HolderUsedBehind(SyntaxNode node, ExpressionSyntax? value)
    {
        if (value is not ConditionalAccessExpressionSyntax { Expression: var first } last
            || !Body.Around(node).DescendantNodes().Any(use => use.SpanStart > node.Span.End && use is ExpressionSyntax && use.ToString() == first.ToString()))
        {
            return null;
        }

        while (last.WhenNotNull is ConditionalAccessExpressionSyntax next)
        {
            last = next;
        }

        return value.ToString().Substring(0, last.OperatorToken.SpanStart - value.SpanStart);
    }

    public static bool IsNull(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value is DefaultExpressionSyntax;

    /// <summary>The name with what it is a member of: <c>options.Id</c>, <c>options?.Id</c>.</summary>
    public static ExpressionSyntax Qualified(SimpleNameSyntax name)
    {
        var value = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent as MemberBindingExpressionSyntax ?? (ExpressionSyntax)name;
        while (value.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == value)
        {
            value = conditional;
        }

        return value;
    }

    public static bool IsInNameOf(SyntaxNode node) =>
        node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    /// <summary>Whether a reference only names the symbol: in documentation, or in <c>nameof</c>.</summary>
    public static bool IsMention(SyntaxNode node) => node.IsPartOfStructuredTrivia() || IsInNameOf(node);
}
