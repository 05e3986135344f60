using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Code;

/// <summary>Finds what a method or a property stands for when another type is asked for it.</summary>
internal static class OverriddenMembers
{
    /// <summary>What the member overrides, however far up, and what it implements of its type's interfaces, each as it was defined.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member) => AllOf(member).Distinct(SymbolEqualityComparer.Default);

    /// <summary>The member's name, of one that implements an interface's alone without that of the interface.</summary>
    public static string NameOf(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    private static IEnumerable<ISymbol> AllOf(ISymbol member)
    {
        for (var overridden = OverriddenBy(member); overridden is not null; overridden = OverriddenBy(overridden))
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var declared in member.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(NameOf(member))))
        {
            if (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member))
            {
                yield return declared.OriginalDefinition;
            }
        }
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
