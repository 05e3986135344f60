using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AccessKeyAnalyzer.Package;

/// <summary>The pictures of the README are output of the Tour, kept with the text that they show.</summary>
public sealed partial class ReadmeTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    public static TheoryData<string> Pictures => [.. Directory.GetFiles(Repository.PathOf("nuget/images"), "*.svg").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Picture_OfTheReadme_ShowsTheTextBesideIt(string picture)
    {
        var svg = XDocument.Load(Repository.PathOf($"nuget/images/{picture}.svg"));
        var rows = svg.Descendants().Where(element => element.Name.LocalName == "text").Skip(1).Select(element => element.Value);

        Assert.Equal(Words(Text(picture)), Words(string.Join('\n', rows)));
        Assert.Contains($"](nuget/images/{picture}.svg)", File.ReadAllText(Repository.PathOf("README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_InThePicture_ReadAsTheRulesWriteThem()
    {
        var lines = Text("warnings").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(10, lines.Length);
        Assert.All(lines, line =>
        {
            var warning = WarningLine().Match(line);
            var rule = Rules.All.Single(rule => rule.Id == warning.Groups["id"].Value);
            var format = Regex.Escape(rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Matches($"^{Placeholder().Replace(format, ".+")}$", warning.Groups["message"].Value);
        });
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Readme_InThePackage_HasTheTextInPlaceOfThePictures(string entry)
    {
        var readme = package.ReadText(entry);

        Assert.DoesNotContain("![", readme, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Repository.PathOf("nuget/images"), "*.txt").Select(Path.GetFileNameWithoutExtension), picture =>
            Assert.Contains($"```diff\n{Text(picture!)}```", readme, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Readme_InThePackage_HasNoLinkThatNeedsTheRepository(string entry)
    {
        Assert.DoesNotMatch(@"\]\((?!https:|#)", package.ReadText(entry));
        Assert.DoesNotContain("/../", package.ReadText(entry), StringComparison.Ordinal);
    }

    private static string Text(string picture) => File.ReadAllText(Repository.PathOf($"nuget/images/{picture}.txt"));

    private static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^[\w.]+\(\d+,\d+\): warning (?<id>AKA\d{4}): (?<message>.+)$")]
    private static partial Regex WarningLine();

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex Placeholder();
}
