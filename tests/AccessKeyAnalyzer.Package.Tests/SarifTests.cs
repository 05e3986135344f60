using System.Text.Json.Nodes;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>The log that code scanning services read.</summary>
public sealed class SarifTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Theory]
    [InlineData("Strict", 1)]
    [InlineData("Default", 0)]
    public void Log_OfABuild_HasFingerprintsWeaknessesAndHelp(string mode, int exitCode)
    {
        var project = package.Feed.Consumer($"sarif-{mode}").Write("Storage.cs", Literals).Write("appsettings.json", Settings);

        Assert.Equal(exitCode, project.Build($"-p:AccessKeyAnalyzerMode={mode}", "-p:ErrorLog=build.sarif%3Bversion=2.1").ExitCode);

        SarifSchema.AssertValid(project.Read("build.sarif"));
        var run = JsonNode.Parse(project.Read("build.sarif"))!["runs"]![0]!;
        var results = run["results"]!.AsArray().Where(result => ((string)result!["ruleId"]!).StartsWith("AKA1", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, results.Count);
        Assert.All(results, result => Assert.Equal(
            (string)result!["properties"]!["customProperties"]!["accessKeyAnalyzer/fingerprint"]!,
            (string)result["partialFingerprints"]!["accessKeyAnalyzer/fingerprint/v1"]!));

        var rule = run["tool"]!["driver"]!["rules"]!.AsArray().Single(rule => (string)rule!["id"]! == "AKA1001")!;
        Assert.Equal("9.1", (string)rule["properties"]!["security-severity"]!);
        Assert.Subset(
            rule["properties"]!["tags"]!.AsArray().Select(tag => (string)tag!).ToHashSet(),
            new HashSet<string> { "security", "external/cwe/cwe-798", "external/cwe/cwe-312" });
        Assert.Contains("AKA1001.md", (string)rule["help"]!["markdown"]!, StringComparison.Ordinal);
        Assert.Equal(package.Feed.Version, (string)run["tool"]!["extensions"]![0]!["version"]!);
        Assert.DoesNotContain(Secret[..4], project.Read("build.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void Log_ThatDirectoryBuildTargetsAsksFor_HasFingerprints()
    {
        var project = package.Feed.Consumer("sarif-targets").Write("Storage.cs", Literals)
            .Write("Directory.Build.targets", "<Project><PropertyGroup><ErrorLog>build.sarif,version=2.1</ErrorLog></PropertyGroup></Project>");

        project.Build().EnsureSuccess();

        Assert.Contains("partialFingerprints", project.Read("build.sarif"), StringComparison.Ordinal);
    }

    /// <summary>What code scanning services refuse, the tests above would refuse too.</summary>
    [Theory]
    [InlineData("/runs/0/results/0/partialFingerprints", "7")]
    [InlineData("/runs/0/results/0/message", "\"a text\"")]
    [InlineData("/runs/0/results/0/level", "\"fatal\"")]
    [InlineData("/runs/0/tool/driver/rules/0/help", "{ \"markdown\": \"no text\" }")]
    [InlineData("/runs/0/tool/driver/rules/0/helpUri", "\"no address\"")]
    [InlineData("/runs/0/tool/extensions/0/release", "\"1.0.0\"")]
    public void Schema_OfALogWithOneWrongMember_NamesIt(string member, string wrong)
    {
        var log = JsonNode.Parse("""
            {
              "version": "2.1.0",
              "runs": [{
                "tool": {
                  "driver": { "name": "compiler", "rules": [{ "id": "AKA1001", "helpUri": "https://example.test/AKA1001.md", "help": { "text": "help" } }] },
                  "extensions": [{ "name": "AccessKeyAnalyzer", "version": "1.0.0" }]
                },
                "results": [{ "ruleId": "AKA1001", "level": "warning", "message": { "text": "message" }, "partialFingerprints": { "a/v1": "b" } }]
              }]
            }
            """)!;
        Assert.Empty(SarifSchema.Errors(log));

        Replace(log, member, JsonNode.Parse(wrong));

        Assert.Contains(SarifSchema.Errors(log), error => error.StartsWith(member, StringComparison.Ordinal));
    }

    private static void Replace(JsonNode log, string member, JsonNode? value)
    {
        var path = member.Split('/')[1..];
        var parent = path[..^1].Aggregate(log, (node, name) => int.TryParse(name, out var index) ? node[index]! : node[name]!);
        parent[path[^1]] = value;
    }
}
