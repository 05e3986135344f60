using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>Reads what the attributes of a property, field or parameter call it: <c>[JsonPropertyName("accessKeySecret")]</c>, <c>[DisplayName("…")]</c>.</summary>
internal static class AttributeBeside
{
    /// <summary>The texts in the attributes of what is declared with the value.</summary>
    public static IEnumerable<string> Of(ExpressionSyntax value) =>
        from list in ListsOf(value.Parent)
        from attribute in list.Attributes
        from argument in attribute.ArgumentList?.Arguments ?? default
        let text = (argument.Expression as LiteralExpressionSyntax)?.Token.Value as string
        where text is { Length: > 0 }
        select text;

    private static IEnumerable<AttributeListSyntax> ListsOf(SyntaxNode? initializer) => initializer switch
    {
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.AttributeLists,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.AttributeLists,
        EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } => field.AttributeLists,
        EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => parameter.AttributeLists,
        _ => [],
    };
}
