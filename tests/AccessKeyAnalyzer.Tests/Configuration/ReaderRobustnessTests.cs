using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Fuzz;

namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class ReaderRobustnessTests
{
    private static readonly string[] Paths =
        ["a.json", "a.xml", "a.yaml", "a.env", "a.ini", "a.properties", "a.toml", "a.tf", "Dockerfile", "a.http", "a.csv", "a.txt"];

    [Fact]
    public void Paths_AreOfEveryFormat() => Assert.Equal(ConfigurationFormat.All, Paths.Select(path => ConfigurationFormat.Of(path)));

    private const int Stride = 23;

    [Fact]
    public void EveryReader_OnTruncatedText_NeverThrowsAndPointsIntoTheText()
    {
        foreach (var seed in FuzzRun.Targets.Single(target => target.Name == "configuration").Seeds)
        {
            // Every place where text can end is met by one seed or another.
            for (var length = seed.Length % Stride; length <= seed.Length; length += Stride)
            {
                ReadAll(seed[..length]);
                ReadAll(seed[(seed.Length - length)..]);
            }
        }
    }

    // Quadratic work would hang here; that it is linear, `Benchmarks -- configuration` shows.
    [Fact]
    public void EveryReader_OnLongRepeatedText_NeverThrowsAndPointsIntoTheText() =>
        Assert.All(RepeatedText.All, repeated => Read(repeated.Path, repeated.OfLength(100_000)));

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

    private static void ReadAll(string text) => Assert.All(Paths, path => Read(path, text));

    private static void Read(string path, string text)
    {
        var scan = ConfigurationScan.Of(text, ConfigurationFormat.Of(path)!, knownKeys: null, CancellationToken.None);
        Assert.All(scan.Findings, finding => Assert.InRange(finding.Span.Start, 0, finding.Span.End - 1));
        Assert.All(scan.Findings, finding => Assert.InRange(finding.Span.End, 1, text.Length));
        Assert.All(
            scan.Document.Groups.SelectMany(group => group.Values),
            entry => Assert.True(0 <= entry.Value.Source.Start && entry.Value.Source.Start <= entry.Value.Source.End && entry.Value.Source.End <= text.Length));
        Assert.All(
            scan.Document.Groups.SelectMany(group => group.Values).Where(entry => entry.Entry.Length != 0),
            entry => Assert.True(0 <= entry.Entry.Start && entry.Entry.Start <= entry.Value.Source.Start && entry.Value.Source.End <= entry.Entry.End
                && entry.Entry.End <= text.Length));
    }
}
