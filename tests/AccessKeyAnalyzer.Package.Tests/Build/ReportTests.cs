using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Build.Report;
using AccessKeyAnalyzer.Build.Texts;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Package.Build;

/// <summary>What a report says, in each of its formats.</summary>
public sealed partial class ReportTests
{
    private static readonly ReportRun Run = ReportRun.With(ReportRun.NewKey());
    private static readonly ReportText English = new(Language.English);

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
        Assert.Equal("its AccessKey ID is known", Revocation.Steps(keys[1], Language.English)[0]);
        Assert.Contains("revoked on 2024-05-01", Assert.Single(Revocation.Steps(keys[4], Language.English)), StringComparison.Ordinal);
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

        Assert.Contains("none with this key", Revocation.Steps(key, Language.English)[0], StringComparison.Ordinal);
        Assert.Equal(new Remedy("", "This SDK takes no STS token."), Remedy.Of(key.Places[0], Language.English));
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
        Assert.Contains("No key found", MarkdownPage.Of(English.Of(third)), StringComparison.Ordinal);
        Assert.Contains("- [ ] deleted", MarkdownPage.Of(English.Of(third)), StringComparison.Ordinal);

        static IEnumerable<string> Headings(KeyReport report) =>
            English.Of(report).OfType<Block.Heading>().Where(heading => heading.Level == 3).Select(heading => heading.Text);
    }

    [Fact]
    public void Project_ThatComesIn_TakesThePlaceOfWhatWasExpected()
    {
        var report = new KeyReport(Run.Name);
        report.Expect("A.csproj", "", $"not yet");
        report.Expect("B.csproj", "", $"not yet");
        report.Add(new("A.csproj", "net8.0", 5, []), [Id("a", At("A.cs", 1))], []);
        report.Expect("A.csproj", "net10.0", $"not for net10.0");
        Assert.Equal([("A.csproj (net10.0)", "not for net10.0"), ("B.csproj", "not yet")], report.NotSearched);

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
        Assert.Contains("No key found, 7 files searched in 1 project.", MarkdownPage.Of(English.Of(report)), StringComparison.Ordinal);
        Assert.Contains("verdict good", HtmlPage.Of(English.Of(report), Language.English), StringComparison.Ordinal);

        report.Expect("B.csproj", "", $"its sources are no C#");
        Assert.Contains("Not everything was searched", MarkdownPage.Of(English.Of(report)), StringComparison.Ordinal);
        Assert.DoesNotContain("verdict good", HtmlPage.Of(English.Of(report), Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_WithNamesThatLookLikeMarkup_ShowThemAsTheyAre()
    {
        const string Name = "a|b <script>alert(1)</script> `x`.cs";
        var report = new KeyReport(Run.Name);
        report.Add(new("A.csproj", "", 1, []), [Id("a", At(Name, 1))], [new("AKA2001", "Map<A, B> is built | *so*", At(Name, 2))]);
        var blocks = English.Of(report);

        Assert.DoesNotContain("<script>alert", HtmlPage.Of(blocks, Language.English), StringComparison.Ordinal);
        Assert.Contains("<code>a|b &lt;script&gt;alert(1)&lt;/script&gt; &#39;x&#39;.cs:1</code>", HtmlPage.Of(blocks, Language.English), StringComparison.Ordinal);
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
        var page = HtmlPage.Of(English.Of(Sample()), Language.English);

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
        File.WriteAllText(path, HtmlPage.Of(English.Of(Sample()), Language.English));

        Browser.AssertShows(path, "LTAI…aaaa", "OssClient takes ForOss", "1 key found, 3 files searched in 1 project.", "Only the ID is written");
        Assert.Equal(3, Regex.Count(Browser.Open(path).Html, "<input type=\"checkbox\""));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Theory]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh-Hans-SG", "zh-Hans")]
    [InlineData("zh-TW", "en")]
    [InlineData("de-DE", "en")]
    [InlineData("no culture", "en")]
    public void Language_OfAProject_IsThatOfItsTranslationOrEnglish(string preferred, string name)
    {
        var page = HtmlPage.Of(new ReportText(Language.Of(preferred)).Of(Sample()), Language.Of(preferred));

        Assert.Contains($"<html lang=\"{name}\">", page, StringComparison.Ordinal);
        Assert.Equal(name == "en", page.Contains("Only the ID is written", StringComparison.Ordinal));
    }

    /// <summary>Everything that a report can say, and not one word of it in English but names and commands.</summary>
    [Fact]
    public void Report_InChinese_IsOfOneLanguage()
    {
        var tables = new Use("OTSClient", "Tablestore", "Tablestore", "", SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints).First(point => point.Advice.Length > 0).Advice);
        var oss = new Use("OssClient", "OSS v1", "OSS", "ForOss", "");
        var report = new KeyReport(Run.Name);
        report.Remember(new("a secret without its ID (2)", Revocation.Steps(ReportedKey.Of([Secret("e", At("e", 1))])[0], Language.English)));
        report.Remember(new("LTAI…gone", Revocation.Steps(ReportedKey.Of([Id("e", At("e", 1), use: tables)])[0], Language.English)));
        report.Add(
            new("A.csproj", "", 3, []),
            [
                Id("a", At("a.cs", 1), use: oss), Secret("a", At("a.cs", 2)), Id("t", At("t.cs", 1), use: tables), Secret("s", At("s.cs", 1)),
                .. Enum.GetValues<Part>().Select((part, index) => Place($"{part}", part, part.ToString().EndsWith("Id", StringComparison.Ordinal) ? "LTAI…part" : "", At($"part{index}.cs", 1))),
                Id("x", At("x.cs", 1), accepted: Language.English.Say($"suppressed in the source")),
                Place("c", Part.AccessKeyId, "LTAI…conf", At("c.json", 1), use: tables) with { Rule = "AKA1101" },
                Place("u", Part.AccessKeyId, "LTAI…user", At("u.cs", 1), use: new("Mine", "", "", "", "")), Place("o", Part.AccessKeyId, "", At("o.cs", 1)),
            ],
            [new("AKA2001", "DefaultAcsClient 使用长期有效的 AccessKey", At("src/C.cs", 3))]);
        report.Expect("B.csproj", "net8.0", $"it was not compiled: the build has failed, or is not over");
        report.Expect("C.csproj", "", $"its sources are no C#");

        var text = MarkdownPage.Of(new ReportText(Language.Of("zh-CN")).Of(report));

        Assert.DoesNotMatch("[A-Za-z]{2,} [a-z]{2,}", Code().Replace(text, ""));
        Assert.Equal(
            ["AKA", "AccessKey", "DefaultAcsClient", "LTAI", "OSS", "OssClient", "RAM", "STS", "Secret", "Tablestore", "URL", "aaaa", "conf", "csproj", "gone", "part", "tttt", "user", "xxxx"],
            Regex.Matches(Code().Replace(text, ""), "[A-Za-z]{3,}").Select(word => word.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Advice_OfTheCatalog_IsSaidInChinese() => Assert.All(
        SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints).Select(point => point.Advice).Where(advice => advice.Length > 0),
        advice =>
        {
            Assert.Equal(advice, Language.English.SayAdvice(advice));
            Assert.Matches("[\\u4e00-\\u9fff].*。$", Language.Of("zh-CN").SayAdvice(advice));
        });

    private static KeyReport Sample()
    {
        var report = new KeyReport(Run.Name);
        report.Add(
            new("src/A.csproj", "", 3, []),
            [Id("a", At("src/A.cs", 1), sink: At("src/B.cs", 2), use: new("OssClient", "OSS v1", "OSS", "ForOss", ""))],
            [new("AKA2001", "DefaultAcsClient is built from a long-lived AccessKey", At("src/C.cs", 3))]);
        report.Expect("src/B.csproj", "", $"its sources are no C#");
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

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
