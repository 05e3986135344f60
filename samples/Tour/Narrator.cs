namespace AccessKeyAnalyzer.Tour;

/// <summary>Tells a person what happens, and stops where it is not as promised.</summary>
internal sealed class Narrator(PlantedKeys keys, string? pictures)
{
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
