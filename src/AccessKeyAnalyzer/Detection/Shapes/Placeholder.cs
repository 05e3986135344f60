using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// Tells a value that stands for a key from a key: empty, masked, a template marker, the key's own name, words that say so.
/// Asked where a value need not have a key's shape, because the place it stands in says enough.
/// </summary>
internal static class Placeholder
{
    // Nothing so short is random enough to be told from a word.
    private const int TriviallyShort = 8;
    // Words that people put together to a placeholder; longer ones are rare, and random text has vowels by chance.
    private const int LongestWord = 14;
    private const int LongestShareOfOthers = 3;

    private static readonly char[] Separators = ['_', '-', '.', ' ', '/', ':'];

    private static readonly (string Start, string End)[] Markers =
    [
        ("${", "}"), ("$(", ")"), ("#{", "}"), ("#{", "}#"), ("%{", "}"), ("%(", ")s"), ("{", "}"), ("<", ">"), ("[", "]"), ("((", "))"), ("%", "%"), ("@", "@"),
        ("__", "__"), ("ENC(", ")"), ("VAULT[", "]"), ("!", ""), ("$", ""), ("{cipher}", ""), ("encrypted:", ""), ("enc:", ""), ("op://", ""), ("arn:", ""), ("vault:", ""),
        ("@Microsoft.KeyVault(", ")"), ("secretref:", ""), ("kms:", ""), ("env:", ""), ("file:", ""), ("/", ""), ("./", ""), ("../", ""), ("~/", ""), ("http://", ""), ("https://", ""),
    ];

    /// <summary>Whether <paramref name="value"/> is no real part of a credential.</summary>
    public static bool Is(string value)
    {
        var text = value.Trim();
        if (text.Length < TriviallyShort || IsMarker(text) || IsMasked(text))
        {
            return true;
        }

        // Keys are printable ASCII in one word; a sentence, Chinese or English, is an instruction to the reader.
        foreach (var c in text)
        {
            if (c is <= ' ' or > '~')
            {
                return true;
            }
        }

        if (HasKeyShape(text))
        {
            return false;
        }

        // LTAI and FAKE three times: the prefix is none of it.
        var prefix = Vocabulary.Prefixes.FirstOrDefault(p => text.StartsWith(p, StringComparison.Ordinal))?.Length ?? 0;
        var body = text.Substring(prefix);
        var words = Words.Split(body);
        return KeyQuality.IsMadeUp(body, 0, body.Length, isInSlot: true) || Sequences.AreRepeated(body) || IsInWords(body, words) || IsOwnName(words)
            || IsSpokenName(body, words);
    }

    // Words with separators between them and no digit are words; so are those that make up half of a text. In a random text a short one stands by chance.
    private static bool IsInWords(string text, List<string> words)
    {
        var isSeparated = text.IndexOfAny(Separators) >= 0;
        var said = words.Where(Vocabulary.PlaceholderWords.Contains).ToList();
        var known = words.Where(w => said.Contains(w) || Vocabulary.CredentialWords.Contains(w)).Sum(w => w.Length);
        return (isSeparated && (said.Count > 0 || (!text.Any(char.IsDigit) && words.TrueForAll(w => IsWord(w) || Vocabulary.CredentialWords.Contains(w)))))
            || (said.Count > 0 && known * 2 >= text.Count(char.IsLetter));
    }

    // expiredKeyId: the key's own name makes up a good part, and the rest can be spoken.
    private static bool IsSpokenName(string text, List<string> words)
    {
        var known = words.Where(Vocabulary.CredentialWords.Contains).ToList();
        return known.Count > 1 && known.Sum(w => w.Length) * LongestShareOfOthers >= text.Length
            && words.TrueForAll(w => Vocabulary.CredentialWords.Contains(w) || IsWord(w));
    }

    // to_be_filled_in, NOT_CONFIGURED: every word can be spoken.
    private static bool IsWord(string word) => word.Length is > 1 and <= LongestWord && word.Any(c => "aeiouy".IndexOf(c) >= 0);

    // Letters and numbers may stand between its words, as in OSS_ACCESS_KEY_ID_2; alone they are an ID of the time before the prefix.
    private static bool IsOwnName(List<string> words) =>
        words.Exists(Vocabulary.CredentialWords.Contains)
        && words.TrueForAll(w => Vocabulary.CredentialWords.Contains(w) || w.Length == 1 || AsciiCharacter.IsDigit(w[0]));

    private static bool HasKeyShape(string text)
    {
        var candidates = CandidateScanner.Scan(text);
        return candidates.Count == 1 && candidates[0].Length == text.Length;
    }

    private static bool IsMarker(string text) =>
        Array.Exists(Markers, m => text.StartsWith(m.Start, StringComparison.OrdinalIgnoreCase) && text.EndsWith(m.End, StringComparison.OrdinalIgnoreCase));

    private static bool IsMasked(string text) => text.Contains("**") || text.Contains("...") || text.IndexOf('…') >= 0 || text.IndexOf('•') >= 0;
}
