using System.Diagnostics;
using AccessKeyAnalyzer.Configuration;

namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class ReaderRobustnessTests
{
    private const string Characters = "{}[]()<>/\\\"'`=:;,.#!?&*|%@$+-_ \t\r\nLTAIaz09\0\u4f60\uD83D";

    private static readonly string[] Paths =
        ["a.json", "a.xml", "a.yaml", "a.env", "a.ini", "a.properties", "a.toml", "a.tf", "Dockerfile", "a.http", "a.txt"];

    private static readonly string[] Seeds =
    [
        """{ "Aliyun": { "AccessKeyId": "ID!", /* c */ "AccessKeySecret": "a\u0041SECRET!", "l": [ { "name": "n", "value": "v" }, 1, true ] }, } // e""",
        """<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "x">]><c x:a="1"><add key="AccessKeySecret" value="SECRET!"/><!-- ID! --><s><![CDATA[SECRET!]]>&#65;</s></c>""",
        "a: &x\n  - b: \"q\\\n    r\"\n    c: |\n      SECRET!\n  - { d: [ 'e' ], f: *x } # ID!\n---\ndata:\n  k: BASE64(ID!)\n  appsettings.json: |\n    { \"a\": \"ID!\" }\n",
        "export A=\"ID!\\n\" # c\nB='SECRET!'\n[s]\nk = v ; c\nx=1\\\n  2\\u0041\n",
        "[[t.u]]\na = \"\"\"\nID!\"\"\"\nb = { c = 'd', e = [1, \"SECRET!\"] }\nprovider \"p\" {\n  k = <<-E\n  SECRET!\n  E\n}\n",
        "FROM a\nENV A=ID! \\\n  # c\n  B=\"SECRET!\" C=a\\ b\nRUN x <<E\ny\nE\n@v = ID!\nGET https://a?b=c\n",
    ];

    [Fact]
    public void EveryReader_OnTruncatedAndMutatedText_NeverThrowsAndPointsIntoTheText()
    {
        var random = new Random(20240501);
        foreach (var seed in Seeds.Select(PlantedKeys.Plant))
        {
            for (var length = 0; length <= seed.Length; length++)
            {
                ReadAll(seed[..length]);
                ReadAll(seed[(seed.Length - length)..]);
            }

            for (var i = 0; i < 300; i++)
            {
                ReadAll(Mutate(seed, random));
            }
        }
    }

    [Theory]
    [InlineData("a.json", "{\"a\":", "")]
    [InlineData("a.json", "[", "]")]
    [InlineData("a.xml", "<a>", "</a>")]
    [InlineData("a.xml", "<a>", "")]
    [InlineData("a.xml", "</a>", "")]
    [InlineData("a.yaml", "{a: ", "}")]
    [InlineData("a.yaml", "- ", "")]
    [InlineData("a.yaml", "[", "")]
    [InlineData("a.yaml", "\"\n", "")]
    [InlineData("a.yaml", "a: '\n", "")]
    [InlineData("a.toml", "a = {", "")]
    [InlineData("a.toml", "'''", "")]
    [InlineData("a.tf", "a {", "}")]
    [InlineData("a.tf", "<<A\n", "")]
    [InlineData("a.tf", "/*", "")]
    [InlineData("a.env", "A=\"\n", "")]
    [InlineData("Dockerfile", "ENV A=\"\\\n", "")]
    [InlineData("a.properties", "a\\\n", "")]
    [InlineData("a.xml", "&", "")]
    [InlineData("a.xml", "<!--", "")]
    [InlineData("a.json", "\\", "")]
    [InlineData("a.json", "\"AccessKeySecret\":\"RANDOM30!\",", "")]
    [InlineData("a.json", "// AccessKeySecret RANDOM30!\n", "")]
    [InlineData("a.txt", "RANDOM30! ", "")]
    public void EveryReader_OnRepeatedText_TakesTimeInProportion(string path, string opening, string closing)
    {
        (opening, closing) = (PlantedKeys.Plant(opening), PlantedKeys.Plant(closing));
        string Text(int length) => Repeat(opening, length / opening.Length) + Repeat(closing, length / opening.Length);
        var format = ConfigurationFormat.Of(path)!;
        _ = Time(format, Text(1000));

        // Sixteen times the text; quadratic work would take 256 times as long. A busy machine gets several chances.
        Assert.Contains(Enumerable.Range(0, 5), _ => IsInProportion(Time(format, Text(50_000)), Time(format, Text(800_000))));
    }

    [Fact]
    public void Reading_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        foreach (var path in Paths)
        {
            Assert.ThrowsAny<OperationCanceledException>(
                () => ConfigurationScan.Of(PlantedKeys.Plant("a = \"ID!\"\n{ \"a\": \"ID!\" }\n<a b='ID!'/>"), ConfigurationFormat.Of(path)!, knownKeys: null, source.Token));
        }
    }

    // What takes no time needs no comparison.
    private static bool IsInProportion(TimeSpan small, TimeSpan large) => large < TimeSpan.FromMilliseconds(400) || large < 64 * small;

    private static void ReadAll(string text)
    {
        foreach (var path in Paths)
        {
            var scan = ConfigurationScan.Of(text, ConfigurationFormat.Of(path)!, knownKeys: null, CancellationToken.None);
            Assert.All(scan.Findings, finding => Assert.InRange(finding.Span.Start, 0, finding.Span.End - 1));
            Assert.All(scan.Findings, finding => Assert.InRange(finding.Span.End, 1, text.Length));
            Assert.All(
                scan.Document.Groups.SelectMany(group => group.Values),
                entry => Assert.True(0 <= entry.Value.Source.Start && entry.Value.Source.Start <= entry.Value.Source.End && entry.Value.Source.End <= text.Length));
        }
    }

    private static string Mutate(string text, Random random)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(4), text.Length - at);
            text = text.Remove(at, length).Insert(at, new string(random.GetItems<char>(Characters, random.Next(3))));
        }

        return text;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static TimeSpan Time(ConfigurationFormat format, string text)
    {
        var watch = Stopwatch.StartNew();
        ConfigurationScan.Of(text, format, knownKeys: null, CancellationToken.None);
        return watch.Elapsed;
    }
}
