using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>Code that is made to make a rule throw or hang does neither. What is broken at random is in FuzzTests.</summary>
public class RobustnessTests
{
    private static readonly DiagnosticAnalyzer[] Rules =
        [.. typeof(AccessKeyAnalyzer.Rules.SourceCredentialAnalyzer).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    public static TheoryData<string> HostileCode() =>
    [
        "class C { string S = " + new string('(', 3000) + "\"a\"" + new string(')', 3000) + "; }",
        "class C { string Secret = " + string.Join(" + ", Enumerable.Repeat("\"LTAI\"", 3000)) + "; }",
        "class C { const string A = B + \"LTAI\", B = A + A; static string P => P + P; string Secret() => Secret(); }",
        "class C { string Secret = \"" + string.Concat(Enumerable.Repeat("LTAI5tA", 200_000)) + "\"; }",
        "class C { string[] Secrets = { " + string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"\"secret {i}\"")) + " }; }",
        "class C { void M(string secret) { " + string.Concat(Enumerable.Repeat("secret += secret; ", 2_000)) + " _ = new Aliyun.OSS.OssClient(\"e\", secret, secret); } }",
    ];

    [Theory]
    [MemberData(nameof(HostileCode))]
    public async Task HostileCode_NeverMakesARuleThrow(string text)
    {
        // Generous, for a busy machine; what it guards against takes minutes.
        var analysis = ThrownAsync(text);
        Assert.Same(analysis, await Task.WhenAny(analysis, Task.Delay(TimeSpan.FromSeconds(60))));
        Assert.Empty(await analysis);
    }

    // AD0001 is how the compiler reports an analyzer that threw.
    private static async Task<IEnumerable<string>> ThrownAsync(string text)
    {
        var found = await SourceVerifier.Compile([text]).WithAnalyzers([.. Rules]).GetAnalyzerDiagnosticsAsync();
        return found.Where(d => d.Id == "AD0001").Select(d => d.GetMessage());
    }
}
