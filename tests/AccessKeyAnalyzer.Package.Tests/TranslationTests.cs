using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Descriptors;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>What the rules and fixes say, in Simplified Chinese.</summary>
public sealed partial class TranslationTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Table = "src/AccessKeyAnalyzer/Descriptors/Texts.zh-Hans.resx";

    private static readonly IReadOnlyDictionary<string, string> Chinese = XDocument.Load(Repository.PathOf(Table)).Root!.Elements("data")
        .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    [Fact]
    public void Texts_OfTheProduct_AreThoseOfTheTable()
    {
        var said = Said().ToHashSet();

        var untranslated = said.Where(text => Letter().IsMatch(Placeholder().Replace(text, ""))).Except(Chinese.Keys).ToList();
        var leftOver = Chinese.Keys.Except(said).ToList();

        Assert.True(untranslated.Count == 0, $"Not in {Table}: {string.Join(" | ", untranslated)}");
        Assert.True(leftOver.Count == 0, $"Said nowhere any more, take them out of {Table}: {string.Join(" | ", leftOver)}");
    }

    [Fact]
    public void Translations_Each_HaveThePlaceholdersOfTheirText() => Assert.All(Chinese, text => Assert.Equal(
        Placeholder().Matches(text.Key).Select(match => match.Value).Order(),
        Placeholder().Matches(text.Value).Select(match => match.Value).Order()));

    [Fact]
    public void Translations_Each_AreChineseAsPeopleWriteIt() => Assert.All(Chinese.Values, text =>
    {
        Assert.DoesNotMatch(EnglishWords(), text);
        Assert.DoesNotMatch(HalfWidthPunctuation(), text);
        Assert.Equal(text.Trim(), text);
    });

    [Theory]
    [InlineData("zh-Hans", true)]
    [InlineData("zh-CN", true)]
    [InlineData("zh-SG", true)]
    [InlineData("zh-TW", false)]
    [InlineData("en-US", false)]
    [InlineData("fr", false)]
    [InlineData("", false)]
    public void Descriptors_AskedInALanguage_AnswerInItOrInEnglish(string culture, bool isChinese) => Assert.All(Rules.All, rule =>
        Assert.All([rule.Title, rule.Description, rule.MessageFormat], text => Assert.Equal(
            isChinese ? Chinese.GetValueOrDefault(InEnglish(text), InEnglish(text)) : InEnglish(text),
            text.ToString(CultureInfo.GetCultureInfo(culture)))));

    /// <summary>Arguments are words too: each is said in the language of the message, however deep it is in another.</summary>
    [Fact]
    public void Message_WithTextsInTexts_IsOfOneLanguage()
    {
        FormattableString pragma = $"switched off by a #pragma";
        FormattableString name = $"because it is named '{"ossSecret"}'";
        FormattableString reason = $"{name}, beside a secret";
        var text = new LocalizedText($"not reported: {pragma}; otherwise it were {"AKA1002"} ({reason})");

        Assert.Equal(
            "not reported: switched off by a #pragma; otherwise it were AKA1002 (because it is named 'ossSecret', beside a secret)",
            text.ToString(CultureInfo.InvariantCulture));
        Assert.Equal("未报告：已由 #pragma 关闭；否则会报告为 AKA1002（因为它名为“ossSecret”，旁边有 Secret）", text.ToString(CultureInfo.GetCultureInfo("zh-CN")));
    }

    [Fact]
    public void Texts_ThatSayTheSame_AreEqual() =>
        Assert.All(Rules.All.SelectMany(rule => new[] { rule.Title, rule.Description, rule.MessageFormat }).OfType<LocalizedText>(), text =>
    {
        var same = LocalizedText.OfFormat(InEnglish(text));

        Assert.True(text.Equals(same));
        Assert.Equal(text.GetHashCode(), same.GetHashCode());
        Assert.False(text.Equals(LocalizedText.OfFormat(InEnglish(text) + ".")));
    });

    [Fact]
    public void Build_WithPreferredUILang_SpeaksChinese()
    {
        var project = package.Feed.Consumer("chinese", "<PreferredUILang>zh-CN</PreferredUILang>").Write("Storage.cs", Literals).Write("appsettings.json", Settings);

        var build = project.Build(
            "-p:AccessKeyAnalyzerExplain=Storage.cs:5", "-p:ErrorLog=build.sarif%2Cversion=2.1", "-p:AccessKeyAnalyzerScanRepositoryRoot=true").EnsureSuccess();

        // The last is said by a task, whose host finds the satellite on its own.
        string[] messages = ["AKA0002", "AKA1001", "AKA1002", "AKA1101", "AKA1102", "AKACFG0005"];
        Assert.All(messages, id => Assert.All(build.Diagnostics(id), line =>
        {
            var message = Help().Replace(line[(line.IndexOf(id, StringComparison.Ordinal) + id.Length)..], "");
            Assert.Matches(ChineseLetter(), message);
            Assert.DoesNotMatch(EnglishWords(), message);
        }));
        Assert.All(messages, id => Assert.NotEmpty(build.Diagnostics(id)));
        Assert.Contains(Chinese["AccessKey ID in source code"], project.Read("build.sarif"), StringComparison.Ordinal);
        Assert.Contains("/nuget/zh-CN/build.md#akacfg0005", Assert.Single(build.Diagnostics("AKACFG0005")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Said() =>
    [
        .. Rules.All.SelectMany(rule => new[] { rule.Title, rule.MessageFormat, rule.Description }).Select(InEnglish),
        .. ProjectSources.Texts("src/AccessKeyAnalyzer"),
        .. ProjectSources.Texts("src/AccessKeyAnalyzer.CodeFixes"),
        .. ProjectSources.Texts("src/AccessKeyAnalyzer.Build"),
        .. SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints).Where(entryPoint => entryPoint.Advice.Length > 0).Select(entryPoint => entryPoint.AdviceAsClause),
        .. SdkCatalog.All.SelectMany(sdk => sdk.UnsignedClients).SelectMany(client => new[] { client.Remedy, client.Name }).Where(IsNoTypeName),
    ];

    private static bool IsNoTypeName(string text) => text.Contains(' ', StringComparison.Ordinal);

    private static string InEnglish(Microsoft.CodeAnalysis.LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("\\{\\d\\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letter();

    [GeneratedRegex("[\\u4e00-\\u9fff]")]
    private static partial Regex ChineseLetter();

    [GeneratedRegex("\\b[a-z]{2,} [a-z]{2,}\\b")]
    private static partial Regex EnglishWords();

    [GeneratedRegex("[\\u4e00-\\u9fff][,;:!?]|[,;!?][\\u4e00-\\u9fff]")]
    private static partial Regex HalfWidthPunctuation();

    // The address of the page, and the project.
    [GeneratedRegex("\\(?https:[^) ]+\\)?|\\[[^\\]]+\\]")]
    private static partial Regex Help();
}
