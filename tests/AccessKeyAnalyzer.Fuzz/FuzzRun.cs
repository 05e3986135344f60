using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>Gives mutated inputs to the targets and counts what happens.</summary>
public static class FuzzRun
{
    // The rules ask for what the compiler knows, and what a rule asks the compiler finds out anew.
    private const int TimesTheCompiler = 4;

    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(1);

    // Said while it still runs: what never ends is never counted.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<IFuzzTarget> Targets { get; } =
        [new CSharpTarget(), new FixTarget(), new ConfigurationTarget(), new AdditionalFileTarget(), new OptionsTarget(), new MetadataTarget(),
            new HttpAnswerTarget(), new ProfileTarget()];

    /// <summary>Runs all targets in turn on every core.</summary>
    /// <returns>Whether nothing failed.</returns>
    public static async Task<bool> ForAsync(TimeSpan duration, int seed, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var counts = new long[Targets.Count];
        var slow = new ConcurrentBag<(IFuzzTarget Target, string Input)>();
        var failures = 0;
        var turn = -1;
        void CountFailure(IFuzzTarget target, string failure, string input)
        {
            Interlocked.Increment(ref failures);
            output.WriteLine($"FAILED {target.Name}: {failure}\n----\n{input}\n----");
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, Environment.ProcessorCount), async (_, _) =>
        {
            while (clock.Elapsed < duration)
            {
                var mine = Interlocked.Increment(ref turn);
                var target = Targets[mine % Targets.Count];
                foreach (var input in Inputs(target, new Random(unchecked((seed * 397) ^ mine))))
                {
                    await using var watch = new Timer(
                        _ => CountFailure(target, string.Create(CultureInfo.InvariantCulture, $"still busy after {Hang.TotalSeconds} s"), input),
                        state: null, Hang, Timeout.InfiniteTimeSpan);
                    var started = clock.Elapsed;
                    if (await FailureAsync(target, input) is { } failure)
                    {
                        CountFailure(target, failure, input);
                    }
                    else if (clock.Elapsed - started > LongestInput)
                    {
                        slow.Add((target, input));
                    }

                    Interlocked.Increment(ref counts[mine % Targets.Count]);
                }
            }
        });

        // Beside others an input may take long by the clock; alone, only its own work counts.
        foreach (var (target, input) in slow)
        {
            if (await SlownessAsync(target, input) is { } slowness)
            {
                CountFailure(target, slowness, input);
            }
        }

        for (var i = 0; i < counts.Length; i++)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Targets[i].Name,-20} {counts[i],12:N0} inputs"));
        }

        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{"all",-20} {counts.Sum(),12:N0} inputs, {failures} failures, {slow.Count} timed again, {clock.Elapsed.TotalMinutes:F1} minutes, peak memory {process.PeakWorkingSet64 >> 20:N0} MB"));
        return failures == 0;
    }

    /// <summary>The inputs of one turn, the same for the same seed.</summary>
    public static IEnumerable<string> Inputs(IFuzzTarget target, Random random)
    {
        for (var i = 0; i < target.InputsPerTurn; i++)
        {
            var input = Mutator.Mutate(target.Seeds[random.Next(target.Seeds.Count)], target.Seeds, random);
            if (target.CanTake(input))
            {
                yield return input;
            }
        }
    }

    /// <summary>What is wrong with how the target takes the input; null when nothing is.</summary>
    public static async Task<string?> FailureAsync(IFuzzTarget target, string input)
    {
        try
        {
            await target.TryAsync(input);
            return null;
        }
#pragma warning disable CA1031 // whatever it is, it is what the run looks for
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    /// <summary>By how much the input takes too long; null when it does not. Nothing else may run in the process: what counts is its processor time.</summary>
    public static async Task<string?> SlownessAsync(IFuzzTarget target, string input)
    {
        var taken = await ProcessorTimeAsync(() => target.TryAsync(input));
        var compiler = await ProcessorTimeAsync(() => target.CompileAsync(input));
        return taken > LongestInput + (TimesTheCompiler * compiler)
            ? string.Create(CultureInfo.InvariantCulture, $"took {taken.TotalSeconds:F1} s, the compiler {compiler.TotalSeconds:F1} s")
            : null;
    }

    private static async Task<TimeSpan> ProcessorTimeAsync(Func<Task> action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await action();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
