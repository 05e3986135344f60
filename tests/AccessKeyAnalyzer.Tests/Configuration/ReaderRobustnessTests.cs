using System.Diagnostics;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Fuzz;

namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class ReaderRobustnessTests
{
    private static readonly string[] Paths =
        ["a.json", "a.xml", "a.yaml", "a.env", "a.ini", "a.properties", "a.toml", "a.tf", "Dockerfile", "a.http", "a.txt"];

    [Fact]
    public void EveryReader_OnTruncatedText_NeverThrowsAndPointsIntoTheText()
    {
        foreach (var seed in FuzzRun.Targets.Single(target => target.Name == "configuration").Seeds)
        {
            for (var length = 0; length <= seed.Length; length++)
            {
                ReadAll(seed[..length]);
                ReadAll(seed[(seed.Length - length)..]);
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
    [InlineData("a.yaml", "? ", "")]
    [InlineData("a.yaml", "? a\n: ", "")]
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

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static TimeSpan Time(ConfigurationFormat format, string text)
    {
        var watch = Stopwatch.StartNew();
        ConfigurationScan.Of(text, format, knownKeys: null, CancellationToken.None);
        return watch.Elapsed;
    }
}
