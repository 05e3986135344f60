using System.Collections.Immutable;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>Our rules against the floors and the peers, in one process, as ratios.</summary>
internal static class AnalyzerBenchmark
{
    private const int Runs = 8;

    public static ImmutableArray<DiagnosticAnalyzer> Ours { get; } =
        [.. typeof(SourceCredentialAnalyzer).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    public static async Task<int> RunAsync(string? folder, int lines)
    {
        var corpus = folder is null ? Corpus.Generated(lines) : Corpus.Of(folder);
        List<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> rows =
        [
            ("no-op floor", [new NoOpFloor()]),
            ("filter floor", [new FilterFloor()]),
            ("AccessKeyAnalyzer, all rules", Ours),
            .. Ours.Select(analyzer => ("  " + analyzer.GetType().Name, ImmutableArray.Create(analyzer))),
            .. Peers.All(),
        ];
        var best = await Measurement.BestAsync(corpus, [.. rows.Select(row => row.Analyzers)], Runs);
        Console.WriteLine($"{corpus.Lines:N0} lines; best of {Runs} runs, in turn; per 100,000 lines");
        Console.WriteLine($"{"",-30} {"callbacks ms",14} {"x filter",10} {"MB over no-op",14} {"findings",9}");
        foreach (var ((name, _), m) in rows.Zip(best))
        {
            var scale = 100_000.0 / corpus.Lines;
            var allocated = (m.AllocatedBytes - best[0].AllocatedBytes) / 1048576.0;
            Console.WriteLine($"{name,-30} {m.Callbacks.TotalMilliseconds * scale,14:F2} {m.Callbacks / best[1].Callbacks,10:F2} {allocated * scale,14:F2} {m.Findings,9}");
        }

        return 0;
    }
}
