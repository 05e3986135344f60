using System.Text;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;
using AccessKeyAnalyzer.CodeFixes.Rewriting;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>What a fix never does, whatever the code.</summary>
public sealed class NeverTests
{
    private static readonly string[] Silent = ["Value", "A1", "Default", "Primary"];

    public static TheoryData<string> Kept =>
    [
        // A constant, a field, a property, a method, an array; none is called what it is.
        "public const string <NAME> = <VALUE>;",
        "public static readonly string <NAME> = <VALUE>; // from the console",
        "public static string <NAME> => <VALUE>;",
        "public static string <NAME> { get { return <VALUE>; } }",
        "protected const string <NAME> = <VALUE>, Other = \"x\";",
        "internal const string <NAME> = <VALUE>;\n    public string Use() => <NAME>;",
    ];

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task AKeyThatStays_IsStillReported(string declaration)
    {
        foreach (var name in Silent)
        {
            var test = TestSolution.Of(
                $"public class Settings\n{{\n    {declaration.Replace("<NAME>", name).Replace("<VALUE>", $"\"{Key.Secret}\"")}\n\n"
                + $"    object M(string id) => new Aliyun.OSS.OssClient(\"h\", id, {name});\n}}\n");
            var solution = test.Build();
            await Verify.CompilesAsync(solution);
            Assert.Single(await Fixer.DiagnosticsAsync(solution, test.Rules));
            var result = (await Fixer.AllAsync(solution, FixAllScope.Solution, test.Rules))!;
            await Verify.CompilesAsync(result);
            var text = (await result.Projects.Single().Documents.Single().GetTextAsync()).ToString();
            Assert.Contains("Shared.ForOss()", text, StringComparison.Ordinal);
            Assert.Single(await Fixer.DiagnosticsAsync(result, test.Rules));
            Assert.Null(await Fixer.AllAsync(result, FixAllScope.Solution, test.Rules));
        }
    }

    [Fact]
    public async Task AKeyThatStays_IsMarkedInAFewWords()
    {
        var test = TestSolution.Of($"public class S\n{{\n    public const string A = \"{Key.Secret}\";\n\n    object M(string id) => new Aliyun.OSS.OssClient(\"h\", id, A);\n}}\n");
        await Verify.FixAsync(
            test,
            $"using AccessKeyAnalyzer.Credentials;\n\npublic class S\n{{\n    public const string A = \"{Key.Secret}\"; // AccessKeySecret to be revoked\n\n"
            + "    object M(string id) => new Aliyun.OSS.OssClient(\"h\", EcsRamRoleCredentialsProvider.Shared.ForOss());\n}\n");
    }

    [Theory]
    [InlineData("byte[] A = \"SECRET!\"u8.ToArray();", "\"SECRET!\"u8 /* AccessKeySecret to be revoked */.ToArray();")]
    [InlineData("string A = \"\"\"\n        SECRET!\n        \"\"\";", "\n        \"\"\"; // AccessKeySecret to be revoked")]
    [InlineData("string A = /* SECRET! */ \"SECRET!\";", "/* SECRET! */ \"SECRET!\"; // AccessKeySecret to be revoked")]
    public async Task AKeyThatStays_IsMarkedBehindItsText_WhereTheFileStillCompiles(string key, string marked)
    {
        var solution = TestSolution.Of(
            $"public class S\n{{\n    public static readonly {key.Replace("SECRET!", Key.Secret)}\n\n"
            + "    object M(string id) => new Aliyun.OSS.OssClient(\"h\", id, $\"{A}\".Substring(0, 30));\n}\n").Build();

        var result = await Fixer.AllAsync(solution, FixAllScope.Solution, ["AKA1002"]);

        await Verify.CompilesAsync(result!);
        var text = await result!.Projects.Single().Documents.Single().GetTextAsync();
        Assert.Contains(marked.Replace("SECRET!", Key.Secret), text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task AClientThatAToolWrites_StaysAsTheToolWroteIt() => Verify.NoFixAsync(new TestSolution
    {
        Files =
        [
            ("Keys.cs", $"static class Keys {{ internal const string Id = \"{Key.Id}\", Secret = \"{Key.Secret}\"; }}"),
            ("Store.g.cs", "class Store { object M() => new Aliyun.OSS.OssClient(\"h\", Keys.Id, Keys.Secret); }"),
        ],
    });

    [Theory]
    [InlineData("iso-8859-1", "// Schlüssel für Zürich")]
    [InlineData("utf-16", "// 密钥")]
    [InlineData("utf-8", "// 密钥")]
    [InlineData("gb2312", "// 密钥")]
    [InlineData("gb18030", "// 密钥")]
    [InlineData("big5", "// 密鑰")]
    public async Task TheEncodingOfAFile_Stays(string name, string comment)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var solution = TestSolution.Of("").Build();
        var id = solution.Projects.Single().Documents.Single().Id;
        solution = solution.WithDocumentText(id, SourceText.From($"{comment}\nclass C {{ object M() => new Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); }}", encoding));
        var text = await (await Fixer.AllAsync(solution, FixAllScope.Solution, ["AKA1001"]))!.GetDocument(id)!.GetTextAsync();
        Assert.Same(encoding, text.Encoding);
        Assert.Contains(comment, text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static Config Make() => <CONFIG>;\n    object M() => new Client(Make());\n    string Header() => Make().AccessKeyId;")]
    [InlineData("readonly Config _config = <CONFIG>;\n    object M() => new Client(_config);\n    string Sign() => Hash(_config?.AccessKeySecret);\n    static string Hash(string? text) => text + \"!\";")]
    [InlineData("object M() { var config = <CONFIG>; Log(config); return new Client(config); }\n    static void Log(Config config) => System.Console.WriteLine(config.AccessKeyId);")]
    [InlineData("object M() { var config = <CONFIG>; var same = config; return same is { AccessKeySecret: not null } ? new Client(config) : null!; }")]
    [InlineData("readonly Config[] _configs = { <CONFIG> };\n    object M() => new Client(_configs[0]);\n    string Header(int n) => _configs[n].AccessKeyId;")]
    [InlineData("readonly Config _config = new();\n    C() => Set(_config);\n    static void Set(Config config) { config.AccessKeyId = \"<ID>\"; config.AccessKeySecret = \"<SECRET>\"; }\n    string Header() => _config.AccessKeyId;")]
    [InlineData("public static string Fill(Config config) { config.AccessKeyId = \"<ID>\"; config.AccessKeySecret = \"<SECRET>\"; return config.AccessKeyId; }")]
    public Task AKeyThatIsReadElsewhereFromTheConfiguration_Stays(string members) => Verify.NoFixAsync(
        $"using AlibabaCloud.OpenApiClient;\nusing AlibabaCloud.OpenApiClient.Models;\n\nclass C\n{{\n    "
        + members.Replace("<CONFIG>", "new Config { AccessKeyId = \"<ID>\", AccessKeySecret = \"<SECRET>\" }").Replace("<ID>", Key.Id).Replace("<SECRET>", Key.Secret) + "\n}\n");

    [Fact]
    public async Task AFileThatTheHostCouldNotDecode_IsNotEdited()
    {
        await Verify.NoFixAsync($"// \uFFFD\uFFFD\nclass C {{ object M() => new Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); }}");

        // Its clients elsewhere move, and the constants stay where they are.
        var keys = $"// \uFFFD\nstatic class Keys {{ internal const string Id = \"{Key.Id}\", Secret = \"{Key.Secret}\"; }}";
        var test = TestSolution.Of("class C { object M() => new Aliyun.OSS.OssClient(\"h\", Keys.Id, Keys.Secret); }", keys);
        var result = await Fixer.AllAsync(test.Build(), FixAllScope.Solution, test.Rules);
        await Verify.CompilesAsync(result!);
        var texts = await Task.WhenAll(result!.Projects.Single().Documents.Select(document => document.GetTextAsync()));
        Assert.Contains("Shared.ForOss()", texts[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(keys, texts[1].ToString());
    }

    public static TheoryData<string> Switched =>
    [
        "void M() { var client = <CLIENT>; client.SwitchCredentials(Other); }",
        "private readonly OssClient _client = <CLIENT>;\n    void M() => _client.SwitchCredentials(Other);",
        "private IOss? _client;\n    void M() { _client = <CLIENT>; }\n    void N() => _client?.SwitchCredentials(Other);",
        "OssClient Make() => <CLIENT>;\n    void M() => Make().SwitchCredentials(Other);",
        "void M() => Switch(<CLIENT>);\n    static void Switch(IOss client) => client.SwitchCredentials(Other);",
        "void M(bool flag) { IOss client = flag ? <CLIENT> : null!; var same = client; same.SwitchCredentials(Other); }",
        "DefaultCredentialsProvider _provider = new(new DefaultCredentials(\"<ID>\", \"<SECRET>\", null));\n    object M() => new OssClient(\"h\", _provider);\n    void N() => _provider.SetCredentials(Other);",
        "OssClient _client = new(\"h\", new DefaultCredentialsProvider(new DefaultCredentials(\"<ID>\", \"<SECRET>\", null)));\n    void M() => _client.SwitchCredentials(Other);",
        "System.Collections.Generic.Dictionary<string, IOss> _clients = new() { [\"a\"] = <CLIENT> };\n    void M() => _clients[\"a\"].SwitchCredentials(Other);",
        "sealed class Mine : OssClient\n    {\n        public Mine() : base(\"h\", \"<ID>\", \"<SECRET>\") { SwitchCredentials(Other); }\n    }",
    ];

    [Theory]
    [MemberData(nameof(Switched))]
    public Task AClientWhoseCredentialsAreSwitchedLater_Stays(string members) => Verify.NoFixAsync(
        $"using Aliyun.OSS;\nusing Aliyun.OSS.Common.Authentication;\n\nclass C\n{{\n    static ICredentials Other => null!;\n    "
        + members.Replace("<CLIENT>", "new OssClient(\"h\", \"<ID>\", \"<SECRET>\")").Replace("<ID>", Key.Id).Replace("<SECRET>", Key.Secret) + "\n}\n");

    [Theory]
    [InlineData("public static class Clients { public static readonly IOss Storage = <CLIENT>; }", "class D { void M() => Clients.Storage.SwitchCredentials(null!); }")]
    [InlineData("public static class Clients { public static IOss Make() => <CLIENT>; }", "class D { IOss _client = Clients.Make(); void M() => _client.SwitchCredentials(null!); }")]
    public Task AClientWhoseCredentialsAnotherProjectSwitches_Stays(string library, string program) => Verify.NoFixAsync(
        TestSolution.Of("using Aliyun.OSS;\n" + library.Replace("<CLIENT>", $"new OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\")"))
            with
        { Dependant = [("Program.cs", "using Aliyun.OSS;\n" + program)] });

    [Fact]
    public Task AClientThatAContainerHandsOut_IsAnyWhereItsCredentialsAreSwitched() => Verify.NoFixAsync(
        $"using Aliyun.OSS;\nclass D(IOss client) {{ void M() => client.SwitchCredentials(null!); }}\nclass C {{ object M() => new OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); }}\n");

    [Fact]
    public Task AConfigurationThatACallGives_MayBeAnotherEachTime() => Verify.NoFixAsync(
        $"using AlibabaCloud.OpenApiClient.Models;\nclass C {{ static Config Get() => new Config(); void M() {{ Get().AccessKeyId = \"{Key.Id}\"; Get().AccessKeySecret = \"{Key.Secret}\"; }} }}\n");

    public static TheoryData<string> Tests =>
    [
        "class FactAttribute : System.Attribute { }\nclass ClientTests\n{\n    [Fact] public void M() { <CLIENT>; }\n}",
        "class TheoryAttribute : System.Attribute { }\nclass InlineDataAttribute(params object[] data) : System.Attribute { public object[] Data => data; }\nclass ClientTests\n{\n    [Theory, InlineData(\"a\", \"b\")] public void M(string id, string secret) { <CLIENT>; }\n}",
        "class TestMethodAttribute : System.Attribute { }\nclass ClientTests\n{\n    [TestMethodAttribute] public void M() { }\n}\nclass Helper { object Make() => <CLIENT>; }",
        "class FakeStorage { object Make() => <CLIENT>; }",
        "class ClientStub { object Make() => <CLIENT>; }",
    ];

    [Theory]
    [MemberData(nameof(Tests))]
    public Task TestsAndFakes_PassKeysOnPurpose(string types) => Verify.NoFixAsync(
        TestSolution.Of(types.Replace("<CLIENT>", "new Aliyun.OSS.OssClient(\"h\", System.Environment.GetEnvironmentVariable(\"ID\"), System.Environment.GetEnvironmentVariable(\"KEY\"))")).WithClientRules());

    [Fact]
    public async Task WhatCompilesTogetherOnly_IsFixedTogether_BesideWhatDoesNotCompile()
    {
        // StaticCredentialsProvider M() cannot give back another type; the two branches need one another.
        var bad = $"StaticCredentialsProvider N<N>() {{ return new StaticCredentialsProvider(\"{Key.Id}\", \"{Key.Secret}\"); }}";
        var good = $"object M<N>(bool flag) {{ var made = flag ? new StaticCredentialsProvider(\"{Key.Id}\", \"{Key.Secret}\") : new StaticCredentialsProvider(\"{Key.OtherId}\", \"{Key.OtherSecret}\"); return made; }}";
        var members = Enumerable.Range(0, 3).Select(i => $"{bad}\n    {good}".Replace("<N>", $"{i}"));
        var test = TestSolution.Of($"using AlibabaCloud.OSS.V2.Credentials;\n\nclass C\n{{\n    {string.Join("\n    ", members)}\n}}\n");
        var solution = test.Build();
        var result = await Fixer.AllAsync(solution, FixAllScope.Solution, test.Rules);
        await Verify.CompilesAsync(result!);
        var text = (await result!.Projects.Single().Documents.Single().GetTextAsync()).ToString();
        // Two branches that say the same are one.
        Assert.Equal(3, text.Split("= EcsRamRoleCredentialsProvider.Shared.ForOssV2()").Length - 1);
        Assert.Equal(3, text.Split("return new StaticCredentialsProvider").Length - 1);
        Assert.Null(await Fixer.AllAsync(result, FixAllScope.Solution, test.Rules));
    }

    [Fact]
    public async Task APlannerThatFails_CostsItsClientOnly_ButACancelledOneStops()
    {
        Assert.Null(await IsolatedPlan.OfAsync<Rewrite>(() => throw new FailedPlans.ExpectedFailureException()));
        var rewrite = new Rewrite($"client");
        Assert.Same(rewrite, await IsolatedPlan.OfAsync<Rewrite>(() => Task.FromResult<Rewrite?>(rewrite)));
        await Assert.ThrowsAsync<OperationCanceledException>(() => IsolatedPlan.OfAsync<Rewrite>(() => throw new OperationCanceledException()));
    }

    [Fact]
    public void BothProviders_DeclareBothKindsOfDocuments() => Assert.All(
        new[] { typeof(AccessKeyCodeFixProvider), typeof(ConfigurationCodeFixProvider) },
        type => Assert.Equal(
            [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)],
            Assert.Single(type.GetCustomAttributes(inherit: false).OfType<ExportCodeFixProviderAttribute>()).DocumentKinds));

    [Fact]
    public async Task AProviderThatIsAskedAboutTheOtherKindOfDocument_OffersNothing()
    {
        var solution = TestSolution.Of($"class C {{ object M() => new Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); }}").Build();
        var project = solution.Projects.Single();
        var finding = (await Fixer.DiagnosticsAsync(project, ["AKA1001"])).Single();
        var file = project.AddAdditionalDocument("appsettings.json", $"{{ \"AccessKeyId\": \"{Key.Id}\" }}", filePath: "/src/App/appsettings.json");
        foreach (var (provider, document) in new (CodeFixProvider, TextDocument)[] { (new AccessKeyCodeFixProvider(), file),
            (new ConfigurationCodeFixProvider(), project.Documents.Single()) })
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                document, finding.Location.SourceSpan, [finding], (action, _) => Assert.Fail(action.Title), CancellationToken.None));
        }
    }
}
