using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>Our rules against the floors and the peers, in one process, as ratios.</summary>
internal static class AnalyzerBenchmark
{
    /// <param name="corpus">The code.</param>
    /// <param name="runs">Of how many runs the best counts.</param>
    /// <param name="isShort">Whether to measure only what is compared, and the others' rules, which take by far the most time, in one run.</param>
    public static async Task<int> RunAsync(Corpus corpus, int runs, bool isShort = false)
    {
        List<(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)> rows =
        [
            ("no-op floor", [new NoOpFloor()]),
            ("filter floor", [new FilterFloor()]),
            ("AccessKeyAnalyzer, all rules", OurRules.All),
            .. (isShort ? [] : OurRules.All).Select(analyzer => ("  " + analyzer.GetType().Name, ImmutableArray.Create(analyzer))),
        ];
        var best = (await Measurement.BestAsync(corpus, [.. rows.Select(row => row.Analyzers)], runs)).ToList();
        var peers = (isShort ? Peers.Fast() : Peers.All()).ToList();
        best.AddRange(await Measurement.BestAsync(corpus, [.. peers.Select(peer => peer.Analyzers)], isShort ? 1 : runs));
        rows.AddRange(peers);
        Console.WriteLine($"{corpus.Lines:N0} lines; best of {runs} runs, in turn; per 100,000 lines");
        Console.WriteLine($"{"",-30} {"callbacks ms",14} {"x filter",10} {"MB over no-op",14} {"findings",9}");
        foreach (var ((name, _), m) in rows.Zip(best))
        {
            var scale = 100_000.0 / corpus.Lines;
            var allocated = (m.AllocatedBytes - best[0].AllocatedBytes) / 1048576.0;
            Console.WriteLine($"{name,-30} {m.Callbacks.TotalMilliseconds * scale,14:F2} {m.Callbacks / best[1].Callbacks,10:F2} {allocated * scale,14:F2} {m.Findings,9}");
        }

        var perHundredThousand = 100_000.0 / corpus.Lines;
        var (noOp, ours) = (best[0], best[2]);
        Goals.AtMost("callbacks of all rules, 100,000 lines without a key", 4, ours.Callbacks.TotalMilliseconds * perHundredThousand, "ms");
        Goals.AtMost("the same, beside the fastest rule of others", 0.05, ours.Callbacks / best.Skip(rows.Count - peers.Count).Min(peer => peer.Callbacks), "x");
        Goals.AtMost("allocations beyond the no-op's", 0.5, (ours.AllocatedBytes - noOp.AllocatedBytes) / 1048576.0 * perHundredThousand, "MB");
        return 0;
    }
}
