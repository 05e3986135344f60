using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>What is not searched is said with a code, and fails a build that is a gate.</summary>
public sealed class UnsearchedTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    // One project for all causes: it is restored once.
    private static ConsumerProject? s_unsearched;

    [Theory]
    [InlineData("AKACFG0001", "-p:CompilerApiVersion=roslyn4.7")]
    [InlineData("AKACFG0006", "-p:RunAnalyzers=false")]
    [InlineData("AKACFG0006", "-p:RunAnalyzersDuringBuild=false")]
    [InlineData("AKACFG0006", "-p:WarningLevel=0")]
    [InlineData("AKACFG0009", "-p:DropsAnalyzers=true")]
    public void Build_ThatRunsNoRule_SaysSoAndFailsWhereItIsAGate(string code, string cause)
    {
        var project = s_unsearched ??= package.Feed.Consumer("no-rule")
            .Write("Storage.cs", Literals)
            .Write("Directory.Build.targets", """<Project><Target Name="Drop" BeforeTargets="BeforeCompile" Condition="'$(DropsAnalyzers)' == 'true'"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target></Project>""");

        var ordinary = project.Build(cause).EnsureSuccess();
        Assert.Contains($": warning {code}: No AccessKey is searched for", Assert.Single(ordinary.Diagnostics(code)), StringComparison.Ordinal);
        AssertSeverity(null, ordinary, "AKA1001");

        var gate = project.Build(cause, "-p:AccessKeyAnalyzerMode=Strict");
        Assert.Equal(1, gate.ExitCode);
        Assert.Contains($": error {code}:", Assert.Single(gate.Diagnostics(code)), StringComparison.Ordinal);

        Assert.Empty(project.Build(cause, "-p:AccessKeyAnalyzerMode=Strict", "-p:AccessKeyAnalyzerEnabled=false").EnsureSuccess().Diagnostics("AKACFG"));
    }

    // The SDK takes analyzers from every package, whatever assets the reference leaves out.
    [Fact]
    public void PackageWithoutItsAnalyzers_InAProject_IsSearchedAllTheSame()
    {
        var project = package.Feed.NewProject("excluded-analyzers").Write("Storage.cs", Literals).Write(
            "excluded.csproj",
            package.Feed.ProjectFile(reference: $"""<PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" ExcludeAssets="analyzers" />"""));

        AssertSeverity("warning", project.Build().EnsureSuccess(), "AKA1001");
    }

    [Theory]
    [InlineData("vb", "Class Storage\n    Private Const Id As String = \"{0}\"\nEnd Class\n", "")]
    [InlineData("fs", "module Storage\nlet id = \"{0}\"\n", "<Compile Include=\"Storage.fs\" />")]
    public void ProjectInAnotherLanguage_ForTwoFrameworks_SaysOnceThatItIsNotRead(string language, string source, string items)
    {
        var project = package.Feed.NewProject($"language-{language}")
            .Write($"{language}.{language}proj", package.Feed.ProjectFile(items: items, framework: "<TargetFrameworks>net10.0;net9.0</TargetFrameworks><GenerateDependencyFile>false</GenerateDependencyFile>"))
            .Write($"Storage.{language}", source.Replace("{0}", Id, StringComparison.Ordinal))
            .Write("appsettings.json", Settings);
        project.Dotnet("restore", "-nologo");

        // The targets alone: there are no reference assemblies of an older framework here.
        string[] Message(params IReadOnlyList<string> arguments) =>
            [.. new[] { "net10.0", "net9.0" }.SelectMany(framework =>
                project.Dotnet(["msbuild", "-nologo", "-t:AccessKeyAnalyzerSayWhatIsNotSearched", $"-p:TargetFramework={framework}", .. arguments]).Diagnostics("AKACFG0007"))];

        Assert.Contains(": warning AKACFG0007:", Assert.Single(Message()), StringComparison.Ordinal);
        Assert.Contains(": error AKACFG0007:", Assert.Single(Message("-p:AccessKeyAnalyzerMode=Strict")), StringComparison.Ordinal);
        Assert.Empty(Message("-p:AccessKeyAnalyzerEnabled=false"));
    }

    [Fact]
    public void FilesThatCannotBeRead_InAProject_AreSkippedAndSaid()
    {
        // Windows lets only some users make a link, and no one such names.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var project = package.Feed.Consumer("unreadable").Write("Storage.cs", "class Storage;").Write("appsettings.json", Settings)
            .Write("tab\there.yml", "a: b").Write("quote\"here.yml", "a: b").Write("line\nhere.yml", "a: b").Write("back\\slash.yml", "a: b").Write("closed.yml", "a: b")
            .Write("odd ;,'%41 $(X) @(Y) [1] 密钥.yml", $"accessKeyId: {SyntheticKey.AccessKeyId("odd")}\n").Write("empty.yml", "");
        File.CreateSymbolicLink(project.PathOf("nowhere.yml"), "gone.yml");
        File.CreateSymbolicLink(project.PathOf("circle.yml"), "circle.yml");
        File.SetUnixFileMode(project.PathOf("closed.yml"), UnixFileMode.None);
        var closed = Environment.IsPrivilegedProcess ? 0 : 1;

        var build = project.Build().EnsureSuccess();

        var said = build.Diagnostics("AKACFG0008");
        Assert.Equal(6 + closed, said.Count);
        Assert.All(said, line => Assert.Contains(".yml : warning AKACFG0008: This file is not searched", line, StringComparison.Ordinal));
        // What can be read is searched all the same.
        Assert.Contains(build.Diagnostics("AKA1101"), line => line.Contains("odd ;,'%41 $(X) @(Y) [1] 密钥.yml", StringComparison.Ordinal));
        Assert.Contains(build.Diagnostics("AKA1101"), line => line.Contains("appsettings.json", StringComparison.Ordinal));

        var strict = project.Write("appsettings.json", "{}").Write("odd ;,'%41 $(X) @(Y) [1] 密钥.yml", "a: b").Build("-p:AccessKeyAnalyzerMode=Strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.Equal(6 + closed, strict.Diagnostics("error AKACFG0008").Count);
    }

    // As NuGet writes it into the project for packages.config, which knows only the folder build.
    [Fact]
    public void ProjectOfPackagesConfig_WithAPair_IsSearched()
    {
        package.Feed.Consumer("package-cache").Dotnet("restore", "-nologo").EnsureSuccess();
        var targets = Path.Combine(package.Feed.Directory, "packages", "accesskeyanalyzer", package.Feed.Version, "build", "AccessKeyAnalyzer.targets");
        var project = package.Feed.NewProject("packages-config").Write("Storage.cs", Literals).Write("appsettings.json", Settings)
            .Write("packages.config", $"""<packages><package id="AccessKeyAnalyzer" version="{package.Feed.Version}" targetFramework="net48" /></packages>""")
            .Write("old.csproj", package.Feed.ProjectFile(reference: "").Replace("</Project>", $"""<Import Project="{targets}" /></Project>""", StringComparison.Ordinal));

        var build = project.Build().EnsureSuccess();

        AssertSeverity("warning", build, "AKA1001");
        AssertSeverity("warning", build, "AKA1101");
    }
}
