using System.Collections.Immutable;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

public sealed class FixAllTests
{
    private static readonly ImmutableArray<string> Rules = new TestSolution().Rules;

    private static string Client(string name) =>
        $"class {name} {{ Aliyun.OSS.OssClient M() => new(\"h\", Keys.Id, Keys.Secret); }}";

    private static readonly string Keys =
        $"internal static class Keys\n{{\n    internal const string Id = \"{Key.Id}\";\n    internal const string Secret = \"{Key.Secret}\";\n}}";

    private const string Friend = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Dependant\")]\n";

    private static readonly string PublicKeys = Keys.Replace("internal", "public");

    private static string Fixed(string name) =>
        $"using AccessKeyAnalyzer.Credentials;\n\nclass {name} {{ Aliyun.OSS.OssClient M() => new(\"h\", EcsRamRoleCredentialsProvider.Shared.ForOss()); }}";

    private static async Task<string[]> TextsAsync(Solution solution) =>
        [.. (await Task.WhenAll(solution.Projects.SelectMany(project => project.Documents).Select(document => document.GetTextAsync())))
            .Select(text => text.ToString())];

    [Fact]
    public async Task Document_FixesTheFindingsThatStandInIt_WhereverTheirClientsAre()
    {
        var solution = TestSolution.Of($"class A {{ Aliyun.OSS.OssClient M() => new(\"h\", \"{Key.OtherId}\", \"{Key.OtherSecret}\"); }}", Client("B"), Keys).Build();
        var result = await Fixer.AllAsync(solution, FixAllScope.Document, Rules);
        await Verify.CompilesAsync(result!);
        Assert.Equal([Fixed("A"), Client("B"), Keys], await TextsAsync(result!));
    }

    [Fact]
    public Task ConstsOfAnotherProject_GoWithTheLastClientOfAll() => Verify.FixAsync(
        TestSolution.Of(Client("A"), Friend + Keys) with { Dependant = [("B.cs", Client("B")), ("C.cs", Client("C"))] },
        Fixed("A"), Friend, Fixed("B"), Fixed("C"));

    [Fact]
    public Task PublicConsts_Stay_AndTheClientsOfAllProjectsMove() => Verify.FixAsync(
        TestSolution.Of(PublicKeys) with { Dependant = [("B.cs", Client("B"))], Rules = ["AKA1001", "AKA1002"] },
        PublicKeys, Fixed("B"));

    // As dotnet format does it: one rule after the other, with no action to start from.
    [Fact]
    public async Task KeysThatStay_AreNoFailureOfTheRuleThatComesNext()
    {
        var provider = new AccessKeyCodeFixProvider();
        async Task<CodeAction?> NextAsync(Solution solution, string rule) => await provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
            solution.Projects.First().Documents.First(), provider, FixAllScope.Solution, null!, [rule], new Fixer.Diagnostics([rule]), CancellationToken.None));
        var solution = TestSolution.Of(PublicKeys, Client("B")).Build();
        solution = await Fixer.ApplyAsync((await NextAsync(solution, "AKA1001"))!);

        Assert.Same(solution, await Fixer.ApplyAsync((await NextAsync(solution, "AKA1002"))!));

        // A client that cannot be moved is.
        var hopeless = TestSolution.Of($"class C {{ void M(Aliyun.OSS.OssClient client) => client.SwitchCredentials(new Aliyun.OSS.Common.Authentication.DefaultCredentials(\"{Key.Id}\", \"{Key.Secret}\", null)); }}").Build();
        Assert.Null(await NextAsync(hopeless, "AKA1001"));
    }

    [Fact]
    public async Task ConstThatADependantUsesOtherwise_Stays()
    {
        var log = "class B { string M() => Keys.Id; }";
        var solution = (TestSolution.Of(Client("A"), Friend + Keys) with { Dependant = [("B.cs", log)] }).Build();
        var result = await Fixer.AllAsync(solution, FixAllScope.Solution, Rules);
        await Verify.CompilesAsync(result!);
        Assert.Equal([Fixed("A"), Friend + $"internal static class Keys\n{{\n    internal const string Id = \"{Key.Id}\";\n}}", log], await TextsAsync(result!));
        Assert.Null(await Fixer.AllAsync(result!, FixAllScope.Solution, Rules));
    }

    [Fact]
    public async Task TheOrderOfRulesAndScopes_MakesNoDifference()
    {
        var solution = (TestSolution.Of(Client("A"), Friend + Keys) with
        {
            Dependant = [("B.cs", "class B { Aliyun.OSS.OssClient M() { var (id, secret) = (Keys.Id, Keys.Secret); return new(\"h\", id, secret); } }"), ("C.cs", Client("C"))],
        }).Build();
        ImmutableArray<string> clients = ["AKA2001"];
        var results = new List<string>();
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            foreach (var order in new[] { new[] { Rules, clients }, [clients, Rules] })
            {
                var result = solution;
                // A document or project at a time, until there is nothing left to do.
                for (var changed = true; changed;)
                {
                    changed = false;
                    foreach (var rules in order)
                    {
                        if (await Fixer.AllAsync(result, scope, rules) is { } next)
                        {
                            (result, changed) = (next, true);
                        }
                    }
                }

                await Verify.CompilesAsync(result);
                results.Add(string.Join("\n---\n", await TextsAsync(result)));
            }
        }

        results.Add(string.Join("\n---\n", await TextsAsync(await Fixer.OneByOneAsync(solution, [.. Rules, .. clients]))));
        Assert.All(results, text => Assert.Equal(results[0], text));
        Assert.DoesNotContain(Key.Id, results[0], StringComparison.Ordinal);
        Assert.Equal(3, results[0].Split("EcsRamRoleCredentialsProvider.Shared.ForOss()").Length - 1);
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
    public async Task ManyClients_AreRewrittenEachOnce()
    {
        const int Clients = 400;
        var members = Enumerable.Range(0, Clients).Select(i =>
            $"private const string Id{i} = \"{SyntheticKey.AccessKeyId($"many{i}")}\", Secret{i} = \"{SyntheticKey.AccessKeySecret($"many{i}")}\";\n    Aliyun.OSS.OssClient M{i}() => new(\"h\", Id{i}, Secret{i});");
        var solution = TestSolution.Of($"class C\n{{\n    {string.Join("\n    ", members)}\n}}").Build();
        var findings = await Fixer.DiagnosticsAsync(solution, Rules);
        Assert.Equal(2 * Clients, findings.Length);

        var result = await CredentialRewriter.RewriteAsync(solution, findings, equivalenceKey: null, CancellationToken.None);

        Assert.Equal(Clients, result!.Rewrites.Count);
    }
}
