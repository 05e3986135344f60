using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>The keys that the rules find in the sources of a program: a title speaks of more than the finding that it is offered for.</summary>
internal static class KeyFindings
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rule = ImmutableArray.Create<DiagnosticAnalyzer>(new SourceCredentialAnalyzer());

    // An editor asks again for each finding of a file.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ImmutableArray<Diagnostic>>> Known = new();

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
            if (project.Solution.GetProject(id) is { Language: LanguageNames.CSharp } part)
            {
                findings.AddRange(await OfAsync(part, cancellationToken).ConfigureAwait(false));
            }
        }

        return findings;
    }

    private static async Task<ImmutableArray<Diagnostic>> OfAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        if (!Known.TryGetValue(compilation, out var findings))
        {
            var found = await compilation.WithAnalyzers(Rule, project.AnalyzerOptions)
                .GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
            findings = Known.GetValue(compilation, _ => new(
                found.Where(IsKey).ToImmutableArray()));
        }

        return findings.Value;
    }
}
