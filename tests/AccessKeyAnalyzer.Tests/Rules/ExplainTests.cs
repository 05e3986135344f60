using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Rules;
using AccessKeyAnalyzer.Tests.Configuration;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Who asks about a line is told of each value in it why it is reported, or why not, and never the value.</summary>
public sealed class ExplainTests
{
    private const string Key = "build_property.AccessKeyAnalyzerExplain";

    [Theory]
    [InlineData("class A { string accessKeyId = \"{{ID}}\"; }", "AccessKey ID 'LTAI…{{ID|20..}}': reported as AKA1001 (recognised by its prefix)")]
    [InlineData("class A { string accessKeySecret = \"{{SEC}}\"; }", "An AccessKey secret: reported as AKA1002 (because it is named 'accessKeySecret')")]
    [InlineData("class A { string word = \"{{SEC}}\"; }", "A value of 30 characters: not reported: no name says that it is the secret of an AccessKey")]
    [InlineData("class A { string secret = \"{{SEC}}\"; }", "A value of 30 characters: not reported: the name 'secret' counts only where something around it names Alibaba Cloud")]
    [InlineData("class A { string token = \"{{SEC}}\"; }", "the name 'token' counts only together with the name of Alibaba Cloud")]
    [InlineData("class A { string minioSecretKey = \"{{SEC}}\"; }", "not reported: its name is that of another vendor's secret")]
    [InlineData("class A { string deviceSecret = \"{{SEC}}\"; }", "not reported: its name is that of something else's secret")]
    [InlineData("class A { string bucketHash = \"{{SEC}}\"; }", "not reported: its name is that of something that is no secret")]
    [InlineData("class Minio { string secretKey = \"{{SEC}}\"; }", "not reported: the place that it stands in is another vendor's")]
    [InlineData("class A { string accessKeySecret = \"{{HEX30}}\"; }", "A value of 30 characters: not reported: it is hexadecimal")]
    [InlineData("class A { string accessKeySecret = \"YourAccessKeySecretGoesInHere1\"; }", "A value of 30 characters: not reported: it is a placeholder")]
    [InlineData("class A { string accessKeySecret = \"{{RND27}}\"; }", "A value of 27 characters: not reported: no secret has that length")]
    [InlineData("class A { string accessKeySecret = \"{{RND50}}\"; }", "says too little of a value of 50 characters")]
    [InlineData("class A { string word = \"{{ID21}}\"; }", "'LTAI…{{ID21|17..}}': not reported: it starts like an AccessKey ID of unusual length")]
    [InlineData("class A { string word = \"{{ID30}}\"; }", "'LTAI…{{ID30|26..}}': not reported: it starts like an AccessKey ID, and has not the length")]
    [InlineData("class A { object o = new Aliyun.OSS.OssClient(\"e\", System.Console.ReadLine(), \"<put-the-secret-in>\"); }", "not reported: it reaches 'accessKeySecret' of OssClient, and is a placeholder")]
    [InlineData("class A { }", "This line: nothing in it has the length and the characters of a key")]
    [InlineData("#pragma warning disable AKA1002\nclass A { string accessKeySecret = \"{{SEC}}\"; }", "not reported: switched off by a #pragma; otherwise it were AKA1002", 2)]
    [InlineData("#pragma warning disable\n#pragma warning restore AKA1002\nclass A { string accessKeySecret = \"{{SEC}}\"; }", "reported as AKA1002", 3)]
    [InlineData("class A { [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Security\", \"AKA1002\")]\nstring accessKeySecret = \"{{SEC}}\"; }", "switched off by a SuppressMessage", 2)]
    [InlineData("#pragma warning disable\nclass A { string accessKeySecret = \"{{SEC}}\"; }", "not reported: switched off by a #pragma", 2)]
    [InlineData("class A { }", "The file: it has only 1 lines", 9)]
    public async Task Line_OfCode_IsExplained(string code, string answer, int line = 1)
    {
        var (text, keys) = KeyTemplate.Expand(code);
        var diagnostics = await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile([text]), (Key, $"File0.cs:{line}"));

