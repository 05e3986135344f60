using AccessKeyAnalyzer.Detection.Texts;


namespace AccessKeyAnalyzer.Tests.Gate;

/// <summary>Every name that the classifier knows, in every way that people write it, with the section in which it counts.</summary>
internal static class Spellings
{
    private static readonly string[] Vendors = ["aliyun", "ali yun", "alibaba cloud", "ali cloud", "oss", "sls", "acs", "ram", "sts", "mns", "rocketmq", "ons mq", "dysms", "阿里云", "阿里雲"];
    private static readonly string[] WeakNames = ["token", "key", "password", "pwd", "credential", "credentials", "ak"];
    private static readonly string[] Separators = ["", "_", "-", ".", "__"];

    /// <summary>Names as words with blanks between: alone, within a vendor's section, behind a vendor's name, before a word that changes nothing.</summary>
    public static IEnumerable<(string Scope, string Name)> Names { get; } =
    [
        .. Vocabulary.CertainSecrets.Select(name => ("", name)),
        .. Vocabulary.CertainSecrets.Select(name => ("", name + " prod")),
        .. LikelyNames.SelectMany(name => Vendors.Select(vendor => (vendor, name))),
        .. LikelyNames.SelectMany(name => Vendors.Select(vendor => ("", vendor + " " + name))),
        .. LikelyNames.SelectMany(name => Vendors.Select(vendor => ("", name + " for " + vendor))),
        .. WeakNames.SelectMany(name => Vendors.Select(vendor => ("", vendor + " " + name))),
        .. WeakNames.SelectMany(name => Vendors.Select(vendor => ("", vendor + " upload " + name + " 2"))),
    ];

    private static IEnumerable<string> LikelyNames => Vocabulary.LikelySecrets.Append(Vocabulary.ShortSecret);

    /// <summary>The spellings of words: lower, UPPER, Pascal and camel case, each with every separator.</summary>
    public static IEnumerable<string> Of(string words) => Separators.SelectMany(separator => new[]
    {
        string.Join(separator, words.Split(' ')),
        string.Join(separator, words.Split(' ')).ToUpperInvariant(),
        string.Join(separator, words.Split(' ').Select(Capital)),
        string.Join(separator, words.Split(' ').Select((word, i) => i == 0 ? word : Capital(word))),
    }).Distinct();

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
