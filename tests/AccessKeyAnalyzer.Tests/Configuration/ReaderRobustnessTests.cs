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

    [Fact]
    public void EveryReader_OnDocumentsOfAnyShape_NeverThrowsAndPointsIntoTheText()
    {
        var documents = new RandomDocument(new(20261127));
        for (var i = 0; i < 1_000; i++)
        {
            ReadAll(documents.Next());
        }
    }

    [Fact]
    public void Name_ThatIsAPrefixAlone_EndsInTheText() => Assert.Equal(1, Read("a.xml", PlantedKeys.Plant("<a><add key='AccessKeySecret' value='SECRET!' xdt:")));

    // Quadratic work would hang here; that it is linear, `Benchmarks -- configuration` shows.
    [Fact]
    public void EveryReader_OnLongRepeatedText_NeverThrowsAndPointsIntoTheText() =>
        Assert.All(RepeatedText.All, repeated => _ = Read(repeated.Path, repeated.OfLength(100_000)));

    // A text of each format in which the value of AccessKeySecret ends a line, as far as the format has lines.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["a.json"] = "{ \"Aliyun\": {\n  // a\n  \"AccessKeySecret\": \"SECRET!\"\n} }\n",
        ["a.xml"] = "<c>\n <!-- a -->\n <Aliyun x='y'>\n <AccessKeySecret>SECRET!</AccessKeySecret>\n</Aliyun></c>\n",
        ["a.yaml"] = "# a\naliyun:\n  b: { c: d }\n  text: |\n    e\n  accessKeySecret: SECRET!\n  f: g\n",
        ["a.env"] = "# a\nA=b\nALIYUN_ACCESS_KEY_SECRET=SECRET!\nexport C='d'\n",
        ["a.ini"] = "; a\n[aliyun]\nb = c\naccessKeySecret = SECRET!\nd = e\n",
        ["a.properties"] = "# a\nb=c \\\n d\naliyun.accessKeySecret=SECRET!\ne : f\n",
        ["a.toml"] = "# a\n[aliyun]\nb = [1, 2]\naccess_key_secret = \"SECRET!\"\nc = { d = 'e' }\n",
        ["a.tf"] = "# a\nprovider \"alicloud\" {\n b = <<E\n c\nE\n secret_key = \"SECRET!\"\n}\n",
        ["Dockerfile"] = "# a\nFROM b\nENV C=d \\\n ALIYUN_ACCESS_KEY_SECRET=SECRET!\nENV e f\nRUN g \\\n h\n",
        ["a.http"] = "@b = c\n@aliyunAccessKeySecret = SECRET!\n\nGET https://d\nE: f\n",
        ["a.csv"] = "AccessKey ID,AccessKey Secret\na,SECRET!\n",
        ["a.txt"] = "# a\naliyun AccessKeySecret: SECRET!\nb\n",
    };

    private static readonly string[] Blanks =
    [
        .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace).Select(c => c.ToString()), "\uFEFF", "\r\n", "\r\r\n", "\\\u00A0\n",
    ];

    // Text that was copied from a page holds blanks that are none of the keyboard's.
    [Fact]
    public void EveryReader_OnEveryBlankAtEveryPlace_GoesOnAndFindsWhatStandsBeforeIt()
    {
        foreach (var (path, sample) in Samples)
        {
            var text = PlantedKeys.Plant(sample);
            var end = text.IndexOf('\n', text.IndexOf(PlantedKeys.Plant("SECRET!"), StringComparison.Ordinal));
            foreach (var blank in Blanks)
            {
                for (var place = 0; place <= text.Length; place++)
                {
                    var found = Read(path, text.Insert(place, blank));
                    Assert.True(found > 0 || place != end || blank[0] == '\\', $"{path} with {string.Join(' ', blank.Select(c => $"U+{(int)c:X4}"))} behind the secret");
                }
            }
        }
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

    private static void ReadAll(string text) => Assert.All(Paths, path => Read(path, text));

    // How many findings there are.
    private static int Read(string path, string text)
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
        return scan.Findings.Count;
    }
}
