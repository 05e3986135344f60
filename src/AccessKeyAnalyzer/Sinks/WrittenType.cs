using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds where the type is written that <c>new(…)</c> leaves out: <c>T t = new(…)</c>, <c>T Make() => new(…)</c>.</summary>
internal static class WrittenType
{
    /// <summary>A type that names it, perhaps in another one, such as <c>Task&lt;T&gt;</c> and <c>T[]</c>; null where syntax does not tell.</summary>
    public static TypeSyntax? Of(ImplicitObjectCreationExpressionSyntax creation)
    {
        SyntaxNode value = creation;
        while (value.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or ConditionalExpressionSyntax)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: { } function } => ReturnedBy(function),
            ReturnStatementSyntax statement => ReturnedBy(statement.Ancestors().FirstOrDefault(IsFunction)),
            InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax array } => array.Type,
            CastExpressionSyntax cast => cast.Type,
            _ => null,
        };
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
        or AccessorDeclarationSyntax or MemberDeclarationSyntax;

    private static TypeSyntax? ReturnedBy(SyntaxNode? function) => function switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        LocalFunctionStatementSyntax local => local.ReturnType,
        BasePropertyDeclarationSyntax property => property.Type,
        AccessorDeclarationSyntax { Parent.Parent: BasePropertyDeclarationSyntax property } => property.Type,
        _ => null,
    };
}
