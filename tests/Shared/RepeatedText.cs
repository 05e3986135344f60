namespace AccessKeyAnalyzer;

/// <summary>Text that opens the same thing again and again: what makes a careless reader look back once more for each.</summary>
public sealed record RepeatedText(string Path, string Opening, string Closing = "")
{
    // Stands for a secret, so that none is printed with the text.
    private const string Secret = "SECRET!";

    /// <summary>For each format what nests, continues or never ends in it, and the noise in which each word may be a key.</summary>
    public static IReadOnlyList<RepeatedText> All { get; } =
    [
        new("a.json", "{\"a\":"),
        new("a.json", "[", "]"),
        new("a.json", "\\"),
        new("a.json", $"\"AccessKeySecret\":\"{Secret}\","),
        new("a.json", $"// AccessKeySecret {Secret}\n"),
        new("a.xml", "<a>", "</a>"),
        new("a.xml", "<a>"),
        new("a.xml", "</a>"),
        new("a.xml", "&"),
        new("a.xml", "<!--"),
        new("a.yaml", "{a: ", "}"),
        new("a.yaml", "- "),
        new("a.yaml", "? "),
        new("a.yaml", "? a\n: "),
        new("a.yaml", "["),
        new("a.yaml", "\"\n"),
        new("a.yaml", "a: '\n"),
        new("a.toml", "a = {"),
        new("a.toml", "'''"),
        new("a.tf", "a {", "}"),
        new("a.tf", "<<A\n"),
        new("a.tf", "/*"),
        new("a.env", "A=\"\n"),
        new("Dockerfile", "ENV A=\"\\\n"),
        new("a.properties", "a\\\n"),
        new("a.csv", "AccessKeySecret\n\"\n"),
        new("a.plist", "<key>a</key><string>"),
        new("a.txt", $"s/{Secret}/"),
        new("a.txt", $"'{Secret}' AS "),
        new("a.txt", $"{Secret} "),
    ];

    /// <summary>The opening as often as it fits into so many characters, and the closing as often.</summary>
    public string OfLength(int length)
    {
        var opening = Opening.Replace(Secret, SyntheticKey.AccessKeySecret("repeated"), StringComparison.Ordinal);
        var times = length / opening.Length;
        return string.Concat(Enumerable.Repeat(opening, times).Concat(Enumerable.Repeat(Closing, times)));
    }
}
