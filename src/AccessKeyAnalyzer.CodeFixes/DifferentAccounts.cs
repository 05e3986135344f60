using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes;

/// <summary>Counts the AccessKeys that the clients of one program have: with a provider, they are all one account.</summary>
internal static class DifferentAccounts
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rule =
        ImmutableArray.Create<DiagnosticAnalyzer>(new SourceCredentialAnalyzer());

    private static readonly ConditionalWeakTable<Compilation, StrongBox<int>> Known = new();

    /// <summary>How many different IDs reach a client in the project and in those that it references.</summary>
    public static async Task<int> CountAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return 0;
        }

        if (!Known.TryGetValue(compilation, out var count))
        {
            var referenced = project.Solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(project.Id);
            var ids = new HashSet<string>();
            foreach (var part in referenced.Select(project.Solution.GetProject).OfType<Project>()
                .Where(part => part.Language == LanguageNames.CSharp).Append(project))
            {
                ids.UnionWith(await IdsAsync(part, cancellationToken).ConfigureAwait(false));
            }

            count = Known.GetValue(compilation, _ => new StrongBox<int>(ids.Count));
        }

        return count.Value;
    }

    private static async Task<IEnumerable<string>> IdsAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var found = await compilation!.WithAnalyzers(Rule,
            project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return found.Where(finding => finding.Id == RuleIdentifiers.AccessKeyIdInSource && finding.AdditionalLocations.Count > 0)
            .Select(finding => finding.Properties[CredentialDiagnostic.FingerprintProperty]).OfType<string>();
    }
}
