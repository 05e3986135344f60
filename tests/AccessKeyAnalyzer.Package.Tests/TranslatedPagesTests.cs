using System.Globalization;

namespace AccessKeyAnalyzer.Package;

/// <summary>The pages in Chinese say as much as the English ones: the same headings, tables, code and codes.</summary>
public sealed class TranslatedPagesTests
{
    private static readonly IReadOnlyList<(string English, string Chinese)> All =
    [
        .. Directory.GetFiles(Repository.PathOf("nuget/rules"), "*.md").Select(path => $"rules/{Path.GetFileName(path)}")
            .Concat(["adoption.md", "build.md", "comparison.md", "migration.md", "serverless.md", "testing.md", "troubleshooting.md"])
            .Order(StringComparer.Ordinal)
            .Select(page => ($"nuget/{page}", $"nuget/zh-CN/{page}")),
        ("README.md", "nuget/README.zh-CN.md"),
        ("nuget/ram/README.md", "nuget/ram/README.zh-CN.md"),
    ];

    /// <summary>The English page, and the Chinese one.</summary>
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var (english, chinese) in All)
            {
                pages.Add(english, chinese);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_InChinese_SaysWhatTheEnglishOneSays(string english, string chinese)
    {
        var differences = TranslatedPage.Differences(Read(english), Read(chinese));

        Assert.True(differences.Count == 0, $"{chinese} is not {english} any more:\n{string.Join('\n', differences)}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_OfEitherLanguage_LinksToTheOther(string english, string chinese)
    {
        Assert.Contains($"[中文]({From(english, chinese)})", Read(english), StringComparison.Ordinal);
        Assert.Contains($"[English]({From(chinese, english)})", Read(chinese), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_InChinese_ClosesItsEmphasis(string english, string chinese) =>
        Assert.All(PageSection.Of(Read(chinese)), section => Assert.True(section.OpenEmphasis is [], $"{chinese}, of {english}: {string.Join('\n', section.OpenEmphasis)}"));

    [Fact]
    public void Page_OfARule_BearsTheTitleThatTheRuleSays() => Assert.All(Rules.All, rule => Assert.StartsWith(
        $"# {rule.Id}：{rule.Title.ToString(CultureInfo.GetCultureInfo("zh-Hans"))}\n", Read($"nuget/zh-CN/rules/{rule.Id}.md"), StringComparison.Ordinal));

    [Fact]
    public void Readme_InChinese_ListsTheRulesByTheTitlesThatTheySay() => Assert.Equal(
        Rules.All.Select(rule => $"| [{rule.Id}](zh-CN/rules/{rule.Id}.md) | {rule.Title.ToString(CultureInfo.GetCultureInfo("zh-Hans"))} | {rule.DefaultSeverity} |"),
        Read("nuget/README.zh-CN.md").Split('\n').Where(line => line.StartsWith("| [AKA", StringComparison.Ordinal))
            .Select(line => line[..(line.TrimEnd('|').TrimEnd().LastIndexOf('|') + 1)]));

    [Fact]
    public void Readme_InChinese_NamesThePackagesOfEachSdk() => Assert.Equal(
        PackagesOfSdks("README.md"),
        PackagesOfSdks("nuget/README.zh-CN.md").Select(cell => cell.Replace("（原生封装）", "(native wrapper)", StringComparison.Ordinal)));

    private static IEnumerable<string> PackagesOfSdks(string page) =>
        Read(page).Split('\n').SkipWhile(line => !line.StartsWith("| SDK |", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)
            .Select(row => row.Split('|')[2].Trim()).Skip(1);

    [Fact]
    public void Pages_InTheFolder_AreAllCompared() => Assert.Equal(
        Directory.EnumerateFiles(Repository.PathOf("nuget/zh-CN"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
        All.Select(page => page.Chinese).Where(page => page.StartsWith("nuget/zh-CN/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("# A\n\n| a | b |\n| --- | --- |\n| `x` | AKA1001 |\n", "")]
    [InlineData("# A\n\n| a | b |\n| --- | --- |\n", "table 1 has 3 rows")]
    [InlineData("# A\n\n| a |\n| --- |\n| `x` AKA1001 |\n", "cells, the translation")]
    [InlineData("# A\n\n| a | b |\n| --- | --- |\n| `y` | AKA1001 |\n", "lacks `x` and has besides `y`")]
    [InlineData("# A\n\n| a | b |\n| --- | --- |\n| `x` | AKA1002 |\n", "lacks AKA1001 and has besides AKA1002")]
    [InlineData("# A\n\n| a | b |\n| --- | --- |\n| `x` | AKA1001 |\n\n## B\n", "heading 2: nothing is '## B'")]
    [InlineData("## A\n\n| a | b |\n| --- | --- |\n| `x` | AKA1001 |\n", "heading 1: '# A' is '## A'")]
    [InlineData("# A\n\n| a | b |\n| --- | --- |\n| `x` | AKA1001 |\n```sh\nls\n```\n", "only the translation has this code")]
    public void Difference_OfATranslation_IsNamed(string translation, string difference)
    {
        var differences = TranslatedPage.Differences("# A\n\n| a | b |\n| --- | --- |\n| `x` | AKA1001 |\n", translation);

        Assert.Equal(difference is "", differences is []);
        Assert.Contains(difference, string.Join('\n', differences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*未搜索：编译器。*编译器", true)]
    [InlineData("*未搜索：编译器*。编译器", false)]
    [InlineData("已停用。**然后**删除", false)]
    public void Emphasis_ThatNothingCloses_IsSeen(string text, bool isOpen) => Assert.Equal(isOpen, PageSection.Of(text)[0].OpenEmphasis is not []);

    private static string Read(string page) => File.ReadAllText(Repository.PathOf(page));

    // The English README is what nuget.org shows, away from the other files.
    private static string From(string page, string other) => page == "README.md" ? $"https://github.com/AccessKeyAnalyzer/AccessKeyAnalyzer/blob/main/{other}"
        : Path.GetRelativePath(Path.GetDirectoryName(page)!, other).Replace('\\', '/');
}
