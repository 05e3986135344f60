using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>Finds the catalog's row for a symbol, by the metadata name of its type and the names of its slots: never by assembly. Thread-safe.</summary>
internal sealed class EntryPointMatcher
{
    private static readonly SymbolDisplayFormat Qualified = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted, SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    private readonly ILookup<string, EntryPoint> _byType;
    private readonly HashSet<string> _simpleNames;

    /// <summary>A matcher for the SDKs of the catalog.</summary>
    public EntryPointMatcher(Compilation compilation)
        : this(compilation, SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints))
    {
    }

    public EntryPointMatcher(Compilation compilation, IEnumerable<EntryPoint> entryPoints)
    {
        var types = new SeenTypes(compilation);
        EntryPoints = [.. entryPoints.Where(e => types.Has(e.Type))];
        _byType = EntryPoints.ToLookup(e => e.Type, StringComparer.Ordinal);
        _simpleNames = new(EntryPoints.Select(e => MetadataName.Simple(e.Type)), StringComparer.Ordinal);
    }

    /// <summary>The rows whose type the compilation can see.</summary>
    public IReadOnlyList<EntryPoint> EntryPoints { get; }

    /// <summary>Whether a row is of this type.</summary>
    public bool Knows(INamedTypeSymbol type) => _simpleNames.Contains(type.Name) && _byType.Contains(NameOf(type));

    /// <summary>The rows for a call of this method or constructor.</summary>
    public IEnumerable<EntryPoint> Of(IMethodSymbol method)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        // The signature of a function pointer belongs to no type.
        if (method.ContainingType is null)
        {
            return [];
        }

        var kind = method.MethodKind == MethodKind.Constructor ? EntryPointKind.Constructor : EntryPointKind.Method;
        return _byType[NameOf(method.ContainingType)].Where(e => e.Kind == kind && (kind == EntryPointKind.Constructor || e.Member == method.Name));
    }

    /// <summary>The row and slot for this property or field, also when it is reached through a derived type or overridden.</summary>
    public (EntryPoint EntryPoint, Slot Slot)? Of(ISymbol? member)
    {
        for (var declared = member?.OriginalDefinition; declared is IPropertySymbol
            or IFieldSymbol; declared = (declared as IPropertySymbol)?.OverriddenProperty?.OriginalDefinition)
        {
            // The element of a tuple and the property of an anonymous type have no name that a row could give.
            foreach (var entryPoint in declared.ContainingType is { } type ? _byType[NameOf(type)] : [])
            {
                if (entryPoint.Kind == EntryPointKind.Properties && entryPoint.Slots.FirstOrDefault(s => s.Name == declared.Name) is { } slot)
                {
                    return (entryPoint, slot);
                }
            }
        }

        return null;
    }

    /// <summary>The name that <c>Compilation.GetTypeByMetadataName</c> takes.</summary>
    public static string NameOf(INamedTypeSymbol type)
    {
        // Innermost first; nested types may be many, so this is no recursion.
        var names = new List<string>();
        var outermost = type;
        for (var nested = type; nested is not null; nested = nested.ContainingType)
        {
            names.Add(nested.Arity == 0 ? nested.Name : nested.Name + "`" + nested.Arity);
            outermost = nested;
        }

        names.Reverse();
        var name = string.Join("+", names);
        return outermost.OriginalDefinition.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(Qualified) + "." + name : name;
    }
}
