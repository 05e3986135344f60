using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Build.Report;
using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Package.Build;

/// <summary>What a report says, in each of its formats.</summary>
public sealed partial class ReportTests
{
    private static readonly ReportRun Run = ReportRun.With(ReportRun.NewKey());

    [Fact]
    public void Secret_InAnotherFileThanItsId_IsOfTheKeyWithWhichItEntersAClient()
    {
        var client = At("Client.cs", 9);
        var keys = ReportedKey.Of(
        [
            Id("a", At("Ids.cs", 1), sink: client), Id("b", At("Ids.cs", 2), sink: At("Client.cs", 20)),
            Secret("a", At("Secrets.cs", 2), sink: client), Secret("b", At("Secrets.cs", 1), sink: At("Client.cs", 21)),
        ]);

        Assert.Equal(["LTAI…aaaa: a, a", "LTAI…bbbb: b, b"], keys.Select(Described));
    }

    [Fact]
    public void Pairs_InOneLine_AreToldApart()
    {
        var keys = ReportedKey.Of(
            [Id("a", At("x.json", 1, 10)), Secret("a", At("x.json", 1, 40)), Id("b", At("x.json", 1, 90)), Secret("b", At("x.json", 1, 120))]);

        Assert.Equal(["LTAI…aaaa: a, a", "LTAI…bbbb: b, b"], keys.Select(Described));
    }

    [Fact]
    public void Value_InManyFiles_IsOneKey_AndTheNearestIdOfAllNamesIt()
    {
        var keys = ReportedKey.Of(
            [Id("a", At("A.cs", 1)), Secret("a", At("A.cs", 2)), Secret("a", At("only-the-secret.env", 7)), Id("b", At("only-the-secret.env", 30)), Id("a", At("z.yml", 1))]);

        Assert.Equal(["LTAI…aaaa: a, a, a, a", "LTAI…bbbb: b"], keys.Select(Described));
    }

