using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AccessKeyAnalyzer.Benchmarks.Analyzers;
using AccessKeyAnalyzer.CodeFixes;
using AccessKeyAnalyzer.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Fixes;

/// <summary>Fix All over solutions with more and more clients: linear in their number, and bounded in what it holds.</summary>
internal static class FixAllBenchmark
{
    private const int Lines = 20_000;
    private const int Projects = 100;

    // In megabytes: what an editor can spare. Three times what it takes.
    private const double MostMemory = 500;

    /// <param name="clients">How many clients in one project, in turn; the last one has a goal, in one project and in many.</param>
    public static async Task<int> RunAsync(params IReadOnlyList<int> clients)
    {
        await FixAsync(10, projects: 1);
        foreach (var sinks in clients)
        {
            await PrintAsync(sinks, projects: 1, hasGoal: sinks == clients[^1]);
        }

        await PrintAsync(clients[^1], Projects, hasGoal: true);
        return 0;
    }

    private static async Task PrintAsync(int sinks, int projects, bool hasGoal)
    {
        var (time, compiled, megabytes) = await FixAsync(sinks, projects);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sinks,6:N0} clients, {projects,4} projects {time.TotalSeconds,8:F2} s {time.TotalMilliseconds / sinks,8:F2} ms each, one compilation of them {compiled.TotalSeconds,8:F2} s, {megabytes,6:F0} MB at most"));
        if (hasGoal)
        {
            var where = projects == 1 ? "in one project" : $"in {projects} projects";
            Goals.AtMost($"Fix All over {sinks:N0} clients {where}, beside one compilation of them", 3, time / compiled, "x");
            Goals.AtMost($"memory beyond what was in use, meanwhile, {where}", MostMemory, megabytes, "MB");
        }
    }

    private static async Task<(TimeSpan Fixed, TimeSpan Compiled, double Megabytes)> FixAsync(int sinks, int projects)
    {
        using var workspace = new AdhocWorkspace();
        var library = MetadataReference.CreateFromFile(typeof(IStsCredentialsProvider).Assembly.Location);
        var corpus = Corpus.Generated(Lines / projects, sinks / projects);
        var solution = Enumerable.Range(0, projects).Aggregate(workspace.CurrentSolution, (before, i) => corpus.AddTo(before, $"corpus{i}", library));
        var provider = new AccessKeyCodeFixProvider();
        var findings = await Findings.OfAsync(solution);
        // Those who ask have seen the findings: the compilations are there.
        var compiled = await CompiledAsync(solution);
        var (document, first) = findings.First(provider.FixableDiagnosticIds);
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, first, (action, _) => actions.Add(action), CancellationToken.None));
        var context = new FixAllContext(
            document, provider, FixAllScope.Solution, actions[0].EquivalenceKey!, provider.FixableDiagnosticIds, findings, CancellationToken.None);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = before;
        await using var sampling = new Timer(
            _ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        var clock = Stopwatch.StartNew();
        var all = await provider.GetFixAllProvider().GetFixAsync(context) ?? throw new InvalidOperationException("nothing to fix");
        var change = (await all.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var time = clock.Elapsed;
        var left = (await Findings.OfAsync(change.ChangedSolution)).Count;
        return left == 0 ? (time, compiled, (most - before) / 1048576.0) : throw new InvalidOperationException($"{left} findings are left");
    }

    private static async Task<TimeSpan> CompiledAsync(Solution solution)
    {
        var time = TimeSpan.Zero;
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!.Clone();
            var clock = Stopwatch.StartNew();
            _ = compilation.Emit(Stream.Null);
            time += clock.Elapsed;
        }

        return time;
    }

    /// <summary>What the analyzers find, found once: the time of the fix is its own.</summary>
    private sealed class Findings(Solution solution, IReadOnlyDictionary<ProjectId, ImmutableArray<Diagnostic>> all) : FixAllContext.DiagnosticProvider
    {
        public int Count => all.Values.Sum(found => found.Length);

        public static async Task<Findings> OfAsync(Solution solution)
        {
            var all = new Dictionary<ProjectId, ImmutableArray<Diagnostic>>();
            foreach (var project in solution.Projects)
            {
                all.Add(project.Id, await (await project.GetCompilationAsync())!.WithAnalyzers(OurRules.All).GetAnalyzerDiagnosticsAsync());
            }

            return new(solution, all);
        }

        public (Document Document, Diagnostic First) First(ImmutableArray<string> ids)
        {
            var first = all.Values.SelectMany(found => found).First(finding => ids.Contains(finding.Id));
            return (solution.GetDocument(first.Location.SourceTree)!, first);
        }

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all[project.Id]);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(all[document.Project.Id].Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath));
    }
}
