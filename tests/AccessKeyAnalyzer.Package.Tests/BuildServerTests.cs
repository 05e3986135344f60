using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Configuration;

namespace AccessKeyAnalyzer.Package;

[Collection(nameof(SharedPackage))]
public sealed partial class BuildServerTests(PackedPackage package)
{
    private static readonly string Id = SyntheticKey.AccessKeyId("build-server");

    public static TheoryData<string> Recipes => [.. Directory.GetFiles(Repository.PathOf("nuget/ci"), "*.yml").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Recipe_Parsed_IsValidYamlAndRunsTheOneBuildCommand(string recipe)
    {
        var text = File.ReadAllText(Repository.PathOf($"nuget/ci/{recipe}"));

        Assert.Null(ConfigurationFormat.Yaml.Read(text, CancellationToken.None).MalformedAt);
        Assert.Equal(BuildCommand(), Assert.Single(BuildCommands(text)));
    }

    [Fact]
    public void Workflow_OfThisRepository_IsValidYamlAndRunsWhatContributorsRun()
    {
        var text = File.ReadAllText(Repository.PathOf(".github/workflows/ci.yml"));

        Assert.Null(ConfigurationFormat.Yaml.Read(text, CancellationToken.None).MalformedAt);
        Assert.Contains("- run: .ci/run", text, StringComparison.Ordinal);
    }

    [Fact]
    public void BuildCommand_OnABuildServerWithAKey_FailsAndLogsItWithAFingerprintThatSurvivesEdits()
    {
        var project = package.Feed.NewProject("server").Write("server.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" /></ItemGroup>
            </Project>
            """);

        project.Write("Storage.cs", $"class Storage {{ const string Id = \"{Id}\"; }}");
        var first = Run(project);
        project.Write("Storage.cs", $"// A line more.\n\nclass Storage\n{{\n    const string Renamed = \"{Id}\";\n}}");
        var second = Run(project);

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Equal(first.Fingerprint, second.Fingerprint);
        Assert.Matches("^[0-9a-f]{24}$", first.Fingerprint);
        Assert.DoesNotContain(Id[..7], project.Read("accesskeys.sarif"), StringComparison.Ordinal);
    }

    /// <summary>Runs the command as the shell of a build server does.</summary>
    private (int ExitCode, string Fingerprint) Run(ConsumerProject project)
    {
        project.Dotnet("restore").EnsureSuccess();
        var start = new ProcessStartInfo("bash", ["-c", BuildCommand()]) { WorkingDirectory = project.Directory, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CI"] = "true";
        start.Environment["NUGET_PACKAGES"] = Path.Combine(package.Feed.Directory, "packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        errors.Wait();
        process.WaitForExit();

        var results = JsonNode.Parse(project.Read("accesskeys.sarif"))!["runs"]![0]!["results"]!.AsArray();
        var finding = Assert.Single(results, result => (string)result!["ruleId"]! == "AKA1001")!;
        Assert.Equal("error", (string?)finding["level"]);
        return (process.ExitCode, (string)finding["properties"]!["customProperties"]!["accessKeyAnalyzer/fingerprint"]!);
    }

    private static string BuildCommand() => BuildCommands(File.ReadAllText(Repository.PathOf("nuget/ci/github-actions.yml"))).Single();

    private static IEnumerable<string> BuildCommands(string recipe) => Command().Matches(recipe).Select(match => match.Value);

    [GeneratedRegex("dotnet build -p.*")]
    private static partial Regex Command();
}
