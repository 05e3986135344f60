using System.Collections.Immutable;
using System.Diagnostics;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

public sealed class FixAllTests
{
    private static readonly ImmutableArray<string> Rules = new TestSolution().Rules;

    private static string Client(string name) =>
        $"class {name} {{ Aliyun.OSS.OssClient M() => new(\"h\", Keys.Id, Keys.Secret); }}";

    private static readonly string Keys =
        $"internal static class Keys\n{{\n    internal const string Id = \"{Key.Id}\";\n    internal const string Secret = \"{Key.Secret}\";\n}}";

    private static Diagnostic Finding(IEnumerable<Location> sinks) => Diagnostic.Create(
        "AKA1001", "Security", "", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true, warningLevel: 1, additionalLocations: sinks);

    private static string Fixed(string name) =>
        $"using AccessKeyAnalyzer.Credentials;\n\nclass {name} {{ Aliyun.OSS.OssClient M() => new(\"h\", EcsRamRoleCredentialsProvider.Shared.ForOss()); }}";

    private static async Task<string[]> TextsAsync(Solution solution) =>
        [.. (await Task.WhenAll(solution.Projects.SelectMany(project => project.Documents).Select(document => document.GetTextAsync()))).Select(text => text.ToString())];

    [Fact]
    public async Task Document_FixesTheFindingsThatStandInIt_WhereverTheirClientsAre()
    {
        var solution = TestSolution.Of($"class A {{ Aliyun.OSS.OssClient M() => new(\"h\", \"{Key.OtherId}\", \"{Key.OtherSecret}\"); }}", Client("B"), Keys).Build();
        var result = await Fixer.AllAsync(solution, FixAllScope.Document, Rules);
        await Verify.CompilesAsync(result!);
        Assert.Equal([Fixed("A"), Client("B"), Keys], await TextsAsync(result!));
    }

    [Fact]
    public async Task Solution_FixesAllProjects_AndRemovesWhatTheyShared()
    {
        var solution = (TestSolution.Of(Client("A"), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Dependant\")]\n" + Keys) with
        {
            Dependant = [("B.cs", Client("B"))],
        }).Build();
        var sinks = new List<Location>();
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            var root = await document.GetSyntaxRootAsync();
            sinks.AddRange(root!.DescendantNodes().OfType<ArgumentSyntax>().Select(argument => argument.Expression.GetLocation()));
        }

        var one = await CredentialRewriter.RewriteAsync(solution, [Finding(sinks.Take(3))], equivalenceKey: null, CancellationToken.None);
        Assert.Contains(Key.Id, string.Concat(await TextsAsync(one!.Solution)), StringComparison.Ordinal);

        var both = await CredentialRewriter.RewriteAsync(solution, [Finding(sinks)], equivalenceKey: null, CancellationToken.None);
        await Verify.CompilesAsync(both!.Solution);
        Assert.Equal(
            [Fixed("A"), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Dependant\")]\ninternal static class Keys\n{\n}", Fixed("B")],
            await TextsAsync(both.Solution));
    }

    [Fact]
    public async Task OneThatCannotBeFixed_DoesNotHinderTheOthers()
    {
        var hopeless = $"object N{{0}}(Aliyun.OSS.OssClient client) {{{{ client.SwitchCredentials(new Aliyun.OSS.Common.Authentication.DefaultCredentials(\"{Key.OtherId}\", \"{Key.OtherSecret}\", null)); return client; }}}}";
        var members = Enumerable.Range(0, 6).Select(i => string.Format(null, hopeless, i) + $"\n    Aliyun.OSS.OssClient M{i}() => new(\"h\", \"{Key.Id}\", \"{Key.Secret}\");");
        var solution = TestSolution.Of($"class C\n{{\n    {string.Join("\n    ", members)}\n}}").Build();
        var result = await Fixer.AllAsync(solution, FixAllScope.Project, Rules);
        await Verify.CompilesAsync(result!);
        var text = Assert.Single(await TextsAsync(result!));
        Assert.Equal(6, text.Split("EcsRamRoleCredentialsProvider.Shared.ForOss()").Length - 1);
        Assert.Equal(6, text.Split(Key.OtherId).Length - 1);
        Assert.Equal(text, Assert.Single(await TextsAsync(await Fixer.OneByOneAsync(solution, Rules))));
    }

    [Fact]
    public async Task ManySinks_TakeTimeInProportion()
    {
        // Warm up, so that the compiler's own start is not measured.
        await MeasureAsync(10);
        var (few, many) = (await MeasureAsync(50), await MeasureAsync(400));
        Assert.True(many < (few + TimeSpan.FromMilliseconds(500)) * 8 * 3, $"{few} for 50 clients, {many} for 400");
    }

    private static async Task<TimeSpan> MeasureAsync(int clients)
    {
        var members = Enumerable.Range(0, clients).Select(i =>
            $"private const string Id{i} = \"{SyntheticKey.AccessKeyId($"many{i}")}\", Secret{i} = \"{SyntheticKey.AccessKeySecret($"many{i}")}\";\n    Aliyun.OSS.OssClient M{i}() => new(\"h\", Id{i}, Secret{i});");
        var solution = TestSolution.Of($"class C\n{{\n    {string.Join("\n    ", members)}\n}}").Build();
        var findings = await Fixer.DiagnosticsAsync(solution, Rules);
        Assert.Equal(2 * clients, findings.Length);
        var watch = Stopwatch.StartNew();
        var result = await CredentialRewriter.RewriteAsync(solution, findings, equivalenceKey: null, CancellationToken.None);
        watch.Stop();
        Assert.Equal(clients, result!.Rewrites.Count);
        return watch.Elapsed;
    }
}
