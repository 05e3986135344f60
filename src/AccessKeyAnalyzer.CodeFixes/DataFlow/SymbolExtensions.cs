using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

internal static class SymbolExtensions
{
    /// <summary>Whether code that we cannot see, in another assembly, may use the symbol.</summary>
    public static bool IsVisibleOutside(this ISymbol symbol)
    {
        if (symbol.IsOfAProgram())
        {
            return false;
        }

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

    /// <summary>Whether the symbol belongs to a program. Nobody references that: what is public there is internal in truth.</summary>
    public static bool IsOfAProgram(this ISymbol symbol) =>
        symbol.ContainingAssembly is ISourceAssemblySymbol { Compilation.Options.OutputKind: OutputKind.ConsoleApplication or OutputKind.WindowsApplication };

    /// <summary>Whether callers may reach the member through an interface.</summary>
    public static bool ImplementsInterface(this ISymbol member) => member.ContainingType is { } type && type.AllInterfaces
        .SelectMany(contract => contract.GetMembers())
        .Any(contract => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract), member));
}
