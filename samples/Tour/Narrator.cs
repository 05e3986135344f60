using System.Diagnostics;

namespace AccessKeyAnalyzer.Tour;

/// <summary>Tells a person what happens, and stops where it is not as promised.</summary>
internal sealed class Narrator(PlantedKeys keys, string? pictures)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private int _step;
    private Picture? _picture;

    /// <summary>Begins a step.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="picture">The picture that its output becomes, where pictures are asked for.</param>
    public void Step(string title, Picture? picture = null)
    {
        SavePicture();
        _picture = picture;
        Console.WriteLine($"\n=== {++_step}. {title}\n");
    }

    /// <summary>Says what is waited for, from the first second on, and how long it took.</summary>
    public T Wait<T>(string what, Func<T> work)
    {
        var line = $"  … {keys.Mask(what)}";
        var time = Stopwatch.StartNew();
        Console.Write(line);
        // Where the output is no terminal, a line cannot be written anew.
        using (Console.IsOutputRedirected ? null : new Timer(_ => Console.Write($"\r{line} ({time.Elapsed.TotalSeconds:0} s)"), null, Second, Second))
        {
            var result = work();
            Console.WriteLine(Console.IsOutputRedirected ? $" ({time.Elapsed.TotalSeconds:0} s)" : $"\r{line} ({time.Elapsed.TotalSeconds:0} s)");
            return result;
        }
    }

    public void Say(string text) => Console.WriteLine(keys.Mask(text));

    /// <summary>Says it in the picture, too.</summary>
    public void SayAndPaint(string text)
    {
        Say(text);
        _picture?.Add(keys.Mask(text));
    }

    /// <summary>Ends the last step.</summary>
    public void SavePicture()
    {
        if (pictures is not null)
        {
            _picture?.Save(pictures);
        }

        _picture = null;
    }

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
            _picture?.Add(keys.Mask(line));
        }

        Console.WriteLine();
        _picture?.Add("");
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
