using System.Reflection;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Descriptors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Package;

/// <summary>Who may know whom.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Each namespace, the lowest first: it uses only those that stand before it. So there is no cycle, either.</summary>
    [Theory]
    [InlineData(
        "src/AccessKeyAnalyzer",
        "AccessKeyAnalyzer",
        "Detection.Texts Detection.Shapes Detection.Names Detection.Context Detection Acceptance Configuration.Model Configuration.Readers Configuration Configuration.Policies Catalog Gate Code Trace Naming Sinks ConfigurationKeys Descriptors Findings Rules Adapters.Hosting Adapters")]
    [InlineData("src/AccessKeyAnalyzer.CodeFixes", "AccessKeyAnalyzer.CodeFixes", "Edits DataFlow EntryPoints Providers Cleanup.Conditions Cleanup.Emptied Cleanup Solutions Elements Rewriting Rewriting.Clients ConfigurationFiles.Entries ConfigurationFiles")]
    [InlineData("src/AccessKeyAnalyzer.Build", "AccessKeyAnalyzer.Build", "Texts Files Solution Sarif Fix Baselines Report")]
    // The namespace of the project holds what is public, below all others and above them.
    [InlineData("src/AccessKeyAnalyzer.Credentials", "AccessKeyAnalyzer.Credentials", "Diagnostics Http Caching Sources Metadata Chain Testing", true)]
    public void Namespace_OfAProject_UsesOnlyThoseBeneathIt(string project, string root, string order, bool isRootShared = false)
    {
        var layers = order.Split(' ').Select(name => $"{root}.{name}").Append(root).ToList();

        var upwards = ProjectSources.Uses(project)
            .Where(use => !(isRootShared && (use.From == root || use.To == root)))
            .Where(use => layers.IndexOf(use.To) >= layers.IndexOf(use.From))
            .Select(use => $"{use.From} uses {use.To} ({use.Example})").Order().ToList();
        Assert.True(upwards.Count == 0, string.Join(Environment.NewLine, upwards));
    }

    [Theory]
    [InlineData("src/AccessKeyAnalyzer/Detection")]
    [InlineData("src/AccessKeyAnalyzer/Configuration")]
    [InlineData("src/AccessKeyAnalyzer.Credentials")]
    public void Folder_ThatIsPlainCSharp_UsesNoRoslynType(string folder) =>
        Assert.All(Sources(folder), text => Assert.DoesNotContain("Microsoft.CodeAnalysis", text, StringComparison.Ordinal));

    [Theory]
    [InlineData("Rules")]
    [InlineData("Trace")]
    [InlineData("Sinks")]
    [InlineData("Naming")]
    [InlineData("Findings")]
    public void Folder_AboveDetection_LeavesShapesToIt(string folder) =>
        Assert.All(Sources($"src/AccessKeyAnalyzer/{folder}"), text => Assert.DoesNotContain("RegularExpressions", text, StringComparison.Ordinal));

    /// <summary>What is known of an SDK stands in the catalog, and in the text of its adapter.</summary>
    [Fact]
    public void NamespacesOfSdks_InProductCode_StandInTheCatalogOnly()
    {
        var types = SdkCatalog.All.SelectMany(sdk =>
            sdk.EntryPoints.Select(entryPoint => entryPoint.Type).Concat(sdk.Adapters.Select(adapter => adapter.RequiredType)));
        var namespaces = types.Where(type => type.Contains('.', StringComparison.Ordinal)).Select(type => string.Join('.', type.Split('.').Take(2)))
            .ToHashSet();

        Assert.All(
            ProjectSources.Files("src").Where(file => !file.Replace('\\', '/').Contains("/AccessKeyAnalyzer/Catalog/", StringComparison.Ordinal)
                && !ProjectSources.IsEmitted(file)),
            file => Assert.DoesNotContain(Literals(file), literal => namespaces.Any(space => literal.Contains(space, StringComparison.Ordinal))));
    }

    [Fact]
    public void AnalyzerAssembly_Loaded_DoesNotKnowWorkspaces() =>
        Assert.DoesNotContain(typeof(RuleIdentifiers).Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void CodeFixAssembly_Loaded_DoesNotKnowTheLibrary() =>
        Assert.DoesNotContain(Assembly.Load("AccessKeyAnalyzer.CodeFixes").GetReferencedAssemblies(), reference => reference.Name == "AccessKeyAnalyzer.Credentials");

    [Fact]
    public void RuleIds_InProductCode_StandInOnePlaceOnly() =>
        Assert.DoesNotContain(
            ProjectSources.Files("src").Where(file => Path.GetFileName(file) != "RuleIdentifiers.cs"),
            file => RuleIdLiteral().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void TypesOfTheWalk_InTheContributorsGuide_Exist()
    {
        var guide = File.ReadAllText(Repository.PathOf("nuget/CONTRIBUTING.md"));
        var walk = guide[guide.IndexOf("## A walk", StringComparison.Ordinal)..guide.IndexOf("## House rules", StringComparison.Ordinal)];
        var types = ProjectSources.Files("src").Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();

        Assert.All(CodeName().Matches(walk).Select(match => match.Groups[1].Value), name => Assert.Contains(name, types));
    }

    [Fact]
    public void ProductFiles_Measured_AreShort() =>
        Assert.All(ProjectSources.Files("src").Concat(ProjectSources.Files("samples")), file => Assert.True(File.ReadLines(file).Count() <= 250, $"{file} is longer than 250 lines"));

    private static IEnumerable<string> Literals(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            .Select(token => token.ValueText);

    private static IEnumerable<string> Sources(string folder) => ProjectSources.Files(folder).Select(File.ReadAllText);

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex CodeName();

    [GeneratedRegex("\"AKA[0-9]{4}\"")]
    private static partial Regex RuleIdLiteral();
}