        AssertAnswers(diagnostics, answer, line, keys);
    }

    [Theory]
    [InlineData("", "reported as AKA2001 (Client is built from a long-lived AccessKey)")]
    [InlineData("#pragma warning disable AKA2001", "not reported: switched off by a #pragma; otherwise it were AKA2001 (Client is built from a long-lived AccessKey)")]
    public async Task Line_OfAClientThatIsGivenAKey_IsExplained(string before, string answer)
    {
        var code = before + "\nclass A { object o = new Aliyun.OSS.OssClient(\"e\", System.Console.ReadLine(), System.Console.ReadLine()); }";

        var options = new Configuration.FileOptions(new Dictionary<string, string> { [Key] = "File0.cs:2" });
        var answers = Answers(await SourceVerifier.Compile([code])
            .WithAnalyzers([new SourceCredentialAnalyzer(), new ClientCredentialAnalyzer()], new AnalyzerOptions([], options)).GetAnalyzerDiagnosticsAsync());

        Assert.Contains(answers, said => said.GetMessage(null) == "This code: " + answer && said.Location.GetLineSpan().StartLinePosition.Line == 1);
    }

    [Theory]
    [InlineData("a.json", "{ \"AccessKeyId\": \"{{ID}}\" }", "AccessKey ID 'LTAI…{{ID|20..}}': reported as AKA1101 (recognised by its prefix)")]
    [InlineData("a.yml", "secret: {{SEC}}", "A value of 30 characters: not reported: the name 'secret' counts only where")]
    [InlineData("a.json", "{ \"Provider\": \"Minio\", \"AccessKeySecret\": \"{{SEC}}\" }", "not reported: a setting beside it names another vendor")]
    [InlineData("a.ini", "[tencent]\nsk = {{SEC}}", "not reported: the place that it stands in is another vendor's or another thing's", 2)]
    [InlineData("a.txt", "the word {{SEC}} means nothing", "not reported: no name says that it is the secret of an AccessKey")]
    [InlineData("a.yml", "access_key_secret: {{SEC}} # accesskey:allow revoked in May", "not reported: accepted by a comment; otherwise it were AKA1102 (because it is named 'access_key_secret')")]
    [InlineData("a.yml", "colour: blue", "This line: nothing in it has the length and the characters of a key")]
    [InlineData("packages.lock.json", "{ \"AccessKeyId\": \"{{ID}}\" }", "The file: not searched: files of this kind are not searched")]
    public async Task Line_OfAConfigurationFile_IsExplained(string path, string template, string answer, int line = 1)
    {
        var (text, keys) = KeyTemplate.Expand(template);

        AssertAnswers(await ConfigurationVerifier.Run(new InMemoryText("/repo/src/" + path, text), (Key, $"src/{path}:{line}")), answer, line, keys);
    }

    [Fact]
    public async Task Line_OfAnExcludedFile_IsExplained() => AssertAnswers(
        await ConfigurationVerifier.Run(new InMemoryText("a.json", "{ }"), (Key, "a.json:1"), ("access_key_analyzer.exclude", "true")),
        "The file: not searched: .editorconfig excludes the file",
        1,
        []);

    [Fact]
    public async Task Line_ThatTheBaselineAccepts_IsExplained()
    {
        var (text, keys) = KeyTemplate.Expand("access_key_secret: {{SEC}}");
        var baseline = new InMemoryText(BaselineName, $"{CredentialDiagnostic.Fingerprint(KeyTemplate.Text("{{SEC}}"))} revoked in May\n");

        AssertAnswers(await ConfigurationVerifier.Run([new InMemoryText("a.yml", text), baseline], (Key, "a.yml:1")), "not reported: accepted by the baseline", 1, keys);
    }

    [Fact]
    public async Task Entries_OfSeveralLines_GetAnAnswerForEachValue()
    {
        var text = KeyTemplate.Text("{\n\"AccessKeyId\": \"{{ID}}\", \"Name\": \"{{HEX32}}\",\n\"Colour\": 1 }");

        var answers = Answers(await ConfigurationVerifier.Run(new InMemoryText("a.json", text), (Key, "a.json:2 | a.json:3|b.json:1")));

        Assert.Equal([1, 1, 2], answers.Select(d => d.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Theory]
    [InlineData("Other.cs:1", "AKA0002", "'Other.cs': no file of this project")]
    // The end of a name is not the end of a path.
    [InlineData("ile0.cs:1", "AKA0002", "'ile0.cs': no file of this project")]
    [InlineData("File0.cs", "AKA0001", "AccessKeyAnalyzerExplain: Entry 1 is not")]
    [InlineData("File0.cs:0", "AKA0001", "AccessKeyAnalyzerExplain: Entry 1 is not")]
    [InlineData("File0.cs:1|:3", "AKA0001", "AccessKeyAnalyzerExplain: Entry 2 is not")]
    public async Task Entry_ThatNamesNothing_IsSaid(string option, string rule, string message) => Assert.Contains(
        await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile(["class A { }"]), (Key, option)),
        d => d.Id == rule && d.GetMessage(null).StartsWith(message, StringComparison.Ordinal));

    [Fact]
    public async Task NobodyWhoAsks_IsToldNothing() =>
        Assert.Equal(["AKA1101"], (await ConfigurationVerifier.Run(new InMemoryText("a.json", KeyTemplate.Text("{ \"A\": \"{{ID}}\" }")))).Select(d => d.Id));

    private const string BaselineName = "AccessKeyAnalyzer.Baseline.txt";

    private static List<Diagnostic> Answers(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Id == "AKA0002").OrderBy(d => d.Location.GetLineSpan().StartLinePosition)];

    private static void AssertAnswers(IReadOnlyCollection<Diagnostic> diagnostics, string answer, int line, IReadOnlyCollection<string> keys)
    {
        var said = Assert.Single(Answers(diagnostics));
        Assert.Contains(KeyTemplate.Text(answer), said.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, said.Severity);
        Assert.True(said.Location.GetLineSpan().StartLinePosition.Line == line - 1 || answer.StartsWith("The file", StringComparison.Ordinal));
        foreach (var key in keys)
        {
            Assert.All(Enumerable.Range(0, key.Length - 6), i => Assert.DoesNotContain(key.Substring(i, 7), said.GetMessage(null), StringComparison.Ordinal));
        }
    }
}
