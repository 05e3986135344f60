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
}
