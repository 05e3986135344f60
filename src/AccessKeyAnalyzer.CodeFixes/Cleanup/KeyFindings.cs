using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>The keys that the rules find in the sources of a program: a title speaks of more than the finding that it is offered for.</summary>
internal static class KeyFindings
{
    private static readonly DiagnosticAnalyzer Keys = new SourceCredentialAnalyzer();
    private static readonly DiagnosticAnalyzer Clients = new ClientCredentialAnalyzer();

    // An editor asks again for each finding of a file.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<DiagnosticAnalyzer, ImmutableArray<Diagnostic>>> Known = new();

    /// <summary>Whether the finding is a key in a source.</summary>
    public static bool IsKey(Diagnostic finding) => finding.Id is RuleIdentifiers.AccessKeyIdInSource
        or RuleIdentifiers.AccessKeySecretInSource or RuleIdentifiers.StsCredentialInSource;

    /// <summary>Those in the project and in the projects that it references.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> OfProgramAsync(Project project, CancellationToken cancellationToken)
    {
        var findings = new List<Diagnostic>();
        foreach (var id in project.Solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(project.Id)
            .Append(project.Id))
        {
            findings.AddRange(await OfAsync(Keys, project.Solution.GetProject(id), cancellationToken).ConfigureAwait(false));
        }

        return [.. findings.Where(IsKey)];
    }

    /// <summary>The clients of the project whose keys are not written where they are built.</summary>
    public static async Task<IEnumerable<Diagnostic>> ClientsOfAsync(Project project, CancellationToken cancellationToken) =>
        (await OfAsync(Clients, project, cancellationToken).ConfigureAwait(false)).Where(finding => finding.Id == RuleIdentifiers.LongLivedAccessKey);

    /// <summary>The keys in one file.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> InAsync(Document document, CancellationToken cancellationToken)
    {
        var analysis = await AnalysisAsync(Keys, document.Project, cancellationToken).ConfigureAwait(false);
        var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
        var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
            analysis.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken).ConfigureAwait(false);
        return [.. found.Where(IsKey)];
    }

    private static async Task<ImmutableArray<Diagnostic>> OfAsync(DiagnosticAnalyzer rule, Project? project, CancellationToken cancellationToken)
    {
        if (project is not { Language: LanguageNames.CSharp })
        {
            return ImmutableArray<Diagnostic>.Empty;
        }

        // The compilation of an analysis is a copy of its own each time.
        var known = Known.GetValue((await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!, static _ => new());
        if (!known.TryGetValue(rule, out var findings))
        {
            var analysis = await AnalysisAsync(rule, project, cancellationToken).ConfigureAwait(false);
            known[rule] = findings = await analysis.GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        }

        return findings;
    }

    private static async Task<CompilationWithAnalyzers> AnalysisAsync(DiagnosticAnalyzer rule, Project project, CancellationToken cancellationToken) =>
        (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!
            .WithAnalyzers(ImmutableArray.Create(rule), new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null,
                concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false));
}
