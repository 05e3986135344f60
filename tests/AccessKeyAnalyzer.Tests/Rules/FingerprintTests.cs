using System.Security.Cryptography;
using System.Text;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Tests.Configuration;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>A finding's fingerprint names the value and nothing else, so that baselines and SARIF know it again wherever it moves.</summary>
public class FingerprintTests
{
    private const string Key = "accessKeyAnalyzer/fingerprint";

    [Theory]
    [InlineData("class A { string accessKeySecret = \"{{SEC}}\"; }")]
    [InlineData("\n\n// moved\nclass B { public const string AliyunSecret = @\"{{SEC}}\"; }")]
    [InlineData("class A { object M() => new OssClient(\"e\", \"\", \"{{SEC|..10}}\" + \"{{SEC|10..}}\"); }")]
    [InlineData("class A { object M() => new OssClient(\"e\", \"\", Encoding.UTF8.GetString(Convert.FromBase64String(\"{{SEC|base64}}\"))); }")]
    [InlineData("// accessKeySecret={{SEC}}\nclass A { }")]
    public async Task SameKey_InAnyFilePlaceAndSpelling_HasTheSameFingerprint(string source)
    {
        var finding = Assert.Single(await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([KeyTemplate.Text(source)])));

        Assert.Equal(CredentialDiagnostic.Fingerprint(KeyTemplate.Text("{{SEC}}")), finding.Properties[Key]);
    }

    [Fact]
    public async Task SameKey_InSourceAndConfiguration_HasTheSameFingerprint()
    {
        var text = KeyTemplate.Text("{ \"Aliyun\": { \"AccessKeySecret\": \"{{SEC}}\" } }");

        var finding = Assert.Single(await ConfigurationVerifier.Run(new InMemoryText("appsettings.json", text)));

        Assert.Equal(CredentialDiagnostic.Fingerprint(KeyTemplate.Text("{{SEC}}")), finding.Properties[Key]);
    }

    [Fact]
    public async Task Analysis_RunTwice_GivesTheSameFindings()
    {
        var source = KeyTemplate.Text("class A { string accessKeyId = \"{{ID}}\", accessKeySecret = \"{{SEC}}\"; } class B { string id = \"{{ID:b}}\"; }");

        var first = await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([source]));
        var second = await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([source]));

        Assert.Equal(3, first.Select(d => d.Properties[Key]).Distinct().Count());
        Assert.Equal(Shown(first), Shown(second));
    }

    [Fact]
    public void Fingerprint_OfAKey_IsNoPlainHashOfIt()
    {
        var key = KeyTemplate.Text("{{SEC}}");
        var plain = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

        Assert.DoesNotContain(CredentialDiagnostic.Fingerprint(key), plain, StringComparison.OrdinalIgnoreCase);
    }

    // Baselines outlive a version of ours: whoever changes the function breaks every one of them.
    [Fact]
    public void Fingerprint_OfAKnownText_StaysWhatItIs() => Assert.Equal("4e934a6a993b5afa1ecf241e", CredentialDiagnostic.Fingerprint("a text that is no key"));

    private static IEnumerable<string> Shown(IEnumerable<Diagnostic> findings) =>
        findings.Select(d => $"{d.Location.SourceSpan} {d.Id} {d.Properties[Key]}").Order(StringComparer.Ordinal);
}
