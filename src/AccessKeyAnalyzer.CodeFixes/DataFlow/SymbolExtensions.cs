using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

internal static class SymbolExtensions
{
    /// <summary>Whether code that we cannot see, in another assembly, may use the symbol.</summary>
    public static bool IsVisibleOutside(this ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal
                || current is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether callers may reach the member through an interface.</summary>
    public static bool ImplementsInterface(this ISymbol member) => member.ContainingType is { } type && type.AllInterfaces
        .SelectMany(contract => contract.GetMembers())
        .Any(contract => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract), member));
}
