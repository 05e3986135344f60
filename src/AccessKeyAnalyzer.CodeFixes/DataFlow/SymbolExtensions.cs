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

    /// <summary>Whether all uses of the member name it, in the solution: none is outside, none goes through a base class or an interface.</summary>
    public static bool IsUsedByNameOnly(this ISymbol member) => !member.IsVisibleOutside()
        && !member.IsVirtual && !member.IsOverride && !member.IsAbstract && !member.ImplementsInterface();

    /// <summary>The same of a field or a property, which no tool finds by an attribute either.</summary>
    public static bool IsHiddenMember(this ISymbol symbol) =>
        symbol is IFieldSymbol or IPropertySymbol && symbol.IsUsedByNameOnly() && symbol.GetAttributes().IsEmpty;

    /// <summary>Whether the type is of the kind, or holds values of it.</summary>
    public static bool Holds(this ITypeSymbol? type, Func<ITypeSymbol?, bool> isOfKind) => isOfKind(type) || type switch
    {
        IArrayTypeSymbol array => array.ElementType.Holds(isOfKind),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => argument.Holds(isOfKind)),
        _ => false,
    };

    /// <summary>The namespace of a name; null where there is none.</summary>
    public static INamespaceSymbol? Namespace(this Compilation compilation, string name) => name.Split('.').Aggregate(
        (INamespaceSymbol?)compilation.GlobalNamespace, (parent, part) => parent?.GetNamespaceMembers().FirstOrDefault(space => space.Name == part));

    /// <summary>Whether callers may reach the member through an interface.</summary>
    public static bool ImplementsInterface(this ISymbol member) => member.ContainingType is { } type && type.AllInterfaces
        .SelectMany(contract => contract.GetMembers())
        .Any(contract => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(contract), member));
}
