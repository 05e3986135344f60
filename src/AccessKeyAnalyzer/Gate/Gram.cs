namespace AccessKeyAnalyzer.Gate;

/// <summary>Two or three neighbours in a text as one number, whatever the case of their letters.</summary>
/// <param name="Value">The number. Other neighbours may have it, too: what stands there is to be compared.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct Gram(ushort Value, int Length)
{
    /// <summary>What the second and the third of the neighbours count for.</summary>
    public const ushort Second = 0x100, Third = 0x1F35;

    /// <summary>The bit in which the cases of a letter differ.</summary>
    public const ushort CaseBit = 0x20;

    public static Gram At(ReadOnlySpan<char> text, int position, int length)
    {
        var value = Folded(text[position]) + (Folded(text[position + 1]) * Second);
        return new(unchecked((ushort)(length == 2 ? value : value + (Folded(text[position + 2]) * Third))), length);
    }

    private static int Folded(char c) => c | CaseBit;
}
