namespace AccessKeyAnalyzer.Gate;

/// <summary>Two or three neighbours in a text as one number.</summary>
/// <param name="Value">The number. Other neighbours may have it, too: what stands there is to be compared.</param>
/// <param name="Length">How many they are.</param>
internal readonly record struct Gram(ushort Value, int Length)
{
    /// <summary>What the second and the third of the neighbours count for.</summary>
    public const ushort Second = 0x100, Third = 0x1F35;

    /// <summary>The bit in which the cases of a letter differ.</summary>
    public const ushort CaseBit = 0x20;

    /// <summary>The gram at a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where its first character stands.</param>
    /// <param name="length">Two or three.</param>
    /// <param name="fold"><see cref="CaseBit"/> where the case of letters does not matter, else nothing.</param>
    public static Gram At(ReadOnlySpan<char> text, int position, int length, ushort fold)
    {
        var value = (text[position] | fold) + ((text[position + 1] | fold) * Second);
        return new(unchecked((ushort)(length == 2 ? value : value + ((text[position + 2] | fold) * Third))), length);
    }
}
