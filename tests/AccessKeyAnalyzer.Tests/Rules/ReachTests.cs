using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>A finding's properties say what the value is and what it serves, for reports.</summary>
public sealed class ReachTests
{
    private const string UseTheRole = "; use the RAM role of the instance and revoke this key";

    [Theory]
    [InlineData("using Aliyun.OSS;", "new OssClient(\"e\", {0}, {1})", "OssClient\tOSS v1\tOSS\tForOss\t", UseTheRole)]
    [InlineData(
        "using AlibabaCloud.OpenApiClient.Models; using AlibabaCloud.SDK.Ecs20140526; using AlibabaCloud.SDK.Ecs20140526.Models;",
        "new Client(new Config {{ AccessKeyId = {0}, AccessKeySecret = {1} }})",
        "Config\tOpenAPI\tEcs20140526\tForOpenApi\t",
        UseTheRole)]
    [InlineData(
        "using Aliyun.OTS;",
        "new OTSClient(\"e\", {0}, {1}, \"i\")",
        "OTSClient\tTablestore\tTablestore\t\tThis SDK takes no STS token, so no RAM role can serve it: keep the AccessKey out of the source and let it reach Tablestore only.",
        "; this SDK takes no STS token, so no RAM role can serve it: keep the AccessKey out of the source and let it reach Tablestore only, and revoke this key")]
    public async Task Reaches_OfAPair_AreClientSdkServiceFixAndAdvice(string usings, string client, string expected, string advice)
    {
        var source = $$"""
            {{usings}}
            class Program
            {
                const string Id = "{{KeyTemplate.Text("{{ID}}")}}", Secret = "{{KeyTemplate.Text("{{SEC}}")}}";
                object first = {{string.Format(System.Globalization.CultureInfo.InvariantCulture, client, "Id", "Secret")}};
                object again = {{string.Format(System.Globalization.CultureInfo.InvariantCulture, client, "Id", "Secret")}};
            }
            """;

        var findings = (await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([source]))).OrderBy(finding => finding.Id).ToList();

        Assert.Equal(["AccessKeyId", "AccessKeySecret"], findings.Select(finding => finding.Properties[FindingProperties.Kind]));
        // Twice the same client is one line.
        Assert.All(findings, finding => Assert.Equal(expected, finding.Properties[FindingProperties.Reaches]));
        // The message advises what helps that client.
        Assert.All(findings, finding => Assert.EndsWith(advice, finding.GetMessage(null), StringComparison.Ordinal));
        Assert.Equal(2, findings[0].AdditionalLocations.Count);
        var id = KeyTemplate.Text("{{ID}}");
        Assert.Equal($"LTAI…{id[^4..]}", findings[0].Properties[FindingProperties.Shown]);
        Assert.False(findings[1].Properties.ContainsKey(FindingProperties.Shown));
    }

    [Fact]
    public async Task Reaches_OfWhatNothingTakes_AreAbsent()
    {
        var source = $"class Program {{ const string AccessKeySecret = \"{KeyTemplate.Text("{{SEC}}")}\"; }}";

        var finding = Assert.Single(await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([source])));

        Assert.False(finding.Properties.ContainsKey(FindingProperties.Reaches));
    }

    [Fact]
    public async Task Reaches_OfATeamsOwnSink_NameItsType()
    {
        var source = $$"""
            using AccessKeyAnalyzer.Credentials;
            namespace AccessKeyAnalyzer.Credentials
            {
                class AccessKeySecretAttribute : System.Attribute { }
            }
            class Own { public Own([AccessKeySecret] string phrase) { } }
            class Program { object own = new Own("{{KeyTemplate.Text("{{SEC}}")}}"); }
            """;

        var finding = Assert.Single(await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([source])));

        Assert.Equal("Own\t\t\t\t", finding.Properties[FindingProperties.Reaches]);
    }
}
