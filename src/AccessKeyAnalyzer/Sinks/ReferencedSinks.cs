using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>
/// Finds the members that carry a mark in what a compilation references: assemblies in a build, other projects' compilations in an editor. The answer is
/// kept with the reference, which outlives many compilations.
/// </summary>
internal static class ReferencedSinks
{
    private static readonly ConditionalWeakTable<AssemblyMetadata, IReadOnlyList<EntryPoint>> Assemblies = new();
    private static readonly ConditionalWeakTable<Compilation, IReadOnlyList<EntryPoint>> Projects = new();

    public static IEnumerable<EntryPoint> EntryPointsOf(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = reference is CompilationReference { Compilation: CSharpCompilation project } ? OfProject(project, cancellationToken)
                : compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && !IsFramework(assembly.Name) ? OfAssembly(assembly)
                : [];
            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }

    // More than a hundred of the references of every project; none of them marks anything.
    private static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "System" or "mscorlib" or "netstandard";

    private static IReadOnlyList<EntryPoint> OfAssembly(IAssemblySymbol assembly) =>
        assembly.GetMetadata() is not { } metadata ? []
        : Assemblies.TryGetValue(metadata, out var known) ? known
        : Assemblies.GetValue(metadata, static m => [.. m.GetModules().SelectMany(module => new MetadataSinks(module.GetMetadataReader()).EntryPoints())]);

    private static IReadOnlyList<EntryPoint> OfProject(Compilation project, CancellationToken cancellationToken)
    {
        if (Projects.TryGetValue(project, out var known))
        {
            return known;
        }

        EntryPoint[] rows = [.. SourceSinks.In(new SourceModel(project), cancellationToken).Select(m => m.ToEntryPoint()).OfType<EntryPoint>()];
        return Projects.GetValue(project, _ => rows);
    }
}
