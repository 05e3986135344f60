using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AccessKeyAnalyzer.Benchmarks.Analyzers;
using AccessKeyAnalyzer.CodeFixes;
using AccessKeyAnalyzer.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Fixes;

/// <summary>Fix All over a solution with more and more clients: linear in their number.</summary>
internal static class FixAllBenchmark
{
    private const int Lines = 20_000;

    /// <param name="clients">How many clients, in turn; the last one has a goal.</param>
    public static async Task<int> RunAsync(params IReadOnlyList<int> clients)
    {
        await FixAsync(10);
        var time = TimeSpan.Zero;
        foreach (var sinks in clients)
        {
            time = await FixAsync(sinks);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sinks,6:N0} clients {time.TotalSeconds,8:F2} s {time.TotalMilliseconds / sinks,8:F2} ms each"));
        }

        var compiled = Compiled(clients[^1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one compilation of the last {compiled.TotalSeconds,8:F2} s"));
        Goals.AtMost($"Fix All over {clients[^1]:N0} clients, beside one compilation of them", 3, time / compiled, "x");
        return 0;
    }

    private static TimeSpan Compiled(int sinks)
    {
        var compilation = Corpus.Generated(Lines, sinks).Compile();
        var clock = Stopwatch.StartNew();
        _ = compilation.Emit(Stream.Null);
        return clock.Elapsed;
    }

    private static async Task<TimeSpan> FixAsync(int sinks)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Corpus.Generated(Lines, sinks).AddTo(workspace, MetadataReference.CreateFromFile(typeof(IStsCredentialsProvider).Assembly.Location));
        var provider = new AccessKeyCodeFixProvider();
        var findings = await Findings.OfAsync(solution.Projects.Single());
        var first = findings.First(d => provider.FixableDiagnosticIds.Contains(d.Id));
        var document = solution.GetDocument(first.Location.SourceTree)!;
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => actions.Add(action), CancellationToken.None));
        var context = new FixAllContext(
            document, provider, FixAllScope.Solution, actions[0].EquivalenceKey!, provider.FixableDiagnosticIds, new Findings(findings),
                CancellationToken.None);
        var clock = Stopwatch.StartNew();
        var all = await provider.GetFixAllProvider().GetFixAsync(context) ?? throw new InvalidOperationException("nothing to fix");
        var change = (await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var time = clock.Elapsed;
        var left = (await Findings.OfAsync(change.ChangedSolution.Projects.Single())).Length;
        return left == 0 ? time : throw new InvalidOperationException($"{left} findings are left");
    }

    /// <summary>What the analyzers find, found once: the time of the fix is its own.</summary>
    private sealed class Findings(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public static async Task<ImmutableArray<Diagnostic>> OfAsync(Project project) =>
            await (await project.GetCompilationAsync())!.WithAnalyzers(OurRules.All).GetAnalyzerDiagnosticsAsync();

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all.Where(d => d.Location.SourceTree?.FilePath == document.FilePath));
    }
}
