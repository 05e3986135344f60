using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>A folder of the library knows only what lies beneath it.</summary>
public partial class ArchitectureTests
{
    [Theory]
    [InlineData("Http", "")]
    [InlineData("Diagnostics", "")]
    [InlineData("Testing", "")]
    [InlineData("Caching", "Diagnostics")]
    [InlineData("Sources", "Caching Http")]
    [InlineData("Metadata", "Caching Diagnostics Http Sources")]
    [InlineData("Chain", "Caching Http Metadata Sources")]
    public void Folder_UsesOnlyWhatLiesBeneathIt(string folder, string allowed)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(Library(), folder), "*.cs").Select(File.ReadAllText).ToList();

        Assert.NotEmpty(texts);
        Assert.Subset(allowed.Split(' ').ToHashSet(), texts.SelectMany(text => Used().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet());
        Assert.All(texts, text => Assert.Contains($"namespace AccessKeyAnalyzer.Credentials.{folder};", text, StringComparison.Ordinal));
    }

    private static string Library([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../src/AccessKeyAnalyzer.Credentials"));

    [GeneratedRegex(@"^using AccessKeyAnalyzer\.Credentials\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Used();
}
