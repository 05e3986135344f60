using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Policies;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Naming;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>What is nested 5,000 deep is walked in a stack of 256 KB: a helper of ours that calls itself for each level ends the test host.</summary>
public sealed class SmallStackTests
{
    private const int Depth = 5_000;

    private static readonly Dictionary<string, Func<string>> Expressions = new()
    {
        // The parser looks ahead at each of these, so that more of them take it minutes.
        ["parentheses"] = () => $"{Repeat("(", Depth / 2)}secret{Repeat(")", Depth / 2)}",
        ["conditional accesses"] = () => $"a{Repeat("?.b", Depth)}",
        ["indexes"] = () => $"{Repeat("a[", Depth)}0{Repeat("]", Depth)}",
        ["suppressions"] = () => $"a{Repeat("!", Depth)}",
        ["sums"] = () => $"\"a\"{Repeat(" + b", Depth)}",
        ["sums to the right"] = () => $"{Repeat("b + (", Depth)}\"a\"{Repeat(")", Depth)}",
        ["calls"] = () => $"{Repeat("f(", Depth)}0{Repeat(")", Depth)}",
        ["a chain of calls"] = () => $"a{Repeat(".Append(\"b\")", Depth)}",
        ["lambdas"] = () => $"{Repeat("() => ", Depth)}\"a\"",
        ["conditions"] = () => $"{Repeat("a ? b : ", Depth)}\"c\"",
        ["assignments"] = () => $"{Repeat("a = ", Depth)}\"c\"",
        ["interpolations"] = () => $"{Repeat("$\"{", Depth / 8)}0{Repeat("}\"", Depth / 8)}",
    };

    public static TheoryData<string> ExpressionNames => [.. Expressions.Keys];

    [Theory]
    [MemberData(nameof(ExpressionNames))]
    public void Expression_NestedDeeply_IsNamedAndTakenApart(string name)
    {
        // The parser has a guard of its own, which a large stack satisfies.
        var expression = On(256 << 20, () => SyntaxFactory.ParseExpression(Expressions[name]()));

        On(256 << 10, () =>
        {
            foreach (var inner in expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where((_, i) => i % (Depth / 4) == 0))
            {
                _ = ExpressionName.OfTarget(inner);
                _ = SourceScope.ContainerOf(inner);
                _ = SourceScope.Of(inner);
                _ = TextParts.Of(inner);
                _ = ReturnedValues.Of(inner).Count();
                _ = inner is SimpleNameSyntax simple ? Assignment.Through(simple) : null;
            }

            return 0;
        });
    }

    [Fact]
    public void Sum_OfThousandsOfParts_IsJudged()
    {
        var compilation = On(256 << 20, () => SourceVerifier.Compile([$"class A {{ string Secret(string b) => \"access key secret \"{Repeat(" + b + \"x\"", Depth / 2)}; }}"]));

        Assert.Empty(
            On(256 << 10, () =>
                new EvidentCredentials(AlibabaCloudContext.Of(compilation).Tracer).In(compilation.SyntaxTrees[^1], CancellationToken.None).ToList()));
    }

    [Fact]
    public void ElseIfs_OneInTheOther_AreJudged()
    {
        var compilation = On(256 << 20, () => SourceVerifier.Compile([$"class A {{ void M(int a) {{ {Repeat("if (a == 1) { } else ", Depth)} {{ }} }} }}"]));

        Assert.Empty(
            On(256 << 10, () =>
                new EvidentCredentials(AlibabaCloudContext.Of(compilation).Tracer).In(compilation.SyntaxTrees[^1], CancellationToken.None).ToList()));
    }

    [Fact]
    public void Trace_ThroughAsManyVariablesAsItsBudgetAllows_FitsIntoASmallStack()
    {
        var declarations = string.Concat(Enumerable.Range(0, 200).Select(i => $"static string V{i} => V{i + 1} + (W ?? \"\");"));
        var compilation = On(256 << 20, () => SourceVerifier.Compile([$"class A {{ static string W; {declarations} static string V200 => \"\"; object o = new Aliyun.OSS.OssClient(\"e\", V0, V0); }}"]));
        var context = AlibabaCloudContext.Of(compilation);
        var sinks = context.SinksIn(compilation.SyntaxTrees[^1], CancellationToken.None);

        Assert.Equal(2, sinks.Count);
        // The compiler binds on it, too, and asks for 128 KB of its own.
        On(512 << 10, () => sinks.Sum(sink => context.Tracer.Trace(sink.Value, CancellationToken.None).Count));
    }

    [Theory]
    [InlineData("a.json", "{ \"aliyun\": ", "}")]
    [InlineData("a.json", "[", "]")]
    [InlineData("a.xml", "<a secret='b'>", "</a>")]
    [InlineData("a.yml", "{ a: [", "] }")]
    [InlineData("a.yml", "- ", "")]
    [InlineData("a.yml", "? ", "")]
    [InlineData("a.toml", "a = [ { b = ", " } ]")]
    [InlineData("a.tf", "a { ", "}")]
    [InlineData("a.properties", "a.", "")]
    [InlineData("Dockerfile", "ENV a=\\\n", "")]
    [InlineData("a.txt", "{ a [ <b> ", "")]
    public void File_NestedDeeply_IsScanned(string path, string open, string close)
    {
        var text = Repeat(open, Depth) + "accessKeySecret = \"" + Keys.KeyTemplate.Text("{{SEC}}") + "\" " + Repeat(close, Depth);

        On(256 << 10, () =>
        {
            _ = ConfigurationScan.Of(text, ConfigurationFormat.Of(path)!, knownKeys: null, CancellationToken.None, withDoubts: true).Findings.Count;
            return RamPolicy.Read(text + "Statement Effect");
        });
    }

    private static T On<T>(int stack, Func<T> action)
    {
        var (result, failure) = (default(T), default(Exception));
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            stack);
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException("On its thread: " + failure.Message, failure);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
