using System.Collections.Immutable;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Tests.Configuration;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using FileOptions = AccessKeyAnalyzer.Tests.Configuration.FileOptions;

namespace AccessKeyAnalyzer.Tests.Acceptance;

/// <summary>A baseline accepts what any rule finds, in code and in configuration, and says what it accepts in vain.</summary>
public sealed class BaselineTests
{
    private const string Policy = """{ "Version": "1", "Statement": { "Effect": "Allow", "Action": "ram:PassRole", "Resource": "*" } }""";

    // One file for each rule.
    public static TheoryData<string, string, string> Findings => new()
    {
        { "AKA1001", "A.cs", "class A { string accessKeyId = \"{{ID}}\"; }" },
        { "AKA1002", "A.cs", "class A { string accessKeySecret = \"{{SEC}}\"; }" },
        { "AKA1003", "A.cs", "class A { string accessKeyId = \"{{STSID}}\"; }" },
        { "AKA1004", "A.cs", "class A { string url = \"https://b.oss-cn-hangzhou.aliyuncs.com/o?OSSAccessKeyId={{ID}}&Expires=1&Signature=abc\"; }" },
        { "AKA1101", "a.json", "{ \"AccessKeyId\": \"{{ID}}\" }" },
        { "AKA1102", "a.yml", "access_key_secret: {{SEC}}" },
        { "AKA1103", ".env", "TOKEN={{STSID}}" },
        { "AKA1104", "a.json", "{ \"AccessKeySecret\": <<<" },
        { "AKA2001", "A.cs", "class A { object M(string a, string b) => new Aliyun.OSS.OssClient(\"e\", a, b); }" },
        { "AKA2001", "A.cs", "class A { object M(string accessKeySecret) => new System.Security.Cryptography.HMACSHA1(System.Text.Encoding.UTF8.GetBytes(accessKeySecret + \"&\")); }" },
        { "AKA2002", "A.cs", "class A { object M(string a, string b, string c) => new Aliyun.OSS.OssClient(\"e\", a, b, c); }" },
        { "AKA2003", "A.cs", "class A { object M(string a, Aliyun.Credentials.Client c) => new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = a, AccessKeySecret = a, Credential = c }; }" },
        { "AKA2004", "A.cs", "class A { string u = \"http://100.100.100.200/latest/meta-data/ram/security-credentials/\"; }" },
        { "AKA3001", "a.json", Policy },
    };

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Finding_OfAnyRule_CarriesAFingerprintThatTheBaselineTakes(string rule, string path, string template)
    {
        var text = KeyTemplate.Text(template);
        var found = (await Run(path, text)).Where(d => d.Id == rule).ToList();
        Assert.NotEmpty(found);
        var entries = string.Concat(found.Select(d => $"{d.Properties[Fingerprint.Property]} harmless, as a test ({d.Id}, {path})\n"));

        Assert.DoesNotContain(await Run(path, text, entries), d => d.Id == rule || d.Id == "AKA0003");
        // Moved lines are the same finding.
        Assert.DoesNotContain(await Run(path, (path.EndsWith(".cs", StringComparison.Ordinal) ? "\n// moved\n\n" : "\n\n") + text, entries), d => d.Id == rule);
    }

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task Entry_WhoseFindingIsGone_IsSaidAtItsLine(string rule, string path, string template)
    {
        var text = KeyTemplate.Text(template);
        var fingerprint = (await Run(path, text)).First(d => d.Id == rule).Properties[Fingerprint.Property];
        var baseline = $"# ours\n{fingerprint} a test ({rule}, {path})\n";

        var mended = await Run(path, path.EndsWith(".cs", StringComparison.Ordinal) ? "class A { }" : "", baseline);

        var gone = Assert.Single(mended);
        Assert.Equal(("AKA0003", DiagnosticSeverity.Warning, 1), (gone.Id, gone.Severity, gone.Location.GetLineSpan().StartLinePosition.Line));
        Assert.EndsWith("AccessKeyAnalyzer.Baseline.txt", gone.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Contains(path, gone.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123456789abcdef01234567 written by hand")]
    [InlineData("0123456789abcdef01234567 in a project of another (AKA1102, other/a.json)")]
    [InlineData("0123456789abcdef01234567 of the same name (AKA1102, sub/A.cs)")]
    [InlineData("0123456789abcdef01234567 inactive here (AKA2001, B.cs)")]
    [InlineData("0123456789abcdef01234567 excluded (AKA1102, excluded.json)")]
    public async Task Entry_ForWhatIsNotSearchedHere_IsNotSaidToBeGone(string line)
    {
        var options = new FileOptions(new Dictionary<string, string> { ["access_key_analyzer.exclude"] = "true" });

        Assert.Empty(await Run([("A.cs", "class A { }"), ("B.cs", "#if OTHER\nclass B { }\n#endif"), ("excluded.json", "{}")], line + "\n", options));
    }

    [Fact]
    public async Task TwoClients_InOneFile_AreTwoFindings()
    {
        var found = await Run("A.cs", "class A { object M(string a, string b) => (new Aliyun.OSS.OssClient(\"e\", a, b), new Aliyun.OSS.OssClient(\"f\", a, b)); object N(string a, string b) => new Aliyun.OSS.OssClient(\"e\", a, b); }");

        Assert.Equal(3, found.Where(d => d.Id == "AKA2001").Select(d => d.Properties[Fingerprint.Property]).Distinct().Count());
    }

    private static Task<ImmutableArray<Diagnostic>> Run(string path, string text, string? baseline = null) =>
        Run([(path, text)], baseline, new FileOptions(new Dictionary<string, string>()));

    private static async Task<ImmutableArray<Diagnostic>> Run((string Path, string Text)[] files, string? baseline, FileOptions options)
    {
        var sources = files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(f => CSharpSyntaxTree.ParseText(f.Text, path: "/repo/" + f.Path));
        var texts = files.Where(f => !f.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(f => (AdditionalText)new InMemoryText("/repo/" + f.Path, f.Text))
            .ToList();
        if (baseline is not null)
        {
            texts.Add(new InMemoryText("/repo/AccessKeyAnalyzer.Baseline.txt", baseline));
        }

        var compilation =
            CSharpCompilation.Create("A", sources, [.. StandInReferences.Framework, StandInReferences.All], new(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(RuleIdentifiers).Assembly.GetTypes()
                .Where(t => typeof(DiagnosticAnalyzer).IsAssignableFrom(t) && !t.IsAbstract)
                .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!),
        ];
        return await compilation.WithAnalyzers(analyzers, new AnalyzerOptions([.. texts], options)).GetAnalyzerDiagnosticsAsync();
    }
}
