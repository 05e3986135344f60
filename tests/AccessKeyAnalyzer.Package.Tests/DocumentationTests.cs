using AccessKeyAnalyzer.Build.Texts;
using System.Globalization;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Descriptors;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Package;

/// <summary>Holds what people read and what the compiler is told together.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> RuleIds => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Page_OfEachRule_SaysWhatTheDescriptorSays(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);
        var page = File.ReadAllText(PageOf(id));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Category | {rule.Category} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Default severity | {rule.DefaultSeverity} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Code fix | {Rules.FixOf(id)}", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Page_OfEachRule_HasTheSectionsThatAReaderLooksFor(string id)
    {
        var headings = Heading().Matches(File.ReadAllText(PageOf(id))).Select(match => match.Groups[1].Value).Where(heading => heading != "Where no fix is offered");

        Assert.Equal(["Cause", "Example", "How to fix", "Editors", "When to suppress", "Options"], headings);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Descriptor_OfEachRule_CanBeReadByAPerson(string id)
    {
        var rule = Rules.All.Single(rule => rule.Id == id);

        Assert.NotEmpty(rule.Description.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(RuleIdentifiers.HelpLink(id), rule.HelpLinkUri);
        Assert.EndsWith($"/nuget/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(rule.IsEnabledByDefault);
    }

    [Fact]
    public void Pages_InTheFolder_BelongToRules() =>
        Assert.Equal(Rules.All.Select(rule => rule.Id), Directory.GetFiles(Repository.PathOf("nuget/rules"), "*.md").Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void RuleIds_OfAllDescriptors_AreUnique() => Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void Readme_RulesTable_ListsEveryRule() =>
        Assert.Equal(
            Rules.All.Select(rule => $"| [{rule.Id}]({rule.HelpLinkUri}) | {rule.Title} | {rule.DefaultSeverity} | {Rules.FixOf(rule.Id)} |"),
            File.ReadAllLines(Repository.PathOf("README.md")).Where(line => line.StartsWith("| [AKA", StringComparison.Ordinal)));

    [Fact]
    public void Readme_SamplesTable_ListsEverySample() =>
        Assert.Equal(
            Directory.EnumerateFiles(Repository.PathOf("samples"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)
                .Order(StringComparer.Ordinal),
            SampleRow().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Readme_OptionsTable_ListsEveryPropertyOfTheTargets()
    {
        var targets = Targets();
        var properties = OptionProperty().Matches(targets).Select(match => match.Groups[1].Value).Distinct();

        var documented = OptionRow().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(match => match.Groups[1].Value);

        Assert.Equal(properties.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Readme_OptionsTable_GivesTheDefaultsOfTheTargets()
    {
        var targets = Targets();
        var defaults = OptionDefault().Matches(targets).Select(match => $"| `{match.Groups[1].Value}` | `{match.Groups[2].Value}` |").ToList();

        Assert.NotEmpty(defaults);
        Assert.All(defaults, row => Assert.Contains($"\n{row}", File.ReadAllText(Repository.PathOf("README.md")), StringComparison.Ordinal));
    }

    [Fact]
    public void Adoption_TargetsTable_NamesTargetsThatExist()
    {
        var targets = Directory.EnumerateFiles(Repository.PathOf("nuget"), "*.targets", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).SelectMany(line => TargetName().Matches(line)).Select(match => match.Groups[1].Value).ToHashSet();
        var named = File.ReadLines(Repository.PathOf("nuget/adoption.md"))
            .SelectMany(line => TargetRow().Match(line).Groups[1].Captures).Select(name => "AccessKeyAnalyzer" + name.Value).ToList();

        Assert.True(named.Count > 5);
        Assert.Subset(targets, named.ToHashSet());
    }

    [Fact]
    public void Options_OfTheRulePages_AreThoseOfTheReadme()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var options = Rules.All.SelectMany(rule => RulePageOption().Matches(File.ReadAllText(PageOf(rule.Id))).Select(match => match.Groups[1].Value))
            .Distinct()
            .ToList();

        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.Contains($"| `{option}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void MessagesOfTheBuild_Each_HaveACodeOfTheirOwnAndASectionThatTheyLinkTo()
    {
        var targets = Targets();
        var tasks = string.Concat(Directory.EnumerateFiles(Repository.PathOf("src/AccessKeyAnalyzer.Build"), "*.cs").Select(File.ReadAllText));
        var inTargets = Regex.Matches(targets, "(?:Code|Include)=\"(AKACFG\\d+)\"|'(AKACFG\\d+)'").Select(match => match.Groups[1].Value + match.Groups[2].Value).ToList();
        var inTasks = Regex.Matches(tasks, "\\b(?:Warn|Fail)\\(\"(AKACFG\\d+)\"").Select(match => match.Groups[1].Value).ToList();
        string[] codes = [.. inTargets, .. inTasks];

        Assert.Equal(codes.Distinct(), codes);
        Assert.Equal(
            codes.Order(StringComparer.Ordinal),
            Heading().Matches(File.ReadAllText(Repository.PathOf("nuget/build.md"))).Select(match => match.Groups[1].Value)
                .Where(heading => heading.StartsWith("AKACFG", StringComparison.Ordinal)));
        Assert.All(inTargets, code => Assert.NotEmpty(TargetText.Of(code, "").Format));
        // Nothing is said beside those, and nothing without the link.
        Assert.DoesNotMatch("<(?:Warning|Error)\\b", targets);
        Assert.Equal(["Log.LogWarning", "Log.LogError"], Regex.Matches(tasks, "Log\\.Log(?:Warning|Error)\\b").Select(match => match.Value));
    }

    /// <summary>A row that is longer is read by nobody, least of all in a language that is not his own.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("nuget/sdks.md")]
    [InlineData("nuget/adoption.md")]
    [InlineData("nuget/comparison.md")]
    public void Rows_OfATable_HaveAtMost200Characters(string page) =>
        Assert.All(
            File.ReadLines(Repository.PathOf(page)).Where(line => line.StartsWith('|')),
            row => Assert.True(row.Length <= 200, $"{page}: {row.Length} characters: {row}"));

    [Theory]
    [InlineData("README.md")]
    [InlineData("nuget")]
    public void Pages_UseNoWordThatOnlyWeUnderstand(string path) =>
        Assert.All(
            Directory.Exists(Repository.PathOf(path))
                ? Directory.EnumerateFiles(Repository.PathOf(path), "*.md", SearchOption.AllDirectories)
                : [Repository.PathOf(path)],
            page => Assert.DoesNotMatch(@"(?i)\bseams?\b", File.ReadAllText(page)));

    private static string Targets() =>
        string.Concat(Directory.EnumerateFiles(Repository.PathOf("nuget"), "*.targets", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));

    [Fact]
    public void NonePreset_Read_SwitchesOffEveryRule() =>
        Assert.Equal(Rules.All.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none"), Preset("None"));

    // AKA1104 reports no credential, only that a file could not be read.
    [Fact]
    public void StrictPreset_Read_MakesErrorsOfWhatIsWrittenDown() =>
        Assert.Equal(
            Rules.All.Where(rule => rule.Id.StartsWith("AKA1", StringComparison.Ordinal) && rule.Id != RuleIdentifiers.NotFullyRead).Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = error"),
            Preset("Strict"));

    [Fact]
    public void OptionKeys_ReadByTheAnalyzers_AreInTheReadme()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var keys = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => OptionKey().Matches(File.ReadAllText(file)).Select(match => match.Value))
            .Distinct()
            .ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"`{key.Trim('"')}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void LinksBetweenOurPages_Followed_LeadToAFileAndAHeading()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("nuget"), "*.md", SearchOption.AllDirectories)
            .Where(page => !page.Contains("/obj/", StringComparison.Ordinal))
            .Append(Repository.PathOf("README.md"));

        var links = pages.SelectMany(page => RelativeLink().Matches(File.ReadAllText(page)).Select(link => (Page: page, Target: link.Groups[1].Value)));

        Assert.All(links, link => Assert.True(Leads(link.Page, link.Target), $"{link.Page} links to {link.Target}"));
    }

    private static bool Leads(string page, string target)
    {
        var parts = target.Split('#');
        var file = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        return parts.Length == 1 ? Path.Exists(file) : File.Exists(file) && File.ReadLines(file).Any(line => line.StartsWith('#') && Anchor(line) == parts[1]);
    }

    // How GitHub makes an anchor of a heading.
    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#').Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
            .Select(c => c == ' ' ? '-' : c));

    private static IEnumerable<string> Preset(string name) =>
        File.ReadLines(Repository.PathOf($"nuget/buildTransitive/{name}.globalconfig")).Where(line => line.StartsWith("dotnet_diagnostic", StringComparison.Ordinal));

    private static string PageOf(string id) => Repository.PathOf($"nuget/rules/{id}.md");

    [GeneratedRegex("<Target Name=\"([A-Za-z]+)\"")]
    private static partial Regex TargetName();

    // `AccessKeyAnalyzerDecide`, `…Owner`: the first column.
    [GeneratedRegex(@"^\| (?:`(?:AccessKeyAnalyzer|…)([A-Z][A-Za-z]+)`(?:, )?)+ \| [^|]+ \| [^|]+ \| [^|]*\|$")]
    private static partial Regex TargetRow();

    [GeneratedRegex("\\$\\((AccessKeyAnalyzer\\w+)\\)")]
    private static partial Regex OptionProperty();

    [GeneratedRegex("<(AccessKeyAnalyzer\\w+) Condition=\"[^\"]+ == ''\">([^<]+)<")]
    private static partial Regex OptionDefault();

    [GeneratedRegex("^\\| `((?:AccessKeyAnalyzer|access_key_analyzer)[\\w.]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex RulePageOption();

    [GeneratedRegex("\"access_key_analyzer\\.\\w+\"")]
    private static partial Regex OptionKey();

    [GeneratedRegex("^\\| `(AccessKeyAnalyzer\\w+)` \\|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex("^\\| \\[(\\w+)\\]\\([^)]+/samples/\\1\\) \\|", RegexOptions.Multiline)]
    private static partial Regex SampleRow();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("\\]\\((?!https?:)([^)\\s]+)\\)")]
    private static partial Regex RelativeLink();
}
