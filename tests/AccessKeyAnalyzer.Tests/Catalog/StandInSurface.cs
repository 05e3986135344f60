using AccessKeyAnalyzer.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Catalog;

/// <summary>What the stand-ins declare, as a compiler sees it.</summary>
internal static class StandInSurface
{
    public static CSharpCompilation Of(string standIn) => Compile(StandInReferences.For(standIn));

    public static CSharpCompilation All { get; } = Compile([StandInReferences.All]);

    /// <summary>The members that a row of the catalog speaks of, however many overloads that are.</summary>
    public static IEnumerable<ISymbol> Members(EntryPoint entryPoint, INamedTypeSymbol type) => entryPoint.Kind switch
    {
        EntryPointKind.Constructor => type.InstanceConstructors,
        EntryPointKind.Method => type.GetMembers(entryPoint.Member),
        _ => type.GetMembers().OfType<IPropertySymbol>(),
    };

    /// <summary>The names by which a value enters a member.</summary>
    public static IEnumerable<string> Inlets(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(parameter => parameter.Name),
        IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } property => [property.Name],
        _ => [],
    };

    private static CSharpCompilation Compile(IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        "Surface",
        references: [.. StandInReferences.Framework, .. references],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
