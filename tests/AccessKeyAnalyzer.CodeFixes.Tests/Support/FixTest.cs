using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Support;

/// <summary>
/// The library's test of a code fix: one by one, and all of a document, a project and a solution, it comes to the same text, which compiles and has no
/// finding left. Of the findings that the library wants to be told, a test of the fix says nothing: they are those that the rules find.
/// </summary>
internal sealed class FixTest : CSharpCodeFixTest<SourceCredentialAnalyzer, AccessKeyCodeFixProvider, DefaultVerifier>
{
    private FixTest(string before, IEnumerable<Diagnostic> found, string after)
    {
        ReferenceAssemblies = new ReferenceAssemblies("host");
        TestState.AdditionalReferences.AddRange(StandInReferences.Framework);
        TestState.AdditionalReferences.AddRange([StandInReferences.All, TestSolution.Credentials]);
        TestState.MarkupHandling = FixedState.MarkupHandling = MarkupMode.None;
        TestCode = before;
        FixedCode = after;
        ExpectedDiagnostics.AddRange(found.Select(finding => new DiagnosticResult(finding.Id, finding.Severity)
            .WithSpan(new FileLinePositionSpan(DefaultFilePath, finding.Location.GetLineSpan().Span))
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations)));
        SolutionTransforms.Add((solution, project) => solution.AddAnalyzerReference(project, PackageReference.Instance));
    }

    /// <summary>Fixes the file in every way.</summary>
    public static async Task VerifyAsync(string before, string after)
    {
        var test = TestSolution.Of(before);
        await new FixTest(before, await Fixer.DiagnosticsAsync(test.Build(), test.Rules), after).RunAsync();
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Fixer.Analyzers;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);

    // The library's own workspace composes all services anew for each test; ours are the default ones.
    protected override Task<Workspace> CreateWorkspaceImplAsync() => Task.FromResult<Workspace>(new AdhocWorkspace());
}
