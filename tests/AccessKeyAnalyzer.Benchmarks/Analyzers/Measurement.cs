using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>What a set of analyzers costs on a corpus.</summary>
/// <param name="Callbacks">The time inside its callbacks, as the compiler's own telemetry has it.</param>
/// <param name="AllocatedBytes">What the process allocated while they ran.</param>
/// <param name="Findings">How many diagnostics they gave.</param>
internal readonly record struct Measurement(TimeSpan Callbacks, long AllocatedBytes, int Findings)
{
    public static async Task<Measurement> TakeAsync(Corpus corpus, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = corpus.Compile();
        // Every rule on, whatever its default; one thread, so that allocations are its own.
        var ids = analyzers.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id).Distinct();
        compilation =
            compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ids.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))));
        var options =
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var driver = new CompilationWithAnalyzers(compilation, analyzers, options);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await driver.GetAnalysisResultAsync(CancellationToken.None);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var time = TimeSpan.Zero;
        foreach (var telemetry in result.AnalyzerTelemetryInfo.Values)
        {
            time += telemetry.ExecutionTime;
        }

        return new(time, allocated, result.GetAllDiagnostics().Length);
    }

    /// <summary>
    /// The best of several runs of each set, after some that warm up: what else the machine does can only add to a time. In
    /// turn, so that all meet the same machine.
    /// </summary>
    public static async Task<IReadOnlyList<Measurement>> BestAsync(
        Corpus corpus, IReadOnlyList<ImmutableArray<DiagnosticAnalyzer>> sets, int runs, int warmUps = 1)
    {
        var best = new Measurement[sets.Count];
        for (var run = 1 - warmUps; run <= runs; run++)
        {
            for (var set = 0; set < sets.Count; set++)
            {
                var taken = await TakeAsync(corpus, sets[set]);
                best[set] = run <= 1 ? taken : taken with
                {
                    Callbacks = taken.Callbacks < best[set].Callbacks ? taken.Callbacks : best[set].Callbacks,
                    AllocatedBytes = Math.Min(taken.AllocatedBytes, best[set].AllocatedBytes),
                };
            }
        }

        return best;
    }
}
