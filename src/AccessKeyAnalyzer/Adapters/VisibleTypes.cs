using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>What <c>global::</c> and a name mean to generated code in a compilation.</summary>
internal static class VisibleTypes
{
    /// <summary>The type if it stands once and generated code can name it.</summary>
    public static INamedTypeSymbol? FindVisible(this CSharpCompilation compilation, string metadataName) =>
        compilation.GetTypeByMetadataName(metadataName) is { } type && compilation.CanName(type) ? type : null;

    /// <summary>Whether the type is accessible and hidden neither behind an extern alias nor behind a type with the name of one of its namespaces.</summary>
    public static bool CanName(this CSharpCompilation compilation, INamedTypeSymbol type) =>
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
        && !compilation.HidesNamespace(type.ContainingNamespace)
        // The compiler's command line has an assembly with two aliases twice, and the compilation keeps one of them: the global namespace tells.
        && (compilation.GetMetadataReference(type.ContainingAssembly)?.Properties.Aliases is not { IsDefaultOrEmpty: false }
            || compilation.GetCompilationNamespace(type.ContainingNamespace)?.GetTypeMembers(type.Name, type.Arity).Contains(type) == true);

    // A class Aliyun in the project's own source wins over the namespace of an SDK.
    private static bool HidesNamespace(this CSharpCompilation compilation, INamespaceSymbol name)
    {
        var own = compilation.SourceModule.GlobalNamespace;
        foreach (var part in name.ToDisplayString().Split('.'))
        {
            if (!own.GetTypeMembers(part, 0).IsEmpty)
            {
                return true;
            }

            own = own.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
            if (own is null)
            {
                return false;
            }
        }

        return false;
    }
}
