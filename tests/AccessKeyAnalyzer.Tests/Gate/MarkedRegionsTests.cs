using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Tests.Catalog;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Gate;

/// <summary>What a file mentions decides which of its members are bound.</summary>
public sealed class MarkedRegionsTests
{
    // A run that may be a secret, as the gate judges; no key.
    private static readonly string Run = SyntheticKey.AccessKeySecret("regions");

    [Fact]
    public void Name_InOneMethod_LeavesOtherMethodsAlone() => Assert.Equal(
        ["int F;", "void M() { var secretKey = F; }", "string P => \"\";"],
        RegionsOf("""namespace Oss; class C { int F; void M() { var secretKey = F; } void N() { var x = F.ToString(); } string P => ""; }"""));

    [Fact]
    public void Name_OfAType_MarksAllOfIt() => Assert.Equal(
        ["class Secrets { void M() { } }"], RegionsOf("class C { void N() { } } class Secrets { void M() { } } class Oss { }"));

    [Fact]
    public void Name_OfASecretThatMayBeAnybodys_MarksNothing() =>
        Assert.Empty(RegionsOf("class Secrets { void Parameters() { var secretKey = across; } }"));

    [Fact]
    public void Name_InTopLevelStatements_MarksTheFile() => Assert.Equal(["var x = 1; var ossSecretKey = x;"], RegionsOf("var x = 1; var ossSecretKey = x;"));

    [Fact]
    public void Run_ThatIsAnIdentifier_MarksNothing() => Assert.Empty(RegionsOf($"class C {{ void M() {{ K{Run}(); }} void K{Run}() {{ }} }}"));

    [Theory]
    [InlineData("class C { void N() { } string F = \"¥\"; }", "string F = \"¥\";")]
    [InlineData("class B { } class C { } // ¥", "class C { } // ¥")]
    [InlineData("class C { string M(int i) => $\"{i} ¥\"; void N() { } }", "string M(int i) => $\"{i} ¥\";")]
    [InlineData("#if OTHER\n¥\n#endif\nclass C { }\nclass D { }", "#if OTHER\n¥\n#endif\nclass C { }")]
    [InlineData("[assembly: A(\"¥\")] class C { }", "[assembly: A(\"¥\")]")]
    [InlineData("class C { }\n// ¥", "// ¥")]
    public void Run_InText_MarksItsMember(string code, string region)
    {
        var tree = CSharpSyntaxTree.ParseText(code.Replace("¥", Run, StringComparison.Ordinal));

        Assert.Equal(
            [region.Replace("¥", Run, StringComparison.Ordinal)],
            MarkedRegions.Of(tree, CancellationToken.None).Select(marked => marked.ToFullString().Trim()));
    }

    [Fact]
    public void Run_InAMethod_LeavesOtherMethodsAlone() => Assert.Equal(
        ["int F;", $"void M() {{ Use(\"{Run}\"); }}"],
        RegionsOf($"class C {{ int F; void M() {{ Use(\"{Run}\"); }} void N() {{ Use(\"n\"); }} }}"));

    [Theory]
    [InlineData("class A { public static readonly string V = \"«\" + \"»\"; } class C { void M() { var accessKeySecret = A.V; } }")]
    [InlineData("class C { string V => \"«\" + \"»\"; void M() { var accessKeySecret = V; } }")]
    [InlineData("class C { void M() { var accessKeySecret = \"«\" + \"»\"; } void N() { } }")]
    [InlineData("class AliyunSecrets { void M() { var accessKeySecret = string.Concat(\"«\", \"»\"); } }")]
    [InlineData("enum E { A } // accessKeySecret: x\nclass C { void M() { Use(accessKeySecret: \"«\" + \"»\"); } void Use(string accessKeySecret) { } }")]
    public void Secret_InPieces_IsFoundWhereAMemberNamesIt(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code.Replace("«", Run[..15], StringComparison.Ordinal).Replace("»", Run[15..], StringComparison.Ordinal));
        var compilation = StandInSurface.All.AddSyntaxTrees(tree);

        Assert.Single(new EvidentCredentials(AlibabaCloudContext.Of(compilation).Tracer).In(tree, CancellationToken.None));
    }

    private static IEnumerable<string> RegionsOf(string code) =>
        MarkedRegions.Of(CSharpSyntaxTree.ParseText(code), CancellationToken.None).Select(region => region.ToString());
}
