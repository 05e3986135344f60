using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>The expressions that a method, property, local function or lambda returns.</summary>
internal static class ReturnedValues
{
    public static IEnumerable<ExpressionSyntax> Of(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => OfBody(method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax function => OfBody(function.ExpressionBody, function.Body),
        PropertyDeclarationSyntax { ExpressionBody: { } body } => [body.Expression],
        IndexerDeclarationSyntax { ExpressionBody: { } body } => [body.Expression],
        BasePropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors
            .Where(a => a.Keyword.ValueText == "get")
            .SelectMany(a => OfBody(a.ExpressionBody, a.Body)),
        AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } => [body],
        AnonymousFunctionExpressionSyntax { Block: { } block } => OfBody(null, block),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> OfBody(ArrowExpressionClauseSyntax? expression, BlockSyntax? block)
    {
        if (expression is not null)
        {
            return [expression.Expression];
        }

        // A lambda inside the body returns for itself.
        return block?.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Select(n => n is ReturnStatementSyntax returned ? returned.Expression : n is YieldStatementSyntax yielded ? yielded.Expression : null)
            .OfType<ExpressionSyntax>() ?? [];
    }
}
