namespace AccessKeyAnalyzer.Tour;

/// <summary>Tells a person what happens, and stops where it is not as promised.</summary>
internal sealed class Narrator(PlantedKeys keys)
{
    private int _step;

    public void Step(string title) => Console.WriteLine($"\n=== {++_step}. {title}\n");

    public void Say(string text) => Console.WriteLine(keys.Mask(text));

    public void Show(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var (before, after) = Console.IsOutputRedirected ? ("", "") : line switch
            {
                ['+', ..] => ("\e[32m", "\e[0m"),
                ['-', ..] => ("\e[31m", "\e[0m"),
                _ => ("", ""),
            };
            Console.WriteLine($"    {before}{keys.Mask(line)}{after}");
        }

        Console.WriteLine();
    }

    /// <exception cref="BrokenPromiseException">It does not hold.</exception>
    public void Promise(bool holds, string promise)
    {
        if (!holds)
        {
            throw new BrokenPromiseException(promise);
        }

        Say($"  ✓ {promise}");
    }
}
