using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using AccessKeyAnalyzer.Benchmarks.Analyzers;
using AccessKeyAnalyzer.CodeFixes;
using AccessKeyAnalyzer.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Editor;

/// <summary>What a person who types waits for: the diagnostics of the file after an edit, and the lightbulb on a key. In processor time.</summary>
internal static class EditorBenchmark
{
    private const int Files = 1_000;
    private const int LinesPerFile = 100;

    // More than an edit allocates.
    private const long BytesOfAnEdit = 200L << 20;

    // The runtime compiles methods anew, beside what is measured, until they have been called some thirty times.
    private const int WarmUps = 20;

    /// <param name="edits">Of so many edits the median counts; each is measured with our rules and without, in turn.</param>
    public static async Task<int> RunAsync(int edits)
    {
        using var workspace = new AdhocWorkspace();
        var solution = Corpus.Generated(Files * LinesPerFile, sinks: 1, LinesPerFile)
            .AddTo(workspace.CurrentSolution, "corpus", MetadataReference.CreateFromFile(typeof(IStsCredentialsProvider).Assembly.Location));
        ImmutableArray<DiagnosticAnalyzer> none = [new NoOpFloor()];
        ImmutableArray<DiagnosticAnalyzer> all = [.. none, .. OurRules.All];
        var ratios = new List<double>();
        var (ours, others) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var edit = -WarmUps; edit < edits; edit++)
        {
            // The same edit for both; who comes second finds caches of the processor filled, so they take turns.
            var number = edit + WarmUps;
            var first = await EditAsync(solution, number, edit % 2 == 0 ? all : none);
            var second = await EditAsync(solution, number, edit % 2 == 0 ? none : all);
            var (with, without) = edit % 2 == 0 ? (first, second) : (second, first);
            if (edit >= 0)
            {
                ratios.Add(with / without);
                (ours, others) = (ours + with, others + without);
            }
        }

        ratios.Sort();
        var bulb = await LightbulbAsync(solution);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Files:N0} files, {edits} edits: {ours.TotalMilliseconds / edits:F1} ms to the file's diagnostics, {others.TotalMilliseconds / edits:F1} ms without our rules; {ratios[edits / 2]:F3} x (median); the lightbulb on a key: {bulb.TotalMilliseconds:F1} ms"));
        Goals.AtMost("from an edit to the file's diagnostics, beside the same without our rules (median)", 1.05, ratios[edits / 2], "x");
        Goals.AtMost("the lightbulb on a file with a key, in processor time", 100, bulb.TotalMilliseconds, "ms");
        return 0;
    }

    // What the compiler itself says of the file is what a person waits for without any rule.
    private static async Task<TimeSpan> EditAsync(Solution solution, int number, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var id = solution.Projects.Single().DocumentIds[number];
        var text = await solution.GetDocument(id)!.GetTextAsync();
        var end = text.ToString().LastIndexOf('}');
        var edited = solution.WithDocumentText(id, text.Replace(end, 0, string.Create(CultureInfo.InvariantCulture, $"    int Edit{number}() => {number};\n")));
        // What the edits before have left is nothing that this one has to collect, and whether its own is collected now or later is chance.
        GC.TryStartNoGCRegion(BytesOfAnEdit);
        var watch = new ProcessorTime();
        var compilation = (await edited.Projects.Single().GetCompilationAsync())!;
        var model = compilation.GetSemanticModel((await edited.GetDocument(id)!.GetSyntaxTreeAsync())!);
        _ = model.GetDiagnostics();
        var driver = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        _ = await driver.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        var elapsed = watch.Elapsed;
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }

        return elapsed;
    }

    // The best of a few: what the first one compiles just in time, an editor has long compiled.
    private static async Task<TimeSpan> LightbulbAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = (await project.GetCompilationAsync())!;
        var text = (await Task.WhenAll(compilation.SyntaxTrees.Select(tree => tree.GetTextAsync()))).ToList();
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.ElementAt(text.FindIndex(t => t.ToString().Contains("OssClient", StringComparison.Ordinal))));
        var findings = await compilation.WithAnalyzers(OurRules.All).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        var provider = new AccessKeyCodeFixProvider();
        var finding = findings.First(found => provider.FixableDiagnosticIds.Contains(found.Id));
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var actions = new List<CodeAction>();
            var watch = new ProcessorTime();
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                solution.GetDocument(finding.Location.SourceTree)!, finding, (action, _) => actions.Add(action), CancellationToken.None));
            var elapsed = watch.Elapsed;
            best = actions.Count == 0 ? throw new InvalidOperationException("no lightbulb") : elapsed < best ? elapsed : best;
        }

        return best;
    }

    private readonly struct ProcessorTime()
    {
        private readonly TimeSpan _start = Process.GetCurrentProcess().TotalProcessorTime;

        public TimeSpan Elapsed => Process.GetCurrentProcess().TotalProcessorTime - _start;
    }
}
