using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Names;

/// <summary>Tells from the words of a name whose secret it speaks of.</summary>
internal static class NameOwners
{
    private static readonly string[] AlibabaFragments = Vocabulary.Joined(Vocabulary.AlibabaFragments);

    // What two words may make a name with which is asked for: of a random text, hardly any.
    private static readonly HashSet<string> FirstParts =
    [
        .. Vocabulary.ForeignThings.Concat(Vocabulary.ForeignVendors).Concat(Vocabulary.AlibabaWords)
            .SelectMany(name => name.Skip(1).Select((_, i) => name.Substring(0, i + 1))),
    ];

    /// <summary>The owner that a value's own name gives.</summary>
    public static NameOwner OfName(List<string> words)
    {
        var owner = OfVendor(words);
        // ProductSecret, WebhookSecret: beside the vendor's own name these words say nothing.
        return owner == NameOwner.Unknown && Words.HasAny(words, Vocabulary.OrdinaryThings) ? NameOwner.OtherThing : owner;
    }

    /// <summary>
    /// The owner that a name around a value gives. A ProductService may well hold an AccessKey; what is called Product and no more holds a product's secret.
    /// </summary>
    public static NameOwner OfScope(List<string> words)
    {
        var owner = OfVendor(words);
        return owner == NameOwner.Unknown && words.Count > 0 && (Vocabulary.OrdinaryThings.IsSupersetOf(words) || words.Contains("webhook"))
            ? NameOwner.OtherThing
            : owner;
    }

    /// <summary>The words without those of protocols that Alibaba Cloud speaks, too: of <c>S3SecretKey</c> <c>secret key</c> is left.</summary>
    public static List<string> WithoutProtocols(List<string> words)
    {
        var others = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && Vocabulary.SpokenProtocols.Contains(words[i] + words[i + 1]))
            {
                i++;
            }
            else if (!Vocabulary.SpokenProtocols.Contains(words[i]))
            {
                others.Add(words[i]);
            }
        }

        return others;
    }

    /// <summary>Whether the name of Alibaba Cloud is spelled out in a word.</summary>
    public static bool SpellsAlibaba(string word) => Words.HasAny(word, AlibabaFragments);

    /// <summary>
    /// Whether a word names Alibaba Cloud, or what one has there: 阿里云短信. Chinese has no blanks: 阿里云栖小镇 and 阿里云大学 are other things, 也可以换成阿里云 an aside.
    /// </summary>
    public static bool IsAlibaba(string word) =>
        Words.IsChinese(word) ? StartsWithAlibaba([word]) && !IsOtherThing(word) : Vocabulary.AlibabaWords.Contains(word) || SpellsAlibaba(word);

    /// <summary>Whether a word beside the vendor's name says what one has there, and no more: Aliyun SMS, 阿里云 短信.</summary>
    public static bool IsOfAlibaba(string word) => Vocabulary.AlibabaThings.Contains(word) || (Words.IsChinese(word) && !IsOtherThing(word));

    private static bool IsOtherThing(string word) => Words.IsChinese(word) && Words.HasAny(word, Vocabulary.OtherThings);

    /// <summary>Whether the first of the words, or what the first ones make together, is a name of Alibaba Cloud.</summary>
    public static bool StartsWithAlibaba(List<string> words) =>
        Vocabulary.AlibabaWords.Contains(words[0]) || Array.Exists(AlibabaFragments, Words.Joined(words).StartsWith);

    /// <summary>Whether a value is the name of a vendor, spelled out, and nothing else: Ali may be a person.</summary>
    public static bool IsVendor(string value) =>
        value.Length <= Vocabulary.LongestVendor && NameWords.Of(value) is [var word]
        && ((SpellsAlibaba(word) && IsAlibaba(word)) || OfVendor([word]) == NameOwner.OtherVendor);

    private static NameOwner OfVendor(List<string> words)
    {
        bool isOtherVendor = false, isAlibaba = false;
        for (var i = 0; i < words.Count; i++)
        {
            // Camel case parts what is one name: DingTalk, WeChat, MaxCompute, AliPay.
            var pair = i + 1 < words.Count && FirstParts.Contains(words[i]) ? words[i] + words[i + 1] : "";
            if (Vocabulary.ForeignThings.Contains(words[i]) || Vocabulary.ForeignThings.Contains(pair))
            {
                return NameOwner.OtherThing;
            }

            isOtherVendor |= Vocabulary.ForeignVendors.Contains(words[i]) || Vocabulary.ForeignVendors.Contains(pair)
                || (Words.IsChinese(words[i]) && Words.HasAny(words[i], Vocabulary.ForeignFragments));
            isAlibaba |= Vocabulary.AlibabaWords.Contains(words[i]) || Vocabulary.AlibabaWords.Contains(pair);
        }

        // What is spelled out wins: a key for Aliyun's S3 interface is Aliyun's. OSS alone is any vendor's object storage.
        return SpellsAlibaba(Words.Joined(words)) && !words.Exists(IsOtherThing) ? NameOwner.Alibaba
            : isOtherVendor ? NameOwner.OtherVendor
            : isAlibaba ? NameOwner.Alibaba
            : NameOwner.Unknown;
    }
}
