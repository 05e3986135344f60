using AccessKeyAnalyzer.CodeFixes;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>
/// The code fix, on every entry point of the catalog in every form of statement: no planner fails, and what parsed before still parses behind it.
/// </summary>
internal sealed class FixTarget : IFuzzTarget
{
    private const int FindingsTried = 3;

    private static readonly AccessKeyCodeFixProvider Fix = new();

    private readonly (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) _seeds = WithEntryPoints(Seed.CSharp());

    public string Name => "code fix";

    public IReadOnlyList<string> Seeds => _seeds.Texts;

    public int InputsPerTurn => 20;

    public bool CanTake(string input) => Analysis.CanParse(input);

    public Task CompileAsync(string input) => Analysis.CompileAsync(input);

    private static (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) WithEntryPoints(
        (IReadOnlyList<string> Texts, IReadOnlyCollection<string> Keys) seeds)
    {
        var (id, secret, token) = (SyntheticKey.AccessKeyId("fuzz"), SyntheticKey.AccessKeySecret("fuzz"), SyntheticKey.SecurityToken("fuzz"));
        var forms = EntryPointForms.All.Values.SelectMany(EntryPointForms.WriteEach)
            .Select(file =>
                file.Replace("<ID>", id, StringComparison.Ordinal).Replace("<SECRET>", secret, StringComparison.Ordinal)
                .Replace("<TOKEN>", token, StringComparison.Ordinal));
        return ([.. seeds.Texts, .. forms], [.. seeds.Keys, id, secret, token]);
    }

    public async Task TryAsync(string input)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Fuzzed", "Fuzzed", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: Analysis.Options,
            metadataReferences: [
                .. StandInReferences.Framework, StandInReferences.All,
                MetadataReference.CreateFromFile(typeof(Credentials.IStsCredentialsProvider).Assembly.Location)],
            analyzerReferences: [PackageReference.Instance]));
        var document = project.AddDocument("Fuzzed.cs", input, filePath: "Fuzzed.cs");
        var tree = (await document.GetSyntaxTreeAsync())!;
        var parsed = !tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
        var findings = await Analysis.OfAsync(input, _seeds.Keys);
        foreach (var finding in findings.Where(f => Fix.FixableDiagnosticIds.Contains(f.Id)).Take(FindingsTried))
        {
            var moved = Diagnostic.Create(
                finding.Descriptor,
                Location.Create(tree, finding.Location.SourceSpan),
                finding.AdditionalLocations.Select(sink => Location.Create(tree, sink.SourceSpan)),
                finding.Properties);
            var actions = new List<CodeAction>();
            await Fix.RegisterCodeFixesAsync(new CodeFixContext(document, moved, (action, _) => actions.Add(action), CancellationToken.None));
            foreach (var action in actions)
            {
                foreach (var change in (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>())
                {
                    var changed = await change.ChangedSolution.GetDocument(document.Id)!.GetSyntaxTreeAsync();
                    if (parsed && changed!.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error))
                    {
                        throw new FuzzFailureException($"'{action.Title}' breaks the code:\n{changed}");
                    }
                }
            }
        }
    }
}
