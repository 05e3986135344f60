using System.Reflection;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Rules;

namespace AccessKeyAnalyzer.Package;

/// <summary>Who may know whom.</summary>
public sealed partial class ArchitectureTests
{
    [Theory]
    [InlineData("Detection", "")]
    [InlineData("Acceptance", "")]
    [InlineData("Gate", "Detection")]
    [InlineData("Configuration", "Configuration Detection")]
    [InlineData("Catalog", "Catalog Detection")]
    [InlineData("Flow", "Flow Gate Catalog Detection")]
    [InlineData("Adapters", "Adapters Catalog")]
    [InlineData("Binding", "Binding Flow Gate Configuration Catalog Detection")]
    [InlineData("Rules", "Rules Acceptance Binding Flow Gate Configuration Catalog Detection")]
    public void Folder_OfTheAnalyzer_UsesOnlyWhatLiesBeneathIt(string folder, string allowed) =>
        Assert.Subset(
            allowed.Split(' ').ToHashSet(),
            Sources($"src/AccessKeyAnalyzer/{folder}").SelectMany(text => OwnNamespace().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet());

    [Theory]
    [InlineData("src/AccessKeyAnalyzer/Detection")]
    [InlineData("src/AccessKeyAnalyzer/Configuration")]
    [InlineData("src/AccessKeyAnalyzer.Credentials")]
    public void Folder_ThatIsPlainCSharp_UsesNoRoslynType(string folder) =>
        Assert.All(Sources(folder), text => Assert.DoesNotContain("Microsoft.CodeAnalysis", text, StringComparison.Ordinal));

    [Theory]
    [InlineData("Rules")]
    [InlineData("Flow")]
    public void Folder_AboveDetection_LeavesShapesToIt(string folder) =>
        Assert.All(Sources($"src/AccessKeyAnalyzer/{folder}"), text => Assert.DoesNotContain("RegularExpressions", text, StringComparison.Ordinal));

    [Fact]
    public void AnalyzerAssembly_Loaded_DoesNotKnowWorkspaces() =>
        Assert.DoesNotContain(typeof(RuleIdentifiers).Assembly.GetReferencedAssemblies(), reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public void CodeFixAssembly_Loaded_DoesNotKnowTheLibrary() =>
        Assert.DoesNotContain(Assembly.Load("AccessKeyAnalyzer.CodeFixes").GetReferencedAssemblies(), reference => reference.Name == "AccessKeyAnalyzer.Credentials");

    [Fact]
    public void RuleIds_InProductCode_StandInOnePlaceOnly() =>
        Assert.DoesNotContain(
            Files("src").Where(file => Path.GetFileName(file) != "RuleIdentifiers.cs"),
            file => RuleIdLiteral().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void ProductFiles_Measured_AreShort() =>
        Assert.All(Files("src").Concat(Files("samples")), file => Assert.True(File.ReadLines(file).Count() <= 250, $"{file} is longer than 250 lines"));

    private static IEnumerable<string> Sources(string folder) => Files(folder).Select(File.ReadAllText);

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [GeneratedRegex(@"^using AccessKeyAnalyzer\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex OwnNamespace();

    [GeneratedRegex("\"AKA[0-9]{4}\"")]
    private static partial Regex RuleIdLiteral();
}
