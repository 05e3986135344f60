using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Detection.Context;
using AccessKeyAnalyzer.Detection.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Naming;

/// <summary>
/// One of several objects that stand side by side: <c>[new() { Endpoint = "…", Secret = "…" }, new() { … }]</c>. Each says itself where it goes.
/// </summary>
internal static class ObjectInList
{
    /// <summary>Whether the element that holds a value is an object, and another one beside it describes a thing of the same kind.</summary>
    /// <param name="element">What stands in the list.</param>
    /// <param name="list">The list, initialiser or argument list.</param>
    /// <param name="value">The value.</param>
    public static bool IsApart(SyntaxNode element, SyntaxNode list, ExpressionSyntax value) =>
        list is InitializerExpressionSyntax or CollectionExpressionSyntax or ArgumentListSyntax or AnonymousObjectCreationExpressionSyntax
        && MadeBy(element) is { } own && HasLike(own, element, list, value);

    private static bool HasLike(ExpressionSyntax own, SyntaxNode element, SyntaxNode list, ExpressionSyntax value) =>
        MemberWith(value, own) is { Length: > 0 } member && !NameColumns.IsOfValue(member)
        && list.ChildNodes().Take(2 * Distances.LargestObject).Any(beside => beside != element && MadeBy(beside) is { } other && IsLike(own, other, member));

    private static bool IsLike(ExpressionSyntax made, ExpressionSyntax other, string member) =>
        TypeOf(made) is { } type && type == TypeOf(other) || MembersOf(other).Any(setting => setting.Name == member);

    // What is made by new(…) has the type of the list.
    private static string? TypeOf(ExpressionSyntax made) => made switch
    {
        ObjectCreationExpressionSyntax creation => ExpressionName.OfType(creation.Type),
        ImplicitObjectCreationExpressionSyntax => "",
        _ => null,
    };

    // ["oss"] = new Storage { … }, { "oss", new Storage { … } }
    private static ExpressionSyntax? MadeBy(SyntaxNode element) => element switch
    {
        ArgumentSyntax argument => MadeBy(argument.Expression),
        ExpressionElementSyntax single => MadeBy(single.Expression),
        AnonymousObjectMemberDeclaratorSyntax member => MadeBy(member.Expression),
        AssignmentExpressionSyntax assignment => MadeBy(assignment.Right),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [_, var made] } => MadeBy(made),
        BaseObjectCreationExpressionSyntax { Initializer: not null } or AnonymousObjectCreationExpressionSyntax => (ExpressionSyntax)element,
        _ => null,
    };

    private static string MemberWith(ExpressionSyntax value, ExpressionSyntax made) =>
        MembersOf(made).FirstOrDefault(setting => setting.Value.Span.Contains(value.Span)).Name ?? "";

    private static IEnumerable<Setting> MembersOf(ExpressionSyntax made) =>
        ((SyntaxNode?)(made as BaseObjectCreationExpressionSyntax)?.Initializer ?? made).ChildNodes().Take(2 * Distances.LargestObject)
            .Select(Setting.At).OfType<Setting>();
}
