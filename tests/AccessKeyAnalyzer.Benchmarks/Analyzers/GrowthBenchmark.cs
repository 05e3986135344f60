namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>How the cost grows with lines of code, and with findings and sinks: linear, or something is wrong.</summary>
internal static class GrowthBenchmark
{
    // A million lines take a minute to compile, and need no more runs to show their proportion.
    private const int ManyLines = 300_000;

    /// <param name="most">How many lines at most.</param>
    /// <param name="isShort">Whether to measure only what is compared.</param>
    public static async Task<int> RunAsync(int most = 1_000_000, bool isShort = false)
    {
        // What is measured before has warmed up all of it.
        var warmUps = isShort ? 0 : 1;
        Console.WriteLine("lines of code, without a key");
        var each = new Dictionary<int, double>();
        foreach (var lines in ((int[])[10_000, 30_000, 100_000, 300_000, 1_000_000])
            .Where(lines => lines <= most && (!isShort || lines is 100_000 || lines == most)))
        {
            each[lines] = await PrintAsync($"{lines:N0} lines", Corpus.Generated(lines), lines, runs: lines > ManyLines || isShort ? 1 : 3, warmUps);
        }

        Console.WriteLine("clients built from literals, in 50,000 lines");
        var eachClient = new Dictionary<int, double>();
        foreach (var sinks in isShort ? [1_000, 10_000] : (int[])[100, 1_000, 10_000])
        {
            eachClient[sinks] = await PrintAsync($"{sinks:N0} clients", Corpus.Generated(50_000, sinks), sinks, runs: 1, warmUps);
        }

        // Many no longer fit into the processor's caches, which costs some.
        Goals.AtMost($"a line among {most:N0}, beside one among 100,000", 3, each[most] / each[100_000], "x");
        Goals.AtMost("a client among 10,000, beside one among 1,000", 1.5, eachClient[10_000] / eachClient[1_000], "x");
        return 0;
    }

    private static async Task<double> PrintAsync(string name, Corpus corpus, int size, int runs, int warmUps)
    {
        var m = (await Measurement.BestAsync(corpus, [OurRules.All], runs, warmUps))[0];
        Console.WriteLine($"{name,-20} {m.Callbacks.TotalMilliseconds,10:F1} ms {m.Callbacks.TotalMicroseconds / size,10:F3} us each {m.Findings,8} findings");
        return m.Callbacks.TotalMicroseconds / size;
    }
}
