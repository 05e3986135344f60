using System.Text.RegularExpressions;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>How the package reaches many projects, and whom it does not reach.</summary>
public sealed class DistributionTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    // What the README tells an organisation to write, in the file that it names, above two projects.
    [Theory]
    [InlineData("Directory.Packages.props", false)]
    [InlineData("Directory.Build.props", true)]
    public void Snippet_OfTheReadme_ReachesEveryProjectBelow(string file, bool hasFixes)
    {
        var snippet = Regex.Match(File.ReadAllText(Repository.PathOf("README.md")), $"`{Regex.Escape(file)}`[^\n]*\n+```xml\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("AccessKeyAnalyzer", snippet, StringComparison.Ordinal);
        var root = package.Feed.NewProject($"snippet-{file}").Write(file, snippet.Replace("1.0.0", package.Feed.Version, StringComparison.Ordinal));
        foreach (var (name, items) in new[] { ("A", """<ProjectReference Include="../B/B.csproj" />"""), ("B", "") })
        {
            root.Write($"src/{name}/{name}.csproj", package.Feed.ProjectFile(reference: "", items: items)).Write($"src/{name}/Storage.cs", Literals);
        }

        Assert.Equal(2, root.Dotnet("build", "src/A/A.csproj", "-nologo").EnsureSuccess().Diagnostics("AKA1001").Count);

        root.Dotnet("format", "analyzers", "src/A/A.csproj", "--no-restore").EnsureSuccess();

        Assert.Equal(hasFixes, root.Read("src/A/Storage.cs") != Literals);
    }

    [Theory]
    [InlineData("plain", false)]
    [InlineData("wanting", true)]
    public void PackageOfALibrary_ThatUsesOurs_BringsAnalysisOnlyIfItsAuthorWantsIt(string name, bool isAnalysed)
    {
        package.Feed.NewProject($"library-{name}")
            .Write($"Contoso.{name}.csproj", package.Feed.ProjectFile(
                $"<PackageOutputPath>{Path.GetDirectoryName(package.Feed.PackagePath)}/</PackageOutputPath>",
                items: isAnalysed ? $"""<None Include="author.props" Pack="true" PackagePath="buildTransitive/Contoso.{name}.props" />""" : ""))
            .Write("author.props", "<Project><PropertyGroup><AccessKeyAnalyzerEnabled Condition=\"'$(AccessKeyAnalyzerEnabled)' == ''\">true</AccessKeyAnalyzerEnabled></PropertyGroup></Project>")
            .Write("Library.cs", "public class Library { public object Provider = AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.Shared; }")
            .Dotnet("pack", "-nologo").EnsureSuccess();

        // Also where the library comes through another project of the consumer.
        var reference = $"""<PackageReference Include="Contoso.{name}" Version="1.0.0" />""";
        var consumer = package.Feed.NewProject($"consumer-{name}")
            .Write("lib/lib.csproj", package.Feed.ProjectFile(reference: reference)).Write("lib/Lib.cs", "class Lib;")
            .Write("app/app.csproj", package.Feed.ProjectFile(reference: """<ProjectReference Include="../lib/lib.csproj" />"""))
            .Write("app/Storage.cs", Literals).Write("app/appsettings.json", Settings)
            .Write("app/Use.cs", "class Use { object Provider = new Library().Provider; }");

        var build = consumer.Dotnet("build", "app/app.csproj", "-nologo").EnsureSuccess();

        AssertSeverity(isAnalysed ? "warning" : null, build, "AKA1001");
        AssertSeverity(isAnalysed ? "warning" : null, build, "AKA1101");
        Assert.DoesNotContain("AKACFG", build.Output, StringComparison.Ordinal);
        if (!isAnalysed)
        {
            AssertSeverity("warning", consumer.Dotnet("build", "app/app.csproj", "-nologo", "-p:AccessKeyAnalyzerEnabled=true").EnsureSuccess(), "AKA1001");
        }
    }
}
