using AccessKeyAnalyzer.Detection.Texts;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Gate;

/// <summary>What the classifier finds written in C#, the gate lets through: the search without the gate says what is to be reported.</summary>
public sealed class SourceGateTests
{
    // How C# writes the name (¤, as an identifier), in the type (§), and the value (¥) or its halves (« and »).
    private static readonly string[] Forms =
    [
        "class § { const string ¤ = \"¥\"; }",
        "class § { string ¤=\"¥\"; }",
        "class § { static string ¤ { get; set; } = @\"¥\"; }",
        "class § { string ¤ => \"\"\"¥\"\"\"; }",
        "class § { void M() { var ¤\n   =\n   \"¥\"; } }",
        "class § { void M(string ¤ = \"¥\") { } }",
        "class § { object M() => new { ¤ = \"¥\" }; }",
        "class § { object M() => new System.Collections.Generic.Dictionary<string, string> { [\"¤\"] = \"¥\", { \"¤\", \"¥\" } }; }",
        "class § { string M = \"{ \\\"¤\\\": \\\"¥\\\" }\"; }",
        "class § { string M = \"¤=¥\"; }",
        "class § { string M = \"¤: ¥\\nx\"; }",
        "// § ¤ = ¥\nclass A { }",
        "/* §\n   ¤: ¥ */ class A { }",
        "#if OTHER\nclass § { string ¤ = \"¥\"; }\n#endif",
        "#region § ¤=¥\n#endregion\nclass A { }",
        "class § { string[] M = { \"--¤\", \"¥\" }; }",
        "class § { string x = \"¥\"; /* ¤ */ }",
    ];

    // A value in pieces: its name, or its vendor's, must be spelled out somewhere.
    private static readonly string[] Pieces =
    [
        "class § { const string ¤ = \"«\" + \"»\"; }",
        "class § { string ¤ = \"«\"\n    + \"»\"; }",
        "class § { string ¤ = $\"«{\"»\"}\"; }",
        "class § { string ¤ = string.Concat(\"«\", \"»\"); }",
    ];

    [Fact]
    public void EveryName_InEverySpellingAndForm_IsLetThroughWhereItIsReported()
    {
        var found = Search(Spellings.Names.SelectMany(n => Spellings.Of(n.Name).Where(IsIdentifier).Take(3), (n, spelling) => (n.Scope, Name: spelling)),
            Forms);

        Assert.Empty(found.Missed);
        Assert.Empty(Forms.Except(found.Reported));
    }

    [Fact]
    public void EveryNameThatIsSpelledOut_OfAValueInPieces_IsLetThrough()
    {
        var names = Spellings.Names.Where(n => Vocabulary.CertainSecrets.Concat(Vocabulary.LikelySecrets).Any(n.Name.Contains) || n.Name == "sk");
        var found = Search(
            names.SelectMany(n =>
                Spellings.Of(n.Name).Where(s => IsIdentifier(s) && !s.Contains("__", StringComparison.Ordinal)), (n, spelling) => (n.Scope, Name: spelling)),
                Pieces);

        Assert.Empty(found.Missed);
        Assert.Empty(Pieces.Except(found.Reported));
    }

    // 8,192 characters are searched at once.
    [Fact]
    public void Key_AtAnyPlaceOfALongFile_IsLetThrough()
    {
        var key = SyntheticKey.AccessKeySecret("place");
        for (var before = 7_900; before < 8_400; before++)
        {
            Assert.True(IsLetThrough(SourceVerifier.Compile([new string('\n', before) + $"class A {{ string oss_sk = \"{key}\"; }}" + new string(' ', before)])), $"{before}");
        }
    }

    [Theory]
    [InlineData("class ThisIsALongNameOfATypeThatHasOrdinaryWords { void ConfigureGeneratedCodeAnalysisForTheWholeAssembly() { } }")]
    [InlineData("class A { System.Threading.Tasks.Task Task = null!; string h = \"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"; }")]
    [InlineData("class A { void Calling_WhenTheAnswerIsNotThereAfterThirtySeconds_Throws() { } }")]
    public void OrdinaryCode_IsStopped(string source) => Assert.False(IsLetThrough(SourceVerifier.Compile([source])));

    private static (List<string> Missed, HashSet<string> Reported) Search(IEnumerable<(string Scope, string Name)> names, string[] forms)
    {
        var secret = SyntheticKey.AccessKeySecret("gate");
        // The forms take turns: each name is written in several, each form holds hundreds of names.
        var texts = names.Distinct().SelectMany((n, turn) => forms.Where((_, i) => (i + turn) % 12 == 0).Select(form => (n, form)))
            .Select(pair => (Form: pair.form, Text: Write(pair.form, pair.n.Scope, pair.n.Name, secret)));
        var missed = new List<string>();
        var reported = new HashSet<string>();
        foreach (var batch in texts.Chunk(2_000))
        {
            var compilation = SourceVerifier.Compile(batch.Select(b => b.Text));
            var written = new EvidentCredentials(AlibabaCloudContext.Of(compilation).Tracer);
            foreach (var (tree, (form, text)) in compilation.SyntaxTrees.Skip(1).Zip(batch))
            {
                if (written.In(tree, CancellationToken.None).Any())
                {
                    reported.Add(form);
                    if (!SourceGate.Has(tree, Mention.Credential, CancellationToken.None))
                    {
                        missed.Add(text);
                    }
                }
            }
        }

        return (missed, reported);
    }

    private static string Write(string form, string scope, string name, string secret) => form
        .Replace("§", scope.Length == 0 ? "X" : scope.Replace(" ", "")).Replace("¤", name).Replace("¥", secret).Replace("«", secret[..15]).Replace("»", secret[15..]);

    private static bool IsLetThrough(Compilation compilation) => SourceGate.Has(compilation.SyntaxTrees.Last(), Mention.Credential, CancellationToken.None);

    private static bool IsIdentifier(string name) => name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
