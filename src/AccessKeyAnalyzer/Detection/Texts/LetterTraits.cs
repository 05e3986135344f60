namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>What a character is in a name of many words, as bits that a loop can add up.</summary>
internal static class LetterTraits
{
    /// <summary>Bit 0: a digit. Bit 1: a capital. Bit 2: a vowel. Bit 3: a capital that another one does not follow in camel case.</summary>
    public static readonly byte[] Of = [.. Enumerable.Range(0, 128).Select(c => (byte)Traits((char)c))];

    // A and I are words by themselves.
    private static int Traits(char c) =>
        (AsciiCharacter.IsDigit(c) ? 1 : 0)
        | (AsciiCharacter.IsUpper(c) ? 2 : 0)
        | ("aeiouAEIOU".IndexOf(c) >= 0 ? 4 : 0)
        | (AsciiCharacter.IsUpper(c) && c is not ('A' or 'I') ? 8 : 0);
}
