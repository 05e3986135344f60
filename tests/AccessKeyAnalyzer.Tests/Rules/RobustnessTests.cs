using AccessKeyAnalyzer.Tests.Keys;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>No input makes a rule throw, hang or say a key: code is half-written most of the time that an analyzer sees it.</summary>
public class RobustnessTests
{
    private const string Marks = "\"{}()[];,=.\\$@'/*\n";

    private static readonly string Seed = KeyTemplate.Text("""
        using System;
        using Aliyun.OSS;
        #region {{ID}}
        [Obsolete("{{ID16}}")]
        class Program(string ak, string sk = "{{SEC}}") : IDisposable
        {
            const string Part = "LTAI", Whole = Part + "5t" + "abc";
            static readonly (string Id, string Secret) Pair = ("{{ID}}", "{{SEC}}");
            string Key { get => field; set => field = "{{SEC}}"; } = $"{Whole}{Pair.Secret}";
            object A() => new OssClient("e", Pair.Id, string.Join("", Pair.Secret, Key, ak));
            object B(int i) => i switch { 0 => new Config { AccessKeyId = ak, AccessKeySecret = sk ?? Local() }, _ => null };
            static string Local() { var b = new StringBuilder("{{SEC|..10}}"); b.Append(Get(Local())).Insert(0, "x"); return b.ToString(); }
            static string Get(string s) => Encoding.UTF8.GetString(Convert.FromBase64String("{{SEC|base64}}")) + s.Substring(1, 99).Replace("", "a").Trim();
            void C(out string x) { (x, var y) = (Pair.Id, sk); x += y[^5..]; var d = new Dictionary<string, string> { ["a"] = x, { "b", y } }; _ = new OssClient("e", d["a"], d["b"]); }
            public void Dispose() { foreach (var c in new[] { '{{SEC|..1}}', 'b' }) { DefaultProfile.GetProfile("r", ak: c + "", "s", secret: nameof(Pair)); } }
            /* AccessKeySecret={{SEC}} */ // {{TOK}}
        }
        #endregion
        """);

    private static readonly DiagnosticAnalyzer[] Rules =
        [.. typeof(AccessKeyAnalyzer.Rules.SourceCredentialAnalyzer).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task MutatedCode_NeverMakesARuleThrow(int seed)
    {
        var random = new Random(seed);
        var rounds = int.Parse(Environment.GetEnvironmentVariable("AKA_TEST_MUTATIONS") ?? "25");
        for (var round = 0; round < rounds; round++)
        {
            var text = Mutate(Seed, random);
            Assert.Empty(await ThrownAsync(text));
        }
    }

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

    private static string Mutate(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var start = random.Next(text.Length - 1);
            var length = random.Next(1, Math.Min(40, text.Length - start));
            text = random.Next(5) switch
            {
                0 => text[..start],
                1 => text.Remove(start, length),
                2 => text.Insert(start, text.Substring(start, length)),
                3 => text.Insert(start, Marks[random.Next(Marks.Length)].ToString()),
                _ => text.Remove(start, length).Insert(random.Next(text.Length - length), text.Substring(start, length)),
            };
            if (text.Length < 3)
            {
                return text;
            }
        }

        return text;
    }

    // AD0001 is how the compiler reports an analyzer that threw.
    private static async Task<IEnumerable<string>> ThrownAsync(string text)
    {
        var found = await SourceVerifier.Compile([text]).WithAnalyzers([.. Rules]).GetAnalyzerDiagnosticsAsync();
        return found.Where(d => d.Id == "AD0001").Select(d => d.GetMessage());
    }
}
