using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>Takes an expression apart that puts a text together, by its syntax alone.</summary>
internal static class TextParts
{
    /// <summary>The parts in their order; null where the expression is none that puts a text together, or is itself a part of one.</summary>
    public static IReadOnlyList<TextPart>? Of(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } addition when !IsAddition(addition.Parent) => OfAddition(addition),
        InterpolatedStringExpressionSyntax interpolated => [.. interpolated.Contents.Select(content => OfContent(content, interpolated))],
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } call
            when ExpressionName.OfCallee(call.Expression) == "Concat" && IsOfString(call) =>
            [.. arguments.Select(argument => OfOperand(argument.Expression))],
        _ => null,
    };

    /// <summary>Whether a function of <see cref="string"/> is called, by its name: <c>string.Join</c>.</summary>
    public static bool IsOfString(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword } } => true,
        MemberAccessExpressionSyntax { Expression: { } type } => ExpressionName.OfCallee(type) == nameof(String),
        SimpleNameSyntax => true,
        _ => false,
    };

    // What a + b + c adds, in that order.
    private static List<ExpressionSyntax> OperandsOf(BinaryExpressionSyntax addition)
    {
        // Left-deep and possibly thousands long: an iteration, not a recursion.
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax current = addition;
        for (; current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary; current = binary.Left)
        {
            operands.Add(binary.Right);
        }

        operands.Add(current);
        operands.Reverse();
        return operands;
    }

    private static List<TextPart>? OfAddition(BinaryExpressionSyntax addition)
    {
        var parts = OperandsOf(addition).ConvertAll(OfOperand);
        // A sum, not a text.
        return parts.Exists(part => part.Expression.IsKind(SyntaxKind.NumericLiteralExpression)) && !parts.Exists(part => part.Text is not null) ? null : parts;
    }

    /// <summary>The name that <c>nameof</c> gives; null for any other expression.</summary>
    public static string? NameOf(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call && ExpressionName.OfCallee(call.Expression) == "nameof"
            ? ExpressionName.OfTarget(arguments[0].Expression)
            : null;

    private static TextPart OfOperand(ExpressionSyntax operand) =>
        NameOf(operand) is { } name ? new(operand, name)
        : operand is LiteralExpressionSyntax literal
            ? new(operand, literal.Token.Value as string ?? (literal.Token.Value as char?)?.ToString())
            : new(operand, null);

    private static TextPart OfContent(InterpolatedStringContentSyntax content, InterpolatedStringExpressionSyntax interpolated) => content switch
    {
        InterpolatedStringTextSyntax text => new(interpolated, text.TextToken.ValueText),
        InterpolationSyntax { FormatClause: null, AlignmentClause: null } hole => OfOperand(hole.Expression),
        InterpolationSyntax hole => new(hole.Expression, null, MayBeKey: false),
        _ => new(interpolated, "", MayBeKey: false),
    };

    private static bool IsAddition(SyntaxNode? node) => node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };
}
