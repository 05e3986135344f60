using System.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>Analyses the same files again and again, on all cores: the same findings each time.</summary>
internal static class Determinism
{
    private const int Files = 1_000;
    private const int LinesPerFile = 50;

    public static async Task<int> RunAsync(int runs)
    {
        var corpus = Corpus.Generated(Files * LinesPerFile, sinks: Files, LinesPerFile);
        var clock = Stopwatch.StartNew();
        string? first = null;
        for (var run = 0; run < runs; run++)
        {
            var driver = corpus.Compile().WithAnalyzers(
                OurRules.All,
                    new CompilationWithAnalyzersOptions(
                        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
            var findings = await driver.GetAnalyzerDiagnosticsAsync();
            var told = string.Join('\n', findings
                .OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)
                    .ThenBy(d => d.Id, StringComparer.Ordinal)
                .Select(d => $"{d} {string.Join(' ', d.AdditionalLocations)} {string.Join(' ', d.Properties.OrderBy(p => p.Key, StringComparer.Ordinal))}"));
            if ((first ??= told) != told)
            {
                Console.WriteLine($"run {run + 1} found something else than run 1");
                return 1;
            }
        }

        Console.WriteLine($"{runs} runs over {Files:N0} files: {first!.AsSpan().Count('\n') + 1:N0} findings, the same in each; {clock.Elapsed.TotalSeconds / runs:F1} s a run");
        return 0;
    }
}
