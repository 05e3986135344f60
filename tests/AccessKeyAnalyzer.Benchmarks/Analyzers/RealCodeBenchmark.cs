namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>Our rules over public repositories: absolute time and allocations for 100,000 lines, and a ratio to the fastest rule of others.</summary>
internal static class RealCodeBenchmark
{
    /// <summary>The environment variable that lists folders of C#, parted as paths are, for who names none.</summary>
    public const string Variable = "AKA_CORPORA";

    // The methods of a compiler that serves builds are compiled; some are compiled again in the third run.
    private const int WarmUps = 3;

    /// <summary>The folders to look at: those that are given, else those that the environment names.</summary>
    public static IReadOnlyList<string> Folders(IEnumerable<string> given) =>
        given.ToList() is { Count: > 0 } named ? named
        : [.. (Environment.GetEnvironmentVariable(Variable) ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];

    public static async Task<int> RunAsync(IReadOnlyList<string> folders, int runs, bool withPeers)
    {
        Console.WriteLine($"{"",-28} {"lines",9} {"callbacks ms",13} {"first run ms",13} {"x fastest peer",15} {"MB over no-op",14} {"findings",9}   (for 100,000 lines)");
        foreach (var folder in folders)
        {
            var result = await MeasureAsync(folder, runs, withPeers);
            Goals.AtMost($"callbacks of all rules, 100,000 lines of {result.Name}", 4, result.Milliseconds, "ms");
            if (withPeers)
            {
                Goals.AtMost("the same, beside the fastest rule of others", 0.05, result.TimesPeer, "x");
            }

            Console.WriteLine($"{result.Name,-28} {result.Lines,9:N0} {result.Milliseconds,13:F2} {result.Cold,13:F2} {result.TimesPeer,15:F3} {result.Megabytes,14:F2} {result.Findings,9}");
        }

        return 0;
    }

    /// <summary>Measures one folder.</summary>
    /// <param name="folder">A folder of C#.</param>
    /// <param name="runs">Of how many runs the best counts.</param>
    /// <param name="withPeers">Whether to run the rules of others, too, which take by far the most time.</param>
    public static async Task<RealCode> MeasureAsync(string folder, int runs, bool withPeers)
    {
        var corpus = Corpus.Of(folder);
        // Each run compiles the whole folder. What the no-op allocates is the same each time.
        var noOp = await Measurement.TakeAsync(corpus, [new NoOpFloor()]);
        var cold = await Measurement.TakeAsync(corpus, OurRules.All);
        var ours = (await Measurement.BestAsync(corpus, [OurRules.All], runs, WarmUps - 1))[0];
        var fastest = double.NaN;
        foreach (var (_, peer) in withPeers ? Peers.Fast() : [])
        {
            // Those of others take so long that to warm up makes no difference.
            fastest = double.MinNumber(fastest, (await Measurement.TakeAsync(corpus, peer)).Callbacks.TotalMilliseconds);
        }

        var scale = 100_000.0 / corpus.Lines;
        return new(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
            corpus.Lines,
            ours.Callbacks.TotalMilliseconds * scale,
            cold.Callbacks.TotalMilliseconds * scale,
            ours.Callbacks.TotalMilliseconds / fastest,
            (ours.AllocatedBytes - noOp.AllocatedBytes) / 1048576.0 * scale,
            ours.Findings);
    }
}
