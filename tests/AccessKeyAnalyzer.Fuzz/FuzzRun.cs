using System.Diagnostics;
using System.Globalization;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>Gives mutated inputs to the targets and counts what happens.</summary>
public static class FuzzRun
{
    private const int Attempts = 4;

    // The rules ask for what the compiler knows, and what a rule asks the compiler finds out anew.
    private const int TimesTheCompiler = 4;

    private static readonly TimeSpan LongestInput = TimeSpan.FromSeconds(1);

    // Said while it still runs: what never ends is never counted.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<IFuzzTarget> Targets { get; } =
        [new CSharpTarget(), new FixTarget(), new ConfigurationTarget(), new AdditionalFileTarget(), new OptionsTarget(), new MetadataTarget(), new ProfileTarget()];

    /// <summary>Runs all targets in turn on every core.</summary>
    /// <returns>Whether nothing failed.</returns>
    public static async Task<bool> ForAsync(TimeSpan duration, int seed, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var counts = new long[Targets.Count];
        var failures = 0;
        var turn = -1;
        async Task CountFailureAsync(IFuzzTarget target, string failure, string input)
        {
            Interlocked.Increment(ref failures);
            await output.WriteLineAsync($"FAILED {target.Name}: {failure}\n----\n{input}\n----");
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
                        _ => CountFailureAsync(target, string.Create(CultureInfo.InvariantCulture, $"still busy after {Hang.TotalSeconds} s"), input).GetAwaiter().GetResult(),
                        state: null, Hang, Timeout.InfiniteTimeSpan);
                    if (await FailureAsync(target, input) is { } failure)
                    {
                        await CountFailureAsync(target, failure, input);
                    }

                    Interlocked.Increment(ref counts[mine % Targets.Count]);
                }
            }
        });
        for (var i = 0; i < counts.Length; i++)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Targets[i].Name,-20} {counts[i],12:N0} inputs"));
        }

        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{"all",-20} {counts.Sum(),12:N0} inputs, {failures} failures, {clock.Elapsed.TotalMinutes:F1} minutes, peak memory {process.PeakWorkingSet64 >> 20:N0} MB"));
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
    /// <param name="target">The target.</param>
    /// <param name="input">The input.</param>
    /// <param name="isTimed">Whether to take too long is wrong as well: not in a test, which shares its machine.</param>
    public static async Task<string?> FailureAsync(IFuzzTarget target, string input, bool isTimed = true)
    {
        try
        {
            // A busy machine, or the first use of some code, may take long once; what is slow is slow each time.
            for (var attempt = 1; ; attempt++)
            {
                var clock = Stopwatch.StartNew();
                await target.TryAsync(input);
                if (!isTimed || clock.Elapsed <= LongestInput)
                {
                    return null;
                }

                var compiler = target.CompilerTime(input);
                if (clock.Elapsed <= LongestInput + (TimesTheCompiler * compiler))
                {
                    return null;
                }

                if (attempt == Attempts)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"took {clock.Elapsed.TotalSeconds:F1} s, the compiler {compiler.TotalSeconds:F1} s");
                }
            }
        }
#pragma warning disable CA1031 // whatever it is, it is what the run looks for
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }
}
