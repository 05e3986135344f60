using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// Tells random text from made-up text of the same shape. All gates together lose less than one real key in 10,000, whatever its form; what other
/// scanners do costs 3 to 40 %.
/// </summary>
internal static class KeyQuality
{
    // In bits a character. Random keys lose one in 10,000 (KeyQualityTests); made-up text has less. A short ID has fewer
    // characters to differ in, and gets 0.75 less.
    private const double MinimumIdEntropy = 3.0;
    private const double MinimumSecretEntropy = 3.5;

    // A date, as STS API versions and build numbers carry one.
    private const int DateDigits = 8;
    private const int YearDigits = 4;
    // Words of capitals with a number behind them, such as an airport and a year.
    private const int LongestSuffix = 4;

    // So long a text without two capitals in a row is camel case, however short its words are.
    private const int ShortestOfManyWords = 25;

    // A text that has just the entropy that is asked for has it.
    private const double Rounding = 1e-9;

    private static readonly double[] Steps = [.. Enumerable.Range(0, KeyLengths.LongestSecret).Select(Step)];

    // Of two letters without their case.
    private const int Pairs = 32 * 32;

    // By the first two letters, so that every place of a text is a look and not a search for each.
    private static readonly string[][] LongWords =
        [.. Enumerable.Range(0, Pairs).Select(pair => Array.FindAll(Vocabulary.LongPlaceholderWords, word => Pair(word[0], word[1]) == pair))];

    /// <summary>The body of an ID, after its prefix.</summary>
    public static bool IsIdBody(string text, int start, int length) =>
        HasEntropy(text, start, length, length < 16 ? MinimumIdEntropy - 0.75 : MinimumIdEntropy) && !IsMadeUp(text, start, length)
        && !IsCapitals(text, start, length);

    /// <summary>The same, after the prefix of today: of 100,000 random ones, two have no small letter. IDs of the time before had none.</summary>
    public static bool IsPrefixedIdBody(string text, int start, int length) =>
        IsIdBody(text, start, length)
        && (length < 16 || AsciiCharacter.CountClasses(text, start, length) is not { Lowers: 0, Digits: <= LongestSuffix });

    /// <summary>A secret: base62 or base58, of more than one class of characters, and no hash.</summary>
    public static bool IsSecret(string text, int start, int length)
    {
        var (digits, uppers, lowers) = AsciiCharacter.CountClasses(text, start, length);
        var isHex = AsciiCharacter.All(text, start, length, AsciiCharacter.IsHex);
        // Hashes and request ids are hexadecimal; a random secret practically never is.
        // A name in lower-case letters with a number behind it is no key either.
        var isMixed = (uppers > 0 && lowers > 0) || digits >= 3;
        return !isHex && digits < length && isMixed && !IsMadeUp(text, start, length) && HasEntropy(text, start, length, MinimumSecretEntropy);
    }

    /// <summary>
    /// The name of an action and the date of its version: letters that can be spoken and four digits or more at their end, or a date inside. Of
    /// 100,000 random IDs of a temporary key at most two look like that.
    /// </summary>
    public static bool IsVersioned(string text, int start, int length)
    {
        var digits = 0;
        for (var i = start; i < start + length; i++)
        {
            digits = AsciiCharacter.IsDigit(text[i]) ? digits + 1 : 0;
            if (digits == DateDigits && text[i - DateDigits + 1] is '1' or '2' && text[i - DateDigits + 2] is '9' or '0')
            {
                return true;
            }
        }

        return digits >= YearDigits && AsciiCharacter.CountClasses(text, start, length).Digits == digits && CanBeSpoken(text, start, length - digits);
    }

    private static bool CanBeSpoken(string text, int start, int letters) =>
        text.Substring(start, letters).Count(c => "aeiouAEIOU".IndexOf(c) >= 0) * 4 >= letters;

    // Words in capitals, such as an airport's or a product's code, perhaps with a number behind.
    private static bool IsCapitals(string text, int start, int length)
    {
        var (digits, uppers, lowers) = AsciiCharacter.CountClasses(text, start, length);
        // The shorter the text, the more of it must be capitals.
        return lowers == 0 && digits <= (length < 16 ? 0 : LongestSuffix) && AsciiCharacter.All(text, start, uppers, AsciiCharacter.IsUpper);
    }

    /// <summary>Repeats, alphabets, long placeholder words, or words of natural language.</summary>
    /// <param name="text">The text around it.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isInSlot">Whether its place says already that it is a key: then more of it must look like words.</param>
    public static bool IsMadeUp(string text, int start, int length, bool isInSlot = false) =>
        IsNaturalWords(text.AsSpan(start, length), length < (isInSlot ? ShortestOfManyWords : 16))
        || Sequences.AreMadeUp(text, start, length) || HasLongPlaceholderWord(text, start, length);

    // Of counts n the sum of n log n: what each further character of a kind adds is the same for all texts.
    private static bool HasEntropy(string text, int start, int length, double minimum)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        var sum = 0.0;
        for (var i = start; i < start + length; i++)
        {
            var count = counts[text[i] & 127]++;
            sum += count < Steps.Length ? Steps[count] : Step(count);
        }

        return (Weight(length) - sum) / length >= minimum - Rounding;
    }

    private static double Step(int count) => Weight(count + 1) - Weight(count);

    private static double Weight(int count) => count == 0 ? 0 : count * Math.Log(count, 2);

    private static bool HasLongPlaceholderWord(string text, int start, int length)
    {
        for (var i = start; i + 1 < start + length; i++)
        {
            foreach (var word in LongWords[Pair(text[i], text[i + 1])])
            {
                if (string.Compare(text, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && i + word.Length <= start + length)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Pair(char first, char second) => ((first & 31) << 5) | (second & 31);

    /// <summary>
    /// Camel-case words, perhaps with a number at the end: few capitals, many vowels, no digit inside. Half of the letters of a random text are
    /// capitals, a fifth are vowels, and digits stand everywhere: of 10,000 random IDs, at most one passes for words.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="isShort">Whether more of it must look like words, as chance makes a short one look so, too.</param>
    public static bool IsNaturalWords(ReadOnlySpan<char> text, bool isShort)
    {
        var letters = text.Length;
        while (letters > 0 && AsciiCharacter.IsDigit(text[letters - 1]))
        {
            letters--;
        }

        // Every long name of every file is asked, so the loop has no branch that its text decides.
        var traits = LetterTraits.Of;
        int digits = 0, uppers = 0, vowels = 0, pairs = 0, before = 0;
        for (var i = 0; i < letters; i++)
        {
            var trait = text[i] < traits.Length ? traits[text[i]] : 0;
            digits += trait & 1;
            uppers += (trait >> 1) & 1;
            vowels += (trait >> 2) & 1;
            pairs += (trait >> 1) & (before >> 3) & 1;
            before = trait;
        }

        if (digits > 0)
        {
            return false;
        }

        var isCamelCase = pairs == 0;
        // The shorter the text, the more of it must look like words.
        var (lettersPerCapital, vowelsPercent) = isShort ? (8, 35) : (5, 28);
        return letters > text.Length / 2 && vowels * 100 >= letters * vowelsPercent
            && (uppers * lettersPerCapital <= letters || (isCamelCase && text.Length >= ShortestOfManyWords));
    }
}
