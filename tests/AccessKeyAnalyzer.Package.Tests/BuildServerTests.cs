using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Configuration;

namespace AccessKeyAnalyzer.Package;

public sealed partial class BuildServerTests(PackedPackage package) : IClassFixture<PackedPackage>
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
        SarifSchema.AssertValid(project.Read("accesskeys.sarif"));
        if (HasJq)
        {
            Collect(project);
            Assert.Contains("\"AKA1001\"", project.Read("all.sarif"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void CollectCommand_OnTheLogsOfTwoProjects_MakesOneRunOfWhatIsOurs()
    {
        if (!HasJq)
        {
            return;
        }

        var project = package.Feed.NewProject("collect")
            .Write("a/accesskeys.sarif", Log(("AKA1001", 3, ""), ("CS0168", 0, ""), ("AKA1002", 4, """, "suppressions": [{ "kind": "inSource" }]""")))
            .Write("b b/accesskeys.sarif", Log(("AKA1001", 0, ""), ("AKA1101", 1, "")));

        Collect(project);

        var run = Assert.Single(JsonNode.Parse(project.Read("all.sarif"))!["runs"]!.AsArray())!;
        Assert.Equal(["AKA1001", "AKA1101"], run["results"]!.AsArray().Select(result => (string)result!["ruleId"]!));
        Assert.Equal("1.2.3", (string?)run["tool"]!["driver"]!["version"]);
        Assert.All(run["results"]!.AsArray(), result => Assert.Null(result!["ruleIndex"]));
        Assert.Equal(["AKA1001", "AKA1002", "AKA1101"], run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string)rule!["id"]!));
    }

    [Theory]
    [InlineData("3 keys found, 9 files", "CI_MERGE_REQUEST_IID", "https://gitlab.test/api/v4/projects/7/merge_requests/5/notes")]
    [InlineData("1 key found, 9 files", "YUNXIAO_CHANGE_REQUEST", "https://openapi-rdc.aliyuncs.com/oapi/v1/codeup/organizations/o/repositories/r/changeRequests/5/comments")]
    [InlineData("找到 3 个密钥，在 1 个项目中搜索了 9 个文件。", "CI_MERGE_REQUEST_IID", "https://gitlab.test/api/v4/projects/7/merge_requests/5/notes")]
    [InlineData("No key found, 9 files", "CI_MERGE_REQUEST_IID", "")]
    [InlineData("没有找到密钥，在 1 个项目中搜索了 9 个文件。", "CI_MERGE_REQUEST_IID", "")]
    [InlineData("3 keys found, 9 files", "NOWHERE", "")]
    public void Comment_OfAReport_GoesToThePullRequestThatIsBuilt(string verdict, string pullRequest, string url)
    {
        var project = package.Feed.NewProject($"comment-{pullRequest}-{verdict[0]}").Write("report.md", verdict + " searched in 1 project.\n")
            .Write("bin/curl", "#!/usr/bin/env bash\nprintf '%s\\n' \"${@: -1}\" > url\n").Write("bin/jq", "#!/usr/bin/env bash\n").Write("url", "");
        var script = Repository.PathOf("nuget/ci/comment.sh");

        var (exitCode, _) = Shell(
            $"chmod +x bin/*; export PATH=\"$PWD/bin:$PATH\" {pullRequest}=5 GITLAB_TOKEN=t CI_PROJECT_ID=7 CI_API_V4_URL=https://gitlab.test/api/v4 "
            + $"YUNXIAO_TOKEN=t YUNXIAO_ORGANIZATION=o YUNXIAO_REPOSITORY=r YUNXIAO_PATCHSET=p; bash '{script}' report.md",
            project.Directory);

        Assert.Equal(0, exitCode);
        Assert.Equal(url, project.Read("url").Trim());
    }

    /// <summary>A log as the compiler writes it, with results in the same file.</summary>
    private static string Log(params (string Id, int RuleIndex, string Suppressions)[] results) => $$"""
        {
          "version": "2.1.0",
          "runs": [{
            "results": [{{string.Join(", ", results.Select(result => $$"""{ "ruleId": "{{result.Id}}", "ruleIndex": {{result.RuleIndex}}, "message": { "text": "found" }{{result.Suppressions}} }"""))}}],
            "tool": { "driver": { "name": "Compiler", "rules": [{{string.Join(", ", results.Select(result => $$"""{ "id": "{{result.Id}}" }"""))}}] }, "extensions": [{ "name": "AccessKeyAnalyzer", "version": "1.2.3" }] }
          }]
        }
        """;

    // GitHub's machines have jq; another may not.
    private bool HasJq => Shell("command -v jq", package.Feed.Directory).ExitCode == 0;

    /// <summary>Makes one log of all logs of a project's folders, as the recipe does for code scanning, which takes only what the schema allows.</summary>
    private void Collect(ConsumerProject project)
    {
        var command = CollectCommand().Match(File.ReadAllText(Repository.PathOf("nuget/ci/github-actions.yml"))).Value;
        Assert.Equal((0, ""), Shell(command, project.Directory));
        SarifSchema.AssertValid(project.Read("all.sarif"));
    }

    /// <summary>Runs a command as the shell of a build server does.</summary>
    private (int ExitCode, string Output) Shell(string command, string directory)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", command])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        start.Environment["CI"] = "true";
        start.Environment["NUGET_PACKAGES"] = Path.Combine(package.Feed.Directory, "packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private (int ExitCode, string Fingerprint) Run(ConsumerProject project)
    {
        project.Dotnet("restore").EnsureSuccess();

        var (exitCode, _) = Shell(BuildCommand(), project.Directory);

        var results = JsonNode.Parse(project.Read("accesskeys.sarif"))!["runs"]![0]!["results"]!.AsArray();
        var finding = Assert.Single(results, result => (string)result!["ruleId"]! == "AKA1001")!;
        Assert.Equal("error", (string?)finding["level"]);
        return (exitCode, (string)finding["properties"]!["customProperties"]!["accessKeyAnalyzer/fingerprint"]!);
    }

    private static string BuildCommand() => BuildCommands(File.ReadAllText(Repository.PathOf("nuget/ci/github-actions.yml"))).Single();

    private static IEnumerable<string> BuildCommands(string recipe) => Command().Matches(recipe).Select(match => match.Value);

    [GeneratedRegex("dotnet build -p.*")]
    private static partial Regex Command();

    [GeneratedRegex(@"find \. -name accesskeys\.sarif[\s\S]*?> all\.sarif")]
    private static partial Regex CollectCommand();
}
