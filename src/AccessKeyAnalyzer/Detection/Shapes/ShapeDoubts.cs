using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>Says of the long words of a text why they have not the shape of a credential.</summary>
internal static class ShapeDoubts
{
    private const string IdPrefix = "LTAI";

    /// <summary>The words of letters and digits that are long enough to be asked about, in order.</summary>
    public static IEnumerable<Doubt> In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = Run.End(text, start, AsciiCharacter.IsBase62);

            if (end - start >= KeyLengths.ShortId)
            {
                var word = text.Substring(start, end - start);
                yield return new(0, start, word.Length, Doubt.Describe(word), Why(word));
            }

            start = end;
        }
    }

    private static FormattableString Why(string word) => word switch
    {
        _ when CandidateScanner.Scan(word) is [{ } candidate] && candidate.Length == word.Length =>
            $"it is masked, part of a longer text, or nothing beside it says that it is a key",
        _ when CandidateScanner.Scan(word, withPlainIds: true).Count > 0 =>
            $"it has the length of an ID without a prefix, which counts only under the name of one, beside a secret",
        _ when KeyQuality.IsMadeUp(word, 0, word.Length) => $"it is a placeholder: made of words, repeats or sequences",
        _ when word.StartsWith(IdPrefix, StringComparison.Ordinal) => $"it starts like an AccessKey ID, and has not the length or the randomness of one",
        { Length: < KeyLengths.Secret or > KeyLengths.LongestSecret } => $"no secret has that length",
        _ when AsciiCharacter.All(word, 0, word.Length, AsciiCharacter.IsHex) => $"it is hexadecimal, as hashes and request IDs are",
        _ when IsUniform(word) => $"a secret mixes capitals, small letters and digits",
        _ => $"it is not random enough",
    };

    private static bool IsUniform(string word)
    {
        var (digits, uppers, lowers) = AsciiCharacter.CountClasses(word, 0, word.Length);
        return digits == word.Length || (digits < 3 && (uppers == 0 || lowers == 0));
    }
}
