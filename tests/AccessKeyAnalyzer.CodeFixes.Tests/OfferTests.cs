using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>Which actions the lightbulb shows, in which order and words.</summary>
public sealed class OfferTests
{
    private static readonly string OssClient = $"class C {{ Aliyun.OSS.OssClient M() => new(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); }}";

    private static async Task<CodeAction[]> ActionsAsync(TestSolution test)
    {
        var solution = test.Build();
        var diagnostic = (await Fixer.DiagnosticsAsync(solution, test.Rules))[0];
        return [.. await Fixer.ActionsAsync(solution, diagnostic)];
    }

    private static async Task<string> TextAsync(CodeAction action)
    {
        var solution = await Fixer.ApplyAsync(action);
        await Verify.CompilesAsync(solution);
        return (await solution.Projects.Single().Documents.First().GetTextAsync()).ToString();
    }

    [Fact]
    public async Task NoOptions_OfferTheRoleOfTheInstance_ThenTheChain()
    {
        var actions = await ActionsAsync(TestSolution.Of(OssClient));
        Assert.Equal(
            ["Let OssClient take its credentials from the instance's RAM role", "Let OssClient take its credentials from the default chain"],
            actions.Select(action => action.Title));
        Assert.Contains("EcsRamRoleCredentialsProvider.Shared.ForOss()", await TextAsync(actions[0]), StringComparison.Ordinal);
        Assert.Contains("DefaultCredentialsProviderChain.Shared.ForOss()", await TextAsync(actions[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProviderOption_SwapsTheActions_AndKeepsTheirKeys()
    {
        var usual = await ActionsAsync(TestSolution.Of(OssClient));
        var swapped = await ActionsAsync(TestSolution.Of(OssClient) with { EditorConfig = "access_key_analyzer.provider = default_chain" });
        Assert.Equal(usual.Select(action => action.EquivalenceKey).Reverse(), swapped.Select(action => action.EquivalenceKey));
        Assert.Contains("DefaultCredentialsProviderChain.Shared", await TextAsync(swapped[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RoleNameOption_NamesTheRole_AndSharesItsProvider()
    {
        var actions = await ActionsAsync(TestSolution.Of(OssClient) with { EditorConfig = "access_key_analyzer.role_name = uploads" });
        Assert.Equal("Let OssClient take its credentials from the RAM role uploads", actions[0].Title);
        Assert.Contains("EcsRamRoleCredentialsProvider.SharedFor(\"uploads\").ForOss()", await TextAsync(actions[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProviderBesideTheKeys_StaysAndIsTheOnlyOffer()
    {
        var actions = await ActionsAsync(TestSolution.Of("""
            using AlibabaCloud.OpenApiClient.Models;
            class C { Config M(string id, string secret) => new Config { AccessKeyId = id, AccessKeySecret = secret, Credential = new Aliyun.Credentials.Client() }; }
            """).WithClientRules());
        Assert.Equal("Let the OpenAPI client take its credentials from the provider beside the keys; id, secret: kept because passed by callers", Assert.Single(actions).Title);
        Assert.DoesNotContain("EcsRamRole", await TextAsync(actions[0]), StringComparison.Ordinal);
    }

    // The rules see a client that asks for a text by its name, and a key; which key that is, only a run tells.
    private static readonly string Lookup = $$"""
        class Settings
        {
            public string this[string name] => name switch { "id" => "{{Key.Id}}", "secret" => "{{Key.Secret}}", "host" => "h", _ => "" };
            public Aliyun.OSS.OssClient Open() => new(this["host"], this["id"], this["secret"]);
        }
        """;

    [Fact]
    public async Task KeyThatNoTraceLeadsToAClient_OffersTheClientThatAsksForIt()
    {
        var actions = await ActionsAsync(TestSolution.Of(Lookup));
        Assert.Equal("Let OssClient take its credentials from the instance's RAM role", actions[0].Title);
        var text = await TextAsync(actions[0]);
        Assert.Contains("\"host\" => \"h\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Key.Id, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyThatStaysWithoutTheClientBesideIt_OffersNothing()
    {
        var source = $$"""
            class C
            {
                const string AccessKeySecret = "{{Key.Secret}}";
                string Sign(string text) => text + AccessKeySecret;
                Aliyun.OSS.OssClient Open(string id, string secret) => new("h", id, secret);
            }
            """;
        Assert.Empty(await ActionsAsync(TestSolution.Of(source)));
    }

    [Theory]
    [InlineData("public class C { public object M(string id, string secret) => <CLIENT>; }", "id, secret: kept because public")]
    [InlineData("public class C { public string id { get; set; } string secret; object M() => <CLIENT>; }", "id: kept because public")]
    [InlineData("class StubbornUpload { internal string id { get; set; } string secret; object M() => <CLIENT>; }", "id: kept because settable by a configuration")]
    public async Task Title_OfAKeyThatStandsInNoCode_SaysWhatStays(string type, string rest) => Assert.Equal(
        $"Let OssClient take its credentials from the instance's RAM role; {rest}",
        (await ActionsAsync(TestSolution.Of("#pragma warning disable CS8618, CS0649\n"
            + type.Replace("<CLIENT>", "new Aliyun.OSS.OssClient(\"h\", id, secret)")).WithClientRules()))[0].Title);

    public static TheoryData<string, string> Titles => new()
    {
        { $"object M() => new AlibabaCloud.OpenApiClient.Models.Config {{ AccessKeyId = \"{Key.Id}\" }};", "Let the OpenAPI client take its credentials from the instance's RAM role" },
        { $"object M() => new AlibabaCloud.OSS.V2.Credentials.StaticCredentialsProvider(\"{Key.Id}\", \"{Key.Secret}\");", "Replace StaticCredentialsProvider with the instance's RAM role" },
        { $"object M() => new Aliyun.Acs.Core.DefaultAcsClient(Aliyun.Acs.Core.Profile.DefaultProfile.GetProfile(\"r\", \"{Key.Id}\", \"{Key.Secret}\"));", "Let DefaultAcsClient take its credentials from the instance's RAM role" },
        { $"const string Id = \"{Key.Id}\"; object M() => new Aliyun.OSS.OssClient(\"h\", Id, \"\"); object N() => new Aliyun.MNS.MNSClient(Id, \"\", \"h\");", "Let OssClient and MNSClient take their credentials from the instance's RAM role" },
        { $"const string Id = \"{Key.Id}\"; object M() => new Aliyun.OSS.OssClient(\"h\", Id, \"\"); object N() => new Aliyun.MNS.MNSClient(Id, \"\", \"h\"); object O() => new AlibabaCloud.OpenApiClient.Models.Config {{ AccessKeyId = Id }};", "Let 3 clients take their credentials from the instance's RAM role" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Title_SaysWhatItDoesToThisClient(string members, string title) =>
        Assert.Equal(title, (await ActionsAsync(TestSolution.Of($"class C {{ {members} }}")))[0].Title);

    public static TheoryData<string, string> Rest => new()
    {
        { $"public const string Id = \"{Key.Id}\", Secret = \"{Key.Secret}\"; object M() => new Aliyun.OSS.OssClient(\"h\", Id, Secret);", "2 keys stay because public" },
        { $"protected const string Id = \"{Key.Id}\"; object M(string s) => new Aliyun.OSS.OssClient(\"h\", Id, s);", "1 key stays because visible to derived types" },
        { $"const string Id = \"{Key.Id}\"; string N => Id; object M(string s) => new Aliyun.OSS.OssClient(\"h\", Id, s);", "1 key stays because used elsewhere" },
        { $"public object M(string a = \"{Key.Id}\", string b = \"{Key.Secret}\") => new Aliyun.OSS.OssClient(\"h\", a, b);", "2 keys stay because public" },
        { $"public object M(string a, string b) => new Aliyun.OSS.OssClient(\"h\", a, b); object N() => M(\"{Key.Id}\", \"{Key.Secret}\");", "2 keys stay because public" },
        { $"object M() => new Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); object N() => new Aliyun.OSS.OssClient(\"h\", \"{Key.OtherId}\", \"{Key.OtherSecret}\");", "the clients of 2 different AccessKeys will all be one role" },
        { $"object M() => new Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); object N() => new Aliyun.OSS.OssClient(\"i\", \"{Key.Id}\", \"{Key.Secret}\");", "" },
    };

    [Theory]
    [MemberData(nameof(Rest))]
    public async Task Title_SaysWhatStaysAndWhatBecomesOne(string members, string rest) => Assert.Equal(
        "Let OssClient take its credentials from the instance's RAM role" + (rest is "" ? "" : $"; {rest}"),
        (await ActionsAsync(TestSolution.Of($"public class C {{ {members} }}")))[0].Title);

    // What holds a key that nobody takes out: a tuple in a list, what an interface asks for, what a type parameter stands for.
    public static TheoryData<string, string> Elsewhere => new()
    {
        { $"(string, string)[] _all = {{ (\"{Key.Id}\", \"{Key.Secret}\") }}; object M() => System.Linq.Enumerable.ToList(System.Linq.Enumerable.Select(_all, a => new Aliyun.OSS.OssClient(\"h\", a.Item1, a.Item2)));", "2 keys stay because used elsewhere" },
        { $"interface I {{ string AccessKeyId {{ get; }} }} class K : I {{ public string AccessKeyId => \"{Key.Id}\"; }} object M(I i, string s) => new Aliyun.OSS.OssClient(\"h\", i.AccessKeyId, s); string N(I i) => i.AccessKeyId;", "1 key stays because asked for by an interface or base class" },
        { $"abstract class B {{ protected abstract string AccessKeyId {{ get; }} object M(string s) => new Aliyun.OSS.OssClient(\"h\", AccessKeyId, s); string N() => AccessKeyId; }} class D : B {{ protected override string AccessKeyId => \"{Key.Id}\"; }}", "1 key stays because asked for by an interface or base class" },
        { $"interface I {{ string AccessKeyId {{ get; }} }} class K : I {{ public string AccessKeyId => \"{Key.Id}\"; }} object M<T>(string s) where T : I, new() => new Aliyun.OSS.OssClient(\"h\", new T().AccessKeyId, s); string N(I i) => i.AccessKeyId;", "1 key stays because asked for by an interface or base class" },
    };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Title_CountsTheKeysThatStayElsewhere(string members, string rest)
    {
        var test = TestSolution.Of($"class C {{ {members} }}") with { Rules = ["AKA1001", "AKA1002", "AKA2001"] };
        var solution = test.Build();
        var titles = new List<string>();
        foreach (var diagnostic in await Fixer.DiagnosticsAsync(solution, test.Rules))
        {
            titles.AddRange((await Fixer.ActionsAsync(solution, diagnostic)).Select(action => action.Title));
        }

        Assert.Contains($"Let OssClient take its credentials from the instance's RAM role; {rest}", titles);
    }

    [Theory]
    [InlineData("SWAS_OPEN", "; SWAS_OPEN needs AddEndpoint, because the location service knows no roles")]
    [InlineData("Ecs", "")]
    public async Task Title_OfTheLegacyCore_NamesProductsWhoseEndpointIsLookedUp(string product, string caveat) => Assert.Equal(
        "Let DefaultAcsClient take its credentials from the instance's RAM role" + caveat,
        (await ActionsAsync(TestSolution.Of(
            $"namespace Aliyun.Acs.{product} {{ class Request {{ }} }} class C {{ object M() => new Aliyun.Acs.Core.DefaultAcsClient(Aliyun.Acs.Core.Profile.DefaultProfile.GetProfile(\"r\", \"{Key.Id}\", \"{Key.Secret}\")); }}")))[0].Title);

    [Fact]
    public Task NoCredentialsLibrary_NoOffer() => Verify.NoFixAsync(TestSolution.Of(OssClient) with { References = [StandInReferences.All] });

    [Fact]
    public Task NoAdapter_NoOffer() => Verify.NoFixAsync(TestSolution.Of(OssClient) with { HasGenerator = false });

    [Fact]
    public Task KeyWithoutASink_NoOffer() => Verify.NoFixAsync($"class C {{ const string AccessKeyId = \"{Key.Id}\"; }}");

    [Fact]
    public Task ResultThatDoesNotCompile_NoOffer() => Verify.NoFixAsync(
        $$"""
        using AlibabaCloud.OSS.V2.Credentials;

        class C
        {
            StaticCredentialsProvider M() { return new StaticCredentialsProvider("{{Key.Id}}", "{{Key.Secret}}"); }
        }
        """);

    [Fact]
    public async Task ErrorsThatWereThereBefore_DoNotHinder()
    {
        Assert.NotEmpty(await ActionsAsync(TestSolution.Of(OssClient + "\nclass D { Missing _missing; }")));
    }

    // An editor asks for each finding, and to look through a program takes long.
    [Fact]
    public async Task KeysOfAProgram_AreLookedForOnce()
    {
        var project = TestSolution.Of($"class C {{ object M() => new Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); }}").Build().Projects.Single();

        var keys = await KeyFindings.OfProgramAsync(project, CancellationToken.None);

        Assert.Equal(2, keys.Count);
        Assert.Same(keys[0], (await KeyFindings.OfProgramAsync(project, CancellationToken.None))[0]);
    }
}
