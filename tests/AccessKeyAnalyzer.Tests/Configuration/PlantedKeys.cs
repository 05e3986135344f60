using System.Text;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>The keys that tests plant, written as words such as <c>SECRET!</c> in the test's text, so that no key stands in the repository.</summary>
internal static class PlantedKeys
{
    private static readonly (string Word, string Key)[] Words =
    [
        ("STSSECRET!", SyntheticKey.StsAccessKeySecret("configuration")),
        ("STSID!", SyntheticKey.StsAccessKeyId("configuration")),
        ("TOKEN!", SyntheticKey.SecurityToken("configuration")),
        ("SHORTID!", SyntheticKey.ShortAccessKeyId("configuration")),
        ("SECRET2!", SyntheticKey.AccessKeySecret("second")),
        ("SECRET!", SyntheticKey.AccessKeySecret("configuration")),
        ("ID2!", SyntheticKey.AccessKeyId("second")),
        ("ID!", SyntheticKey.AccessKeyId("configuration")),
        ("TMP!", SyntheticKey.TemporaryAccessKeyId("configuration")),
        ("RANDOM30!", SyntheticKey.Text("random", 30)),
    ];

    /// <summary>Everything that no message may contain.</summary>
    public static IEnumerable<string> All => Words.Select(word => word.Key);

    /// <summary>
    /// Replaces <c>ID!</c> by a key, <c>BASE64(ID!)</c> by its Base64, <c>HALF1(ID!)</c> and <c>HALF2(ID!)</c> by its halves, and
    /// <c>JSON(ID!)</c> and <c>XML(ID!)</c> by its escaped form.
    /// </summary>
    public static string Plant(string text)
    {
        foreach (var (word, key) in Words)
        {
            text = text
                .Replace($"BASE64({word})", Convert.ToBase64String(Encoding.UTF8.GetBytes(key)))
                .Replace($"HALF1({word})", key[..(key.Length / 2)])
                .Replace($"HALF2({word})", key[(key.Length / 2)..])
                .Replace($"JSON({word})", string.Concat(key.Select(c => $"\\u{(int)c:x4}")))
                .Replace($"XML({word})", string.Concat(key.Select(c => $"&#x{(int)c:X};")))
                .Replace(word, key);
        }

        return text;
    }
}
