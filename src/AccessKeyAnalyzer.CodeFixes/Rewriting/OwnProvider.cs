using AccessKeyAnalyzer.CodeFixes.Providers;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Rewriting;

/// <summary>
/// A class of the program that is a provider of the SDK, and gives out a fixed pair whenever it is asked: it asks our provider then, and
/// what it gives out
/// is as fresh as that.
/// </summary>
internal static class OwnProvider
{
    /// <summary>What goes, and the call that comes in its place; null where the credentials are no result of such a class.</summary>
    public static (ExpressionSyntax Result, ProviderText Text)? Of(
        ExpressionSyntax credentials, ProviderText provider, SemanticModel model, CancellationToken cancellationToken)
    {
        // Task.FromResult(new CredentialModel { … })
        var result = credentials.Parent is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Task.FromResult) } } task
        } ? task : credentials;
        var member = result.Parent is ArrowExpressionClauseSyntax or ReturnStatementSyntax || IsReturned(result)
            ? result.Ancestors().FirstOrDefault(node =>
                node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) : null;
        return member is MethodDeclarationSyntax or PropertyDeclarationSyntax
            && model.GetDeclaredSymbol(member, cancellationToken) is { } asked && Answers(asked, provider.Type)
                ? (result, provider with { Expression = $"{provider.Expression}.{asked.Name}{(asked is IMethodSymbol ? "()" : "")}" })
                    : null;
    }

    // var credentials = new CredentialModel { … }; return credentials;
    private static bool IsReturned(ExpressionSyntax value) =>
        value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var variable } }
        && Body.Around(value).DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == variable)
            .All(name => name.Parent is ReturnStatementSyntax);

    /// <summary>Whether the member is what the SDK asks a provider.</summary>
    private static bool Answers(ISymbol member, ITypeSymbol provider) => Types(provider).SelectMany(type => type.GetMembers(member.Name))
        .Any(question =>
        question is IMethodSymbol { Parameters.IsEmpty: true } or IPropertySymbol
        && (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(question), member)
            || Overridden(member as IMethodSymbol).Contains(question, SymbolEqualityComparer.Default)));

    private static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol? method)
    {
        for (var current = method?.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            yield return current;
        }
    }

    private static IEnumerable<ITypeSymbol> Types(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }
}
