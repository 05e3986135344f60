using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Code that is made to make a rule throw or hang does neither. What is broken at random is in FuzzTests.</summary>
public class RobustnessTests
{
    private const int Depth = 5_000;

    // By name: the runner writes each argument of a test down. (Arrays in arrays are left out: at this depth the compiler itself runs out of stack.)
    private static readonly Dictionary<string, Func<string>> HostileCode = new()
    {
        ["nested parentheses"] = () => $"class C {{ string Secret = {Repeat("(", Depth)}\"LTAI\"{Repeat(")", Depth)}; }}",
        ["nested blocks"] = () => $"class C {{ void Secret() {Repeat("{", Depth)} _ = \"LTAI\"; {Repeat("}", Depth)} }}",
        ["nested types"] = () => $"{Repeat("namespace Aliyun { class Secret { ", Depth / 2)} string S = \"LTAI\"; {Repeat("}", Depth)}",
        ["nested calls"] = () => $"class C {{ string Secret = {Repeat("string.Concat(\"LTAI\", ", Depth)}\"\"{Repeat(")", Depth)}; }}",
        ["a long sum"] = () => $"class C {{ string Secret = {Repeat("\"LTAI\" + ", Depth)}\"\"; }}",
        ["recursive constants"] = () => "class C { const string A = B + \"LTAI\", B = A + A; static string P => P + P; string Secret() => Secret(); }",
        ["a literal of ten megabytes"] = () => $"class C {{ string Secret = \"{Repeat("LTAI5tA", 1_500_000)}\"; }}",
        ["a literal of ten megabytes of Base64"] = () => $"class C {{ string Secret = \"LTAI\", Id = \"{Convert.ToBase64String(new byte[7_500_000])}\"; }}",
        ["Base64 of Base64 of Base64"] = () => $"class C {{ string Secret = \"{Encoded("LTAI", times: 30)}\"; }}",
        ["fifty thousand literals"] = () => $"class C {{ string[] Secrets = {{ {string.Join(", ", Enumerable.Range(0, 50_000).Select(i => $"\"secret {i}\""))} }}; }}",
        ["a value that doubles"] = () => $"class C {{ void M(string secret) {{ {Repeat("secret += secret; ", 2_000)} _ = new Aliyun.OSS.OssClient(\"e\", secret, secret); }} }}",
        ["pieces that lie outside"] = () =>
            "class C { string[] Secrets = { \"LTAI\".Remove(1, -1), \"LTAI\".Remove(1, int.MaxValue), \"LTAI\".Substring(-1), \"LTAI\".Insert(9, \"\"), \"LTAI\"[9..] }; }",
        // What makes a regular expression go back and forth.
        ["almost a key, again and again"] = () => $"class C {{ string Secret = \"{Repeat("LTAI=LTAI_STS.STS.", 50_000)}\"; }}",
    };

    public static TheoryData<string> Names => [.. HostileCode.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task HostileCode_NeverMakesARuleThrow(string name)
    {
        // Generous, for a busy machine; what it guards against takes minutes.
        var analysis = ThrownAsync(HostileCode[name]());
        Assert.Same(analysis, await Task.WhenAny(analysis, Task.Delay(TimeSpan.FromSeconds(120))));
        Assert.Empty(await analysis);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Encoded(string text, int times) =>
        Enumerable.Range(0, times).Aggregate(text, (inner, _) => Convert.ToBase64String(Encoding.ASCII.GetBytes(inner)));

    // AD0001 is how the compiler reports an analyzer that threw.
    private static async Task<IEnumerable<string>> ThrownAsync(string text)
    {
        var found = await SourceVerifier.Compile([text]).WithAnalyzers(OurRules.All).GetAnalyzerDiagnosticsAsync();
        return found.Where(d => d.Id == "AD0001").Select(d => d.GetMessage());
    }
}
