using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.CodeFixes.EntryPoints;

/// <summary>Finds the catalog's row for a member by the metadata name of the type that declares it.</summary>
internal static class CatalogLookup
{
    private static readonly ILookup<string, (Sdk Sdk, EntryPoint EntryPoint)> Rows =
        SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints.Select(entryPoint => (Sdk: sdk, EntryPoint: entryPoint))).ToLookup(row => row.EntryPoint.Type);

    public static (Sdk Sdk, EntryPoint EntryPoint)? Find(IMethodSymbol method)
    {
        var (kind, member) = method.MethodKind == MethodKind.Constructor ? (EntryPointKind.Constructor, "") : (EntryPointKind.Method, method.Name);
        var parameters = (method.ReducedFrom ?? method).Parameters;
        return First(
            method.ContainingType,
            row => row.Kind == kind && row.Member == member && row.Slots.Any(slot => parameters.Any(parameter => parameter.Name == slot.Name)));
    }

    public static (Sdk Sdk, EntryPoint EntryPoint)? Find(IPropertySymbol property)
    {
        while (property.OverriddenProperty is { } overridden)
        {
            property = overridden;
        }

        return First(property.ContainingType, row => row.Kind == EntryPointKind.Properties && row.Slots.Any(slot => slot.Name == property.Name));
    }

    /// <summary>Whether the type is one of an SDK's entry points: to build one contacts nobody.</summary>
    public static bool IsKnown(INamedTypeSymbol type) => Rows.Contains(type.MetadataPath());

    private static (Sdk Sdk, EntryPoint EntryPoint)? First(INamedTypeSymbol? type, Func<EntryPoint, bool> matches) =>
        type is null ? null : Rows[type.MetadataPath()].Where(row => matches(row.EntryPoint)).Select(row => ((Sdk, EntryPoint)?)row).FirstOrDefault();
}
