using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>What <c>global::</c> and a name mean to generated code in a compilation.</summary>
internal static class VisibleTypes
{
    /// <summary>The type if it stands once and generated code can name it.</summary>
    public static INamedTypeSymbol? FindVisible(this CSharpCompilation compilation, string metadataName) =>
        compilation.GetTypeByMetadataName(metadataName) is { } type && compilation.CanName(type) ? type : null;

    /// <summary>Whether the type is accessible and not hidden behind an extern alias.</summary>
    public static bool CanName(this CSharpCompilation compilation, INamedTypeSymbol type) =>
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && (compilation.GetMetadataReference(type.ContainingAssembly)?.Properties.Aliases is not { IsDefaultOrEmpty: false } aliases
            || aliases.Contains(MetadataReferenceProperties.GlobalAlias));
}
