using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.CodeFixes.Providers;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>Puts a provider where an object was made, and gives the variable that holds it the provider's type.</summary>
internal static class Substitution
{
    /// <summary>Whether it can be done: the expression only computed what goes.</summary>
    public static bool Apply(ExpressionSyntax whole, ProviderText provider, SemanticModel model, Rewrite rewrite, CancellationToken cancellationToken)
    {
        if (whole.HasInnerDirective() || !SideEffects.CanBeDropped(whole))
        {
            return false;
        }

        rewrite.Replace(whole, provider);
        rewrite.Released.Add(whole);
        if (DeclaredType(whole) is { } type && !type.IsVar
            && model.GetTypeInfo(type, cancellationToken).Type is { } declared
            && !model.Compilation.ClassifyConversion(provider.Type, declared).IsImplicit)
        {
            var isLocal = type.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax };
            rewrite.Edits.Add(Edit.Replace(type, isLocal ? "var" : provider.Type.ToMinimalDisplayString(model, type.SpanStart)));
            rewrite.ChangesMemberType |= !isLocal;
        }

        return true;
    }

    /// <summary>The type that the variable or property was declared with, where the declaration makes nothing else.</summary>
    private static TypeSyntax? DeclaredType(ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } } =>
            declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
        ArrowExpressionClauseSyntax { Parent: LocalFunctionStatementSyntax function } => function.ReturnType,
        _ => null,
    };
}
