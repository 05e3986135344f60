namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>Splits names into lower-case words: <c>OSSAccessKeyId</c>, <c>access_key_id</c> and <c>access-key-id</c> give the same last three.</summary>
internal static class Words
{
    // In characters. What is longer is no name.
    private const int LongestName = 1_024;

    // CJK Unified Ideographs and what follows them (Unicode).
    private const char FirstIdeograph = '\u3400';

    public static List<string> Split(string name) => Split(name, most: int.MaxValue);

    /// <summary>The words of a name; the first ones, if it has more than that.</summary>
    public static List<string> Split(string name, int most)
    {
        var words = new List<string>();
        if (name.Length > LongestName)
        {
            return words;
        }

        var lower = name.ToLowerInvariant();
        var start = 0;
        for (var i = 0; i <= name.Length && words.Count < most; i++)
        {
            var atEnd = i == name.Length;
            var isSeparator = !atEnd && !char.IsLetterOrDigit(name[i]);
            if (atEnd || isSeparator || (i > start && StartsWord(name, i)))
            {
                if (i > start)
                {
                    words.Add(lower.Substring(start, i - start));
                }

                start = isSeparator ? i + 1 : i;
            }
        }

        return words;
    }

    /// <summary>The words as one.</summary>
    public static string Joined(List<string> words) => words.Count == 1 ? words[0] : string.Concat(words);

    /// <summary>Whether any of the pieces stands in the text.</summary>
    public static bool HasAny(string text, string[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (text.Contains(piece))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any of the words is one of a set; a set asked for that would go through them by their interface.</summary>
    public static bool HasAny(List<string> words, HashSet<string> any)
    {
        foreach (var word in words)
        {
            if (any.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The place of the first ending in which the text ends, in any case; -1 where it ends in none.</summary>
    public static int EndingOf(string text, string[] endings)
    {
        for (var i = 0; i < endings.Length; i++)
        {
            if (text.EndsWith(endings[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the word is Chinese: no other letter stands in it then.</summary>
    public static bool IsChinese(string word) => word[0] >= FirstIdeograph;

    // A word starts at an upper-case letter after a lower-case one, and at the last capital of an acronym before a lower-case letter.
    private static bool StartsWord(string name, int i)
    {
        // Chinese needs no separator from what is not: OSS密钥, 阿里云AK.
        if (char.IsDigit(name[i]) != char.IsDigit(name[i - 1]) || name[i] < FirstIdeograph != name[i - 1] < FirstIdeograph)
        {
            return true;
        }

        return char.IsUpper(name[i])
            && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
    }

    /// <summary>The words up to the one that says what is named: <c>AliyunSecret2</c> and <c>SecretOfAliyun</c> name a secret. At least one is left.</summary>
    public static List<string> WithoutSuffixes(List<string> words)
    {
        // Whose it is may be anything: secretOfShop, secretForUpload. Before the key's own name that word parts nothing: smsOfAliyunSecret.
        var whose = words.FindIndex(1, Math.Max(0, words.Count - 1), word => word is "of" or "for");
        whose = whose > 0 && (Vocabulary.PartWords.Contains(words[whose - 1]) || Vocabulary.ReferenceWords.Contains(words[whose - 1])) ? whose : -1;
        var count = whose > 0 ? whose : words.Count;
        while (count > 1 && (AsciiCharacter.IsDigit(words[count - 1][0]) || Vocabulary.NameSuffixes.Contains(words[count - 1])))
        {
            count--;
        }

        return count == words.Count ? words : words.GetRange(0, count);
    }
}
