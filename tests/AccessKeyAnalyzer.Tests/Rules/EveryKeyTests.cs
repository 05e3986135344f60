using System.Text;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Keys drawn at random, in every form that a C# file may give them: each is found, once.</summary>
public class EveryKeyTests
{
    private const int Draws = 25;

    // The tags are those of KeyTemplate; # is the number of the draw.
    public static TheoryData<string> Forms() =>
    [
        // Straight into a client, in any literal.
        """object M#() => new OssClient("e", "{{ID:#}}", "{{SEC:#}}");""",
        """object M#() => new OssClient("e", "{{ID16:#}}", @"{{SEC:#}}");""",
        "object M#() => new OssClient(\"e\", \"\"\"{{ID:#}}\"\"\", $\"{{SEC:#}}\");",
        """object M#() => new OssClient("e", "{{ID:#|escaped}}", "{{SEC:#|xescaped}}");""",
        """object M#() => new OssClient("e", "{{STSID:#}}", "{{STSSEC:#}}", "{{TOK:#}}");""",
        """object M#() => new Config { AccessKeyId = "{{ID:#}}", AccessKeySecret = "{{SEC:#}}" };""",
        """object M#() => DefaultProfile.GetProfile(secret: "{{SEC:#}}", regionId: "r", accessKeyId: "{{ID:#}}".Trim());""",

        // Encoded and split.
        """object M#() => new OssClient("e", "", Encoding.UTF8.GetString(Convert.FromBase64String("{{SEC:#|base64}}")));""",
        """object M#() => new OssClient("e", "", Encoding.UTF8.GetString(Convert.FromHexString("{{SEC:#|hex}}")));""",
        """object M#() => new OssClient("e", "", new string("{{SEC:#|reversed}}".Reverse().ToArray()));""",
        """object M#() => new OssClient("e", "", new string(new[] { {{SEC:#|chars}} }));""",
        """object M#() => new OssClient("e", "", Encoding.ASCII.GetString(new byte[] { {{SEC:#|bytes}} }));""",
        """object M#() => new OssClient("e", "", Encoding.UTF8.GetString("{{SEC:#}}"u8));""",
        """object M#() { var b = new StringBuilder("{{SEC:#|..9}}"); b.Append("{{SEC:#|9..20}}").Append("{{SEC:#|20..}}"); return new OssClient("e", "", b.ToString()); }""",
        """object M#() => new OssClient("e", "", "{{SEC:#|..12}}" + "{{SEC:#|12..}}");""",
        """object M#() { const string a = "{{SEC:#|..12}}"; return new OssClient("e", "", $"{a}{{SEC:#|12..}}"); }""",
        """object M#() { var s = "{{SEC:#|..12}}"; s += "{{SEC:#|12..}}"; return new OssClient("e", "", s); }""",
        """object M#() => new OssClient("e", "", string.Join("", "{{SEC:#|..7}}", "{{SEC:#|7..}}"));""",
        """object M#() => new OssClient("e", "", string.Concat("{{SEC:#|..7}}", "{{SEC:#|7..}}"));""",
        """object M#() => new OssClient("e", "", string.Format("{0}{1}", "{{SEC:#|..7}}", "{{SEC:#|7..}}"));""",
        """object M#() => new OssClient("e", "", "{{SEC:#|..7}}-{{SEC:#|7..}}".Replace("-", ""));""",
        """object M#() => new OssClient("e", "", " {{SEC:#}}\n".Trim());""",
        """object M#() => Encoding.UTF8.GetString(Convert.FromBase64String("{{ID:#|base64}}"));""",
        """object M#() => "{{ID:#|..10}}" + "{{ID:#|10..}}";""",

        // Held on the way.
        """object M#() { var s = "{{SEC:#}}"; return new OssClient("e", "", s); }""",
        """const string Const# = "{{SEC:#}}"; object M#() => new OssClient("e", "", Const#);""",
        """readonly string _field# = "{{SEC:#}}"; object M#() => new OssClient("e", "", _field#);""",
        """static readonly string Static# = "{{SEC:#}}"; object M#() => new OssClient("e", "", Static#);""",
        """string Initialised# { get; } = "{{SEC:#}}"; object M#() => new OssClient("e", "", Initialised#);""",
        """string Computed# => "{{SEC:#}}"; object M#() => new OssClient("e", "", Computed#);""",
        """object M#() { var t = (id: "{{ID:#}}", secret: "{{SEC:#}}"); return new OssClient("e", t.id, t.secret); }""",
        """object M#() { var (id, secret) = ("{{ID:#}}", "{{SEC:#}}"); return new OssClient("e", id, secret); }""",
        """object M#(bool b) => new OssClient("e", "", b ? "{{SEC:#}}" : "");""",
        """object M#(string s) => new OssClient("e", "", s ?? "{{SEC:#}}");""",
        """object M#(int n) => new OssClient("e", "", n switch { 1 => "{{SEC:#}}", 2 => "{{SEC:second#}}", _ => "" });""",
        """object M#() { string Local() => "{{SEC:#}}"; return new OssClient("e", "", Local()); }""",
        """string Method#() { return "{{SEC:#}}"; } object M#() => new OssClient("e", "", Method#());""",
        """object M#() { Func<string> lambda = () => "{{SEC:#}}"; return new OssClient("e", "", lambda()); }""",
        """object M#(string secret = "{{SEC:#}}") => new OssClient("e", "", secret);""",
        """record R#(string Secret); object M#() { var r = new R#("") with { Secret = "{{SEC:#}}" }; return new OssClient("e", "", r.Secret); }""",
        """class O# { public string Phrase { get; set; } } OssClient M#(O# o) => new("e", "", o.Phrase); void N#() => M#(new O# { Phrase = "{{SEC:#}}" });""",
        """object M#() { var d = new Dictionary<string, string> { ["a"] = "{{SEC:#}}" }; return new OssClient("e", "", d["a"]); }""",
        """object M#() { var d = new Dictionary<string, string> { { "a", "{{SEC:#}}" } }; return new OssClient("e", "", d["a"]); }""",
        """object M#() { var a = new[] { "{{ID:#}}", "{{SEC:#}}" }; return new OssClient("e", a[0], a[1]); }""",
        """object M#() { var a = new { Id = "{{ID:#}}", Phrase = "{{SEC:#}}" }; return new OssClient("e", a.Id, a.Phrase); }""",
        """class P#(string phrase) { public OssClient M() => new("e", "", phrase); } P# N#() => new("{{SEC:#}}");""",
        """class B#(string phrase) { public OssClient M() => new("e", "", phrase); } class D#() : B#("{{SEC:#}}");""",
        """class T# { readonly string _phrase; public T#(string phrase) => _phrase = phrase; public T#() : this("{{SEC:#}}") { } public OssClient M() => new("e", "", _phrase); }""",
        """class B# { protected B#(string phrase) => Client = new("e", "", phrase); public OssClient Client { get; } } class D# : B# { public D#() : base("{{SEC:#}}") { } }""",

        // Told by names and neighbours alone.
        """class C# { const string Id = "{{ID:#}}"; static readonly string AccessKeySecret = "{{SEC:#}}"; }""",
        """class C# { public string AccessKeySecret { get; set; } = "{{SEC:#}}"; }""",
        """object M#() => new Dictionary<string, string> { ["AccessKeyId"] = "{{ID:#}}", ["AccessKeySecret"] = "{{SEC:#}}" };""",
        """object M#() => new { ak = "{{ID:#}}", sk = "{{SEC:#}}" };""",
        """object M#() => (id: "{{STSID:#}}", secret: "{{STSSEC:#}}", token: "{{TOKOLD:#}}");""",
        """class A#Attribute(string accessKeySecret) : Attribute { public string S => accessKeySecret; } [A#("{{SEC:#}}")] void M#() { }""",
        """void M#() => Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "{{SEC:#}}");""",
        """object M#() => new System.Security.Cryptography.HMACSHA1(Encoding.UTF8.GetBytes("{{SEC:#}}&"));""",

        // Inside other text.
        """object M#() => "AccessKeyId={{ID:#}};AccessKeySecret={{SEC:#}};Endpoint=e";""",
        """object M#() => "{\"Aliyun\":{\"Secret\":\"{{SEC:#}}\"}}";""",
        """object M#(string e) => $"Endpoint={e};AccessKeySecret={{SEC:#}}";""",
        """object M#() => "ossutil config -i {{ID:#}} -k {{SEC:#}}";""",
        """object M#() => "UPDATE t SET access_key_secret = '{{SEC:#}}'";""",
        """object M#() => "x-oss-security-token: {{TOK:#}}";""",
        "// AccessKeyId={{ID:#}} AccessKeySecret={{SEC:#}}\n",
        "/// <summary>AccessKeyId {{ID:#}}, AccessKeySecret {{SEC:#}}</summary>\nvoid M#() { }",
        "#if NEVER\nstring accessKeySecret# = \"{{SEC:#}}\";\n#endif\n",
        """object M#() => "{{TMP:#}}";""",
        """object M#() => "https://b.oss-cn-hangzhou.aliyuncs.com/o?OSSAccessKeyId={{ID:#}}&Expires=1&Signature=x";""",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task RandomKeys_InThisForm_AreAllFound(string form)
    {
        var keys = new List<string>();
        var source = new StringBuilder("class Program {\n");
        for (var draw = 0; draw < Draws; draw++)
        {
            var (text, drawn) = KeyTemplate.Expand(Regex.Replace(form, "#(?!if|endif)", $"every{draw}"));
            keys.AddRange(drawn);
            // Each draw stands alone: nothing near it may lend it evidence.
            source.AppendLine(text).Append('\n', 12);
        }

        var compilation = SourceVerifier.Compile([source.Append('}').ToString()]);
        Assert.DoesNotContain(compilation.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        AssertFound(keys, await SourceVerifier.AnalyzeAsync(compilation));
    }

    [Fact]
    public async Task RandomKeys_AcrossFiles_AreAllFound()
    {
        var keys = new List<string>();
        var files = new List<string>();
        for (var draw = 0; draw < Draws; draw++)
        {
            var (text, drawn) = KeyTemplate.Expand($"class Keys{draw} {{ public const string Phrase = \"{{{{SEC:{draw}}}}}\"; }}");
            keys.AddRange(drawn);
            files.Add(text);
            files.Add($"class Program{draw} {{ object M() => new OssClient(\"e\", \"\", Keys{draw}.Phrase); }}");
        }

        AssertFound(keys, await SourceVerifier.AnalyzeAsync(SourceVerifier.Compile(files)));
    }

    private static void AssertFound(IEnumerable<string> keys, IEnumerable<Diagnostic> found) => Assert.Equal(
        keys.Select(CredentialDiagnostic.Fingerprint).Order(StringComparer.Ordinal),
        found.Select(d => d.Properties[CredentialDiagnostic.FingerprintProperty]!).Order(StringComparer.Ordinal));
}
