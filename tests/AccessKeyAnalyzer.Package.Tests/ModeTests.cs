using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>Who says how severe a finding is, and whether there is one at all.</summary>
public sealed class ModeTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Theory]
    [InlineData("Default", "warning", "warning")]
    [InlineData("Strict", "error", "error")]
    [InlineData("strict", "error", "error")]
    [InlineData("None", null, null)]
    public void Mode_OfTheProject_SetsTheSeverity(string mode, string? inCode, string? inConfiguration)
    {
        var project = package.Feed.Consumer($"mode-{mode}", $"<AccessKeyAnalyzerMode>{mode}</AccessKeyAnalyzerMode>").Write("Storage.cs", Literals).Write("appsettings.json", Settings);

        var build = project.Build();

        Assert.Equal(inCode == "error" ? 1 : 0, build.ExitCode);
        AssertSeverity(inCode, build, "AKA1001");
        AssertSeverity(inCode, build, "AKA1002");
        AssertSeverity(inConfiguration, build, "AKA1101");
        AssertSeverity(inConfiguration, build, "AKA1102");
    }

    // Whether the preset makes errors is for the tests of the mode; here it counts where it is handed over. One process asks for all.
    [Fact]
    public void CiOption_OnABuildServer_AppliesTheStrictPreset()
    {
        string[] servers =
        [
            "CI=true", "CI=1", "CI=woodpecker", "TF_BUILD=True", "ContinuousIntegrationBuild=true", "JENKINS_URL=https://ci.contoso.com/", "TEAMCITY_VERSION=2026.1",
            "CODEBUILD_BUILD_ID=app:1", "bamboo_buildKey=APP-1", "PIPELINE_ID=1084;BUILD_NUMBER=7",
        ];
        string[] others = ["CI=", "CI=false", "CI=0", "TF_BUILD=", "BUILD_NUMBER=7", "PIPELINE_ID=1084"];
        var project = package.Feed.Consumer("ci");
        project.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Show" DependsOnTargets="AccessKeyAnalyzerApplyMode">
                <Message Importance="high" Text="$(AccessKeyAnalyzerCI) $(Case): @(EditorConfigFiles->'%(Filename)')" />
              </Target>
            </Project>
            """);
        project.Write("cases.proj", $"""<Project><Target Name="All">{string.Concat(servers.Concat(others).Select(properties => Case("auto", properties)))}{Case("off", "CI=true")}</Target></Project>""");
        project.Dotnet("restore", "ci.csproj").EnsureSuccess();

        var shown = project.Dotnet("msbuild", "cases.proj", "-nologo").EnsureSuccess().Output;

        Assert.Equal(servers, Shown(shown, isStrict: true));
        Assert.Equal([.. others, "CI=true"], Shown(shown, isStrict: false));

        static string Case(string option, string properties) =>
            $"""<MSBuild Projects="ci.csproj" Targets="Show" Properties="AccessKeyAnalyzerCI={option};Case={properties.Replace(";", "%3B", StringComparison.Ordinal)};{properties}" />""";
        static IEnumerable<string> Shown(string output, bool isStrict) => output.Split('\n')
            .Where(line => line.Contains(": ", StringComparison.Ordinal) && line.Contains("Strict", StringComparison.Ordinal) == isStrict)
            .Select(line => line.Trim().Split(' ')[1].TrimEnd(':'));
    }

    [Fact]
    public void OwnSeverity_InEditorConfig_WinsOverStrictMode()
    {
        var project = package.Feed.Consumer("own-severity", "<AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode>")
            .Write("Storage.cs", Literals)
            .Write("appsettings.json", Settings)
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.AKA1101.severity = warning\ndotnet_diagnostic.AKA1102.severity = none\n")
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AKA1001.severity = warning\ndotnet_diagnostic.AKA1002.severity = none\n");

        var build = project.Build().EnsureSuccess();

        AssertSeverity("warning", build, "AKA1001");
        AssertSeverity(null, build, "AKA1002");
        AssertSeverity("warning", build, "AKA1101");
        AssertSeverity(null, build, "AKA1102");
    }

    // The compiler lets a severity by id, which the preset is, win over the one that a rule reports with.
    [Fact]
    public void SeverityOfAFile_UnderStrictMode_HoldsOnlyWhereItIsNone()
    {
        var project = package.Feed.Consumer("file-severity", "<AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode>")
            // MSBuild looks for an .editorconfig beside and above source files.
            .Write("Storage.cs", "class Storage;")
            .Write("appsettings.json", Settings)
            .Write("appsettings.Test.json", Settings)
            .Write(".editorconfig", "root = true\n[appsettings.json]\naccess_key_analyzer.severity = warning\n[appsettings.Test.json]\naccess_key_analyzer.severity = none\n");

        AssertSeverity("error", project.Build(), "AKA1101");
    }

    [Fact]
    public void UnknownMode_InTheProject_FailsTheBuildWithItsChoices() =>
        Assert.Contains("it may be None, Default or Strict", Assert.Single(package.Feed.Consumer("mode-unknown", "<AccessKeyAnalyzerMode>Lax</AccessKeyAnalyzerMode>").Build().Diagnostics("AKACFG0002")), StringComparison.Ordinal);

    [Fact]
    public void Compiler_OlderThan48_SaysThatNothingIsSearched()
    {
        var build = package.Feed.Consumer("old-compiler").Write("Storage.cs", Literals).Build("-p:CompilerApiVersion=roslyn4.7").EnsureSuccess();

        Assert.Contains("8.0.100", Assert.Single(build.Diagnostics("AKACFG0001")), StringComparison.Ordinal);
        AssertSeverity(null, build, "AKA1001");
    }
}
