using System.Collections.Immutable;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>Our rules against the floors and the peers, in one process, as ratios.</summary>
internal static class AnalyzerBenchmark
{
    private const int Runs = 4;

    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
        [.. typeof(SourceCredentialAnalyzer).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    public static async Task<int> RunAsync(string? folder, int lines)
    {
        var corpus = folder is null ? Corpus.Generated(lines) : Corpus.Of(folder);
        Console.WriteLine($"{corpus.Lines:N0} lines; best of {Runs} runs; per 100,000 lines");
        Console.WriteLine($"{"",-30} {"callbacks ms",14} {"x filter",10} {"MB over no-op",14} {"findings",9}");
        var noOp = await Measurement.BestAsync(corpus, [new NoOpFloor()], Runs);
        var filter = await Measurement.BestAsync(corpus, [new FilterFloor()], Runs);
        Print("no-op floor", noOp);
        Print("filter floor", filter);
        Print("AccessKeyAnalyzer, all rules", await Measurement.BestAsync(corpus, Ours, Runs));
        foreach (var analyzer in Ours)
        {
            Print("  " + analyzer.GetType().Name, await Measurement.BestAsync(corpus, [analyzer], Runs));
        }

        foreach (var (name, analyzers) in Peers.All())
        {
            Print(name, await Measurement.BestAsync(corpus, analyzers, Runs));
        }

        return 0;

        void Print(string name, Measurement m)
        {
            var scale = 100_000.0 / corpus.Lines;
            var allocated = (m.AllocatedBytes - noOp.AllocatedBytes) / 1048576.0;
            Console.WriteLine($"{name,-30} {m.Callbacks.TotalMilliseconds * scale,14:F2} {m.Callbacks / filter.Callbacks,10:F2} {allocated * scale,14:F2} {m.Findings,9}");
        }
    }
}