    [Fact]
    public void Keys_InTheirOrder_BeginWithWhatAReaderCanUse()
    {
        var keys = ReportedKey.Of(
        [
            Place("t", Part.SecurityToken, "", At("t", 1)), Id("i", At("i", 1)), Secret("s", At("s", 1)), Id("p", At("p", 1)), Secret("p", At("p", 2)),
            Id("x", At("x", 1), accepted: "revoked on 2024-05-01"),
        ]);

        Assert.Equal(["LTAI…pppp", "a secret without its ID", "LTAI…iiii", "a security token without its ID", "LTAI…xxxx"], keys.Select(key => key.Name));
        Assert.Equal("its AccessKey ID is known", Revocation.Steps(keys[1])[0]);
        Assert.Contains("revoked on 2024-05-01", Assert.Single(Revocation.Steps(keys[4])), StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_WithTheSameLastCharacters_HaveNumbers() =>
        Assert.Equal(
            ["LTAI…same (1)", "LTAI…same (2)"],
            ReportedKey.Of([Place("1", Part.AccessKeyId, "LTAI…same", At("a", 1)), Place("2", Part.AccessKeyId, "LTAI…same", At("b", 1))]).Select(key => key.Name));

    [Fact]
    public void Key_ThatAnSdkNeedsForGood_IsNotDisabledBeforeItIsReplaced()
    {
        var use = new Use("OTSClient", "Tablestore", "Tablestore", "", "This SDK takes no STS token.");

        var key = Assert.Single(ReportedKey.Of([Id("a", At("a.cs", 1), use: use)]));

        Assert.Contains("none with this key", Revocation.Steps(key)[0], StringComparison.Ordinal);
        Assert.Equal(new Remedy("", "This SDK takes no STS token."), Remedy.Of(key.Places[0]));
    }

    [Fact]
    public void File_WrittenAndReadAgain_IsTheSame_AndAnotherRunStartsAnew()
    {
        var report = Sample();
        var text = ReportFile.Write(report);

        Assert.Equal(text, ReportFile.Write(ReportFile.Read(text, Run.Name)));
        Assert.Empty(ReportFile.Read(text, "another").Projects);
    }

    [Fact]
    public void Report_MadeAgain_KeepsInMindWhichKeysAreToBeDeleted()
    {
        var first = new KeyReport("first");
        first.Add(new("A.csproj", "", 3, []), [Id("a", At("A.cs", 1)), Id("b", At("A.cs", 2)), Id("c", At("A.cs", 3), accepted: "revoked")], []);

        // Fixed but for one; then the other, too. What was accepted is no longer anybody's task.
        var second = ReportFile.Read(ReportFile.Write(first), "second");
        second.Add(new("A.csproj", "", 3, []), [Id("b", At("A.cs", 2))], []);
        Assert.Equal(["LTAI…aaaa", "LTAI…bbbb"], Headings(second));
        var third = ReportFile.Read(ReportFile.Write(ReportFile.Read(ReportFile.Write(second), "second")), "third");
        third.Add(new("A.csproj", "", 3, []), [], []);

        Assert.Equal(["LTAI…aaaa", "LTAI…bbbb"], Headings(third).Order());
        Assert.Contains("No key found", MarkdownPage.Of(ReportText.Of(third)), StringComparison.Ordinal);
        Assert.Contains("- [ ] deleted", MarkdownPage.Of(ReportText.Of(third)), StringComparison.Ordinal);

        static IEnumerable<string> Headings(KeyReport report) =>
            ReportText.Of(report).OfType<Block.Heading>().Where(heading => heading.Level == 3).Select(heading => heading.Text);
    }

    [Fact]
    public void Project_ThatComesIn_TakesThePlaceOfWhatWasExpected()
    {
        var report = new KeyReport(Run.Name);
        report.Expect("A.csproj", "", "not yet");
        report.Expect("B.csproj", "", "not yet");
        report.Add(new("A.csproj", "net8.0", 5, []), [Id("a", At("A.cs", 1))], []);
        report.Expect("A.csproj", "net10.0", "not for net10.0");
        Assert.Equal(["`A.csproj`: not for net10.0", "`B.csproj`: not yet"], report.NotSearched);

        report.Add(new("A.csproj", "net10.0", 6, []), [Id("a", At("A.cs", 1))], []);
        report.Add(new("B.csproj", "", 2, []), [], []);

        Assert.Empty(report.NotSearched);
        Assert.Equal(8, report.Files);
        Assert.Equal(["A.csproj (net10.0)", "A.csproj (net8.0)"], Assert.Single(report.Places).Projects);
    }

    [Fact]
    public void Parts_AreThoseOfTheAnalyzer() => Assert.Equal(Enum.GetNames<CredentialKind>(), Enum.GetNames<Part>());

    [Fact]
    public void Names_OfValues_LetNobodyTestAGuess()
    {
        const string Fingerprint = "0123456789abcdef01234567";

        Assert.Equal(Run.NameOf(Fingerprint), Run.NameOf(Fingerprint));
        Assert.NotEqual(Run.NameOf(Fingerprint), ReportRun.With(ReportRun.NewKey()).NameOf(Fingerprint));
        Assert.NotEqual(Run.Name, Run.NameOf(Fingerprint));
    }

    [Fact]
    public void Report_WithoutAKey_SaysSo_ButNotWhereSomethingWasNotSearched()
    {
        var report = new KeyReport(Run.Name);
        report.Add(new("A.csproj", "", 7, []), [], []);
        Assert.Contains("No key found, 7 files searched in 1 project.", MarkdownPage.Of(ReportText.Of(report)), StringComparison.Ordinal);
        Assert.Contains("verdict good", HtmlPage.Of(ReportText.Of(report)), StringComparison.Ordinal);

        report.Expect("B.csproj", "", "its sources are no C#");
        Assert.Contains("Not everything was searched", MarkdownPage.Of(ReportText.Of(report)), StringComparison.Ordinal);
        Assert.DoesNotContain("verdict good", HtmlPage.Of(ReportText.Of(report)), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_WithNamesThatLookLikeMarkup_ShowThemAsTheyAre()
    {
        const string Name = "a|b <script>alert(1)</script> `x`.cs";
        var report = new KeyReport(Run.Name);
        report.Add(new("A.csproj", "", 1, []), [Id("a", At(Name, 1))], [new("AKA2001", "Map<A, B> is built | *so*", At(Name, 2))]);
        var blocks = ReportText.Of(report);

        Assert.DoesNotContain("<script>alert", HtmlPage.Of(blocks), StringComparison.Ordinal);
        Assert.Contains("<code>a|b &lt;script&gt;alert(1)&lt;/script&gt; &#39;x&#39;.cs:1</code>", HtmlPage.Of(blocks), StringComparison.Ordinal);
        var markdown = MarkdownPage.Of(blocks);
        Assert.Contains(@"Map\<A, B\> is built \| \*so\*", markdown, StringComparison.Ordinal);
        // Every row has the cells that its table has columns.
        Assert.All(
            markdown.Split("\n\n").Select(block => block.Split('\n').Where(line => line.StartsWith('|')).ToList()).Where(table => table.Count > 0),
            table => Assert.Single(table.Select(row => Bar().Count(row)).Distinct()));
    }

    [Fact]
    public void Page_ByItsPolicy_LoadsNothingAndRunsOnlyWhatItBrings()
    {
        var page = HtmlPage.Of(ReportText.Of(Sample()));

        Assert.DoesNotMatch(@"(?i)\s(src|href)\s*=|url\(|@import|https?:", page);
        foreach (var element in new[] { "style", "script" })
        {
            var content = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
            Assert.Contains($"{element}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", page, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public void Page_InABrowser_ShowsTheKeysAndBoxesToTick_AndBreaksNoPolicy()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("report-").FullName, "report.html");
        File.WriteAllText(path, HtmlPage.Of(ReportText.Of(Sample())));

        Browser.AssertShows(path, "LTAI…aaaa", "OssClient takes ForOss", "1 key found, 3 files searched in 1 project.", "Only the ID is written");
        Assert.Equal(3, Regex.Count(Browser.Open(path).Html, "<input type=\"checkbox\""));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static KeyReport Sample()
    {
        var report = new KeyReport(Run.Name);
        report.Add(
            new("src/A.csproj", "", 3, []),
            [Id("a", At("src/A.cs", 1), sink: At("src/B.cs", 2), use: new("OssClient", "OSS v1", "OSS", "ForOss", ""))],
            [new("AKA2001", "DefaultAcsClient is built from a long-lived AccessKey", At("src/C.cs", 3))]);
        report.Expect("src/B.csproj", "", "its sources are no C#");
        return report;
    }

    private static string Described(ReportedKey key) => $"{key.Name}: {string.Join(", ", key.Places.Select(place => place.Value[^1..]))}";

    private static FilePosition At(string file, int line, int column = 1) => new(file, line, column);

    private static Place Id(string name, FilePosition at, FilePosition? sink = null, Use? use = null, string accepted = "") =>
        Place($"id {name}", Part.AccessKeyId, $"LTAI…{new string(name[0], 4)}", at, sink, use, accepted);

    private static Place Secret(string name, FilePosition at, FilePosition? sink = null) => Place($"secret {name}", Part.AccessKeySecret, "", at, sink);

    private static Place Place(
        string value, Part kind, string shown, FilePosition at, FilePosition? sink = null, Use? use = null, string accepted = "") =>
        new(value, kind, shown, "AKA1001", at, sink is null ? [] : [sink], use is null ? [] : [use], accepted);

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
