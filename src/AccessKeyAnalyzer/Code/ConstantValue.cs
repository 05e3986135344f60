using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Code;

/// <summary>
/// The constants that expressions are. To bind an expression is to bind the statement around it with all that it holds, so that what its syntax shows to be
/// none is not asked for.
/// </summary>
internal static class ConstantValue
{
    /// <summary>The constant; null where the expression is none.</summary>
    public static object? Of(ExpressionSyntax expression, SourceModel source, CancellationToken cancellationToken) =>
        Of(expression, source.ModelOf(expression.SyntaxTree), cancellationToken);

    /// <summary>The same, by the model of the expression's tree.</summary>
    public static object? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is LiteralExpressionSyntax literal ? literal.Token.Value
        : MayBe(expression, model) ? model.GetConstantValue(expression, cancellationToken).Value
        : null;

    private static bool MayBe(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        IdentifierNameSyntax name => !IsVariable(name, model),
        MemberAccessExpressionSyntax access => MayBeOfType(access, model),
        InvocationExpressionSyntax call => TextParts.NameOf(call) is not null,
        BaseObjectCreationExpressionSyntax or AnonymousFunctionExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            or AwaitExpressionSyntax or AssignmentExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            or CollectionExpressionSyntax or DeclarationExpressionSyntax or TupleExpressionSyntax or ThisExpressionSyntax => false,
        _ => true,
    };

    // A constant is a member of a type: Type.Name, Space.Type.Name.
    private static bool MayBeOfType(MemberAccessExpressionSyntax access, SemanticModel model)
    {
        ExpressionSyntax first = access;
        while (first is MemberAccessExpressionSyntax { Expression: { } owner } && access.IsKind(SyntaxKind.SimpleMemberAccessExpression))
        {
            first = owner;
        }

        return first switch
        {
            // A property may have the name of its type: Kind.None.
            IdentifierNameSyntax name => !IsVariable(name, model) || SourceModel.TypeOf(VariableLookup.Of(name, model))?.Name == name.Identifier.ValueText,
            SimpleNameSyntax or PredefinedTypeSyntax or AliasQualifiedNameSyntax => true,
            _ => false,
        };
    }

    private static bool IsVariable(IdentifierNameSyntax name, SemanticModel model) => VariableLookup.Of(name, model) switch
    {
        ILocalSymbol local => !local.IsConst,
        IFieldSymbol field => !field.IsConst,
        IParameterSymbol or IPropertySymbol => true,
        _ => false,
    };
}
