using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>Keys that the program reads and passes to an SDK are found by that alone: by no name of theirs, and by no shape of their values.</summary>
public sealed class BoundKeyTests
{
    // What the SDK calls a secret stands here under names that say nothing.
    private const string Options = """
        class OssOptions { public string Endpoint { get; set; } = ""; public string First { get; set; } = ""; public string Second { get; set; } = ""; }
        """;

    private const string Client = "new Aliyun.OSS.OssClient(o.Endpoint, o.First, o.Second)";

    // The surface of Microsoft.Extensions that binding goes through.
    private const string Extensions = """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string this[string key] { get; set; } IConfigurationSection GetSection(string key); }
            public interface IConfigurationSection : IConfiguration { }
            public static class ConfigurationBinder
            {
                public static T Get<T>(this IConfiguration configuration) => default!;
                public static void Bind(this IConfiguration configuration, object instance) { }
                public static T GetValue<T>(this IConfiguration configuration, string key) => default!;
            }
            public sealed class ConfigurationKeyNameAttribute(string name) : System.Attribute { }
        }
        namespace Microsoft.Extensions.Options
        {
            public interface IOptions<T> { T Value { get; } }
            public class OptionsBuilder<T> { public OptionsBuilder<T> Bind(Configuration.IConfiguration c) => this; public OptionsBuilder<T> BindConfiguration(string s) => this; }
        }
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public static class Extensions
            {
                public static IServiceCollection Configure<T>(this IServiceCollection s, Configuration.IConfiguration c) => s;
                public static Options.OptionsBuilder<T> AddOptions<T>(this IServiceCollection s) => null!;
            }
        }
        namespace System.Configuration
        {
            public static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings => null!; }
        }
        """;

    private const string Bound = """{ "Oss": { "Endpoint": "oss-cn-hangzhou.aliyuncs.com", "First": "{|AKA1101:k3y-of-the-shop|}", "Second": "{|AKA1102:p4ss!phrase-9|}" }, "First": "k3y-of-the-shop" }""";

    [Theory]
    [InlineData("services.Configure<OssOptions>(configuration.GetSection(\"Oss\"));")]
    [InlineData("var section = configuration.GetSection(\"Oss\"); services.Configure<OssOptions>(section);")]
    [InlineData("var options = configuration.GetSection(\"Oss\").Get<OssOptions>();")]
    [InlineData("var options = new OssOptions(); configuration.GetSection(\"Oss\").Bind(options);")]
    [InlineData("services.AddOptions<OssOptions>().Bind(configuration.GetSection(\"Oss\"));")]
    [InlineData("services.AddOptions<OssOptions>().BindConfiguration(\"Oss\");")]
    [InlineData("const string Name = \"Oss\"; services.Configure<OssOptions>(configuration.GetSection(Name));")]
    public Task Section_BoundToOptionsThatReachAClient_IsReportedWhateverItsNames(string binding) =>
        ConfigurationVerifier.Verify("appsettings.json", Bound, Program(binding, $"object Make(OssOptions o) => {Client};"));

    [Theory]
    [InlineData("class Shop(IOptions<OssOptions> options) { object c = new Aliyun.OSS.OssClient(\"e\", options.Value.First, options.Value.Second); }")]
    [InlineData("class Shop { readonly string _a, _b; Shop(IOptions<OssOptions> o) { _a = o.Value.First; _b = o.Value.Second; } object M() => new Aliyun.OSS.OssClient(\"e\", _a, _b); }")]
    [InlineData("class Shop { object Make(string a, string b) => new Aliyun.OSS.OssClient(\"e\", a, b); object M(OssOptions o) => Make(o.First.Trim(), o?.Second ?? \"\"); }")]
    [InlineData("class Shop { object M(OssOptions o) { var (a, b) = (o.First, o.Second); return new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = a, AccessKeySecret = b }; } }")]
    [InlineData("class Shop { object M(OssOptions o) => new Aliyun.OSS.OssClient(\"e\", string.Join(\"\", o.First, \"\"), string.Join(\"\", new[] { o.Second, \"\" })); }")]
    public Task Options_ThatReachAClientOnTheWayOfTheProgram_AreReported(string shop) =>
        ConfigurationVerifier.Verify("appsettings.json", Bound, Program("services.Configure<OssOptions>(configuration.GetSection(\"Oss\"));", "", shop));

    [Theory]
    [InlineData("configuration[\"Oss:First\"]", "configuration[\"Oss:Second\"]")]
    [InlineData("configuration.GetSection(\"Oss\")[\"First\"]", "configuration.GetSection(\"Oss\").GetValue<string>(\"Second\")")]
    [InlineData("configuration.GetValue<string>(\"Oss:First\")", "configuration.GetSection(\"Oss\")[\"Second\"]")]
    public Task Key_ReadByNameForAClient_IsReported(string first, string second) =>
        ConfigurationVerifier.Verify("appsettings.json", Bound, Program("", $"object Make(IConfiguration configuration) => new Aliyun.OSS.OssClient(\"e\", {first}, {second});"));

    [Theory]
    [InlineData("web.config", """<configuration><appSettings><add key="shopFirst" value="{|AKA1101:k3y-of-the-shop|}"/></appSettings><shopFirst>k3y-of-the-shop</shopFirst></configuration>""")]
    [InlineData(".env", "SHOP_SECOND={|AKA1102:p4ss!phrase-9|}\n")]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "App": { "environmentVariables": { "SHOP_SECOND": "{|AKA1102:p4ss!phrase-9|}" } } } }""")]
    [InlineData("other.json", """{ "Section": { "SHOP_SECOND": "p4ss!phrase-9" } }""")]
    public Task Key_OfAppSettingsOrEnvironmentReadForAClient_IsReported(string path, string markup) => ConfigurationVerifier.Verify(
        path,
        markup,
        Program("", """object Make() => new Aliyun.OSS.OssClient("e", System.Configuration.ConfigurationManager.AppSettings["shopFirst"], System.Environment.GetEnvironmentVariable("SHOP_SECOND"));"""));

    // A helper has several callers: each call reads its own key.
    [Theory]
    [InlineData("static class Cfg { static IConfiguration _c; public static string Get(string key) => _c[key]; }", "Cfg.Get(\"Oss:Endpoint\")", "Cfg.Get(\"Oss:First\")", "Cfg.Get(\"Oss:Second\")")]
    [InlineData("static class Cfg { static IConfiguration _c; public static string Get(string name) => _c[\"Oss:\" + name]; }", "Cfg.Get(\"Endpoint\")", "Cfg.Get(\"First\")", "Cfg.Get(\"Second\")")]
    [InlineData("static class Cfg { static IConfiguration _c; public static string Get(string s, string name) => _c.GetSection(\"Oss\")[name]; }", "Cfg.Get(\"\", \"Endpoint\")", "Cfg.Get(name: \"First\", s: \"\")", "Cfg.Get(\"\", \"Second\")")]
    [InlineData("static class Cfg { static IConfiguration _c; static string Raw(string k) => _c[k] ?? \"\"; public static string Get(string name) { var k = $\"Oss:{name}\"; return Raw(k); } }", "Cfg.Get(\"Endpoint\")", "Cfg.Get(\"First\")", "Cfg.Get(\"Second\")")]
    public Task Helper_OfSeveralCallers_ReadsTheKeyOfEachCall(string helper, string endpoint, string first, string second) => ConfigurationVerifier.Verify(
        "appsettings.json", Bound, Program("", $"object Make() => new Aliyun.OSS.OssClient({endpoint}, {first}, {second});", helper));

    [Fact]
    public Task HelperOverTheEnvironment_OfSeveralCallers_ReadsTheKeyOfEachCall() => ConfigurationVerifier.Verify(
        ".env",
        "SHOP_REGION=cn-hangzhou-9f3k\nSHOP_FIRST={|AKA1101:k3y-of-the-shop|}\nSHOP_SECOND={|AKA1102:p4ss!phrase-9|}\n",
        Program(
            "",
            """object Make() => new Aliyun.OSS.OssClient(Env.Of("SHOP_REGION"), Env.Of("SHOP_FIRST"), Env.Of("SHOP_SECOND"));""",
            "static class Env { public static string Of(string name) => System.Environment.GetEnvironmentVariable(name) ?? throw new System.Exception(name); }"));

    [Fact]
    public Task Property_WithAnotherKeyName_IsFoundByIt() => ConfigurationVerifier.Verify(
        "appsettings.json",
        """{ "Oss": { "door": "{|AKA1101:k3y-of-the-shop|}", "First": "k3y-of-the-shop" } }""",
        Program(
            "services.Configure<Other>(configuration.GetSection(\"Oss\"));",
            "object Make(Other o) => new Aliyun.OSS.OssClient(\"e\", o.First, \"\");",
            "class Other { [ConfigurationKeyName(\"door\")] public string First { get; set; } }"));

    [Fact]
    public Task Options_InsideOptions_AreFoundByTheirWholePath() => ConfigurationVerifier.Verify(
        "appsettings.json",
        """{ "Shop": { "Stores": [ { "First": "{|AKA1101:k3y-of-the-shop|}", "Endpoint": "x" } ], "Main": { "Second": "{|AKA1102:p4ss!phrase-9|}" } }, "Main": { "Second": "p4ss!phrase-9" } }""",
        Program(
            "services.Configure<Shop>(configuration.GetSection(\"Shop\"));",
            $"object Make(OssOptions o) => {Client};",
            "class Shop { public System.Collections.Generic.List<OssOptions> Stores { get; set; } public OssOptions Main { get; set; } }"));

    [Theory]
    [InlineData("""{ "Oss": { "First": "", "Second": "your-secret" } }""")]
    [InlineData("""{ "Oss": { "First": "<from vault>", "Second": "${OSS_SECRET}" } }""")]
    [InlineData("""{ "Oss": { "Endpoint": "k3y-of-the-shop" }, "Minio": { "First": "k3y-of-the-shop", "Second": "p4ss!phrase-9" } }""")]
    public Task Section_BoundToOptions_WithPlaceholdersOrOtherKeys_StaysSilent(string text) => ConfigurationVerifier.Verify(
        "appsettings.json", text, Program("services.Configure<OssOptions>(configuration.GetSection(\"Oss\"));", $"object Make(OssOptions o) => {Client};"));

    [Fact]
    public Task Section_BoundToOptionsThatReachNoClient_StaysSilent() => ConfigurationVerifier.Verify(
        "appsettings.json",
        Bound.Replace("{|AKA1101:", "").Replace("{|AKA1102:", "").Replace("|}", ""),
        Program("services.Configure<OssOptions>(configuration.GetSection(\"Oss\"));", "object Make(OssOptions o) => o.First + o.Second;"));

    [Fact]
    public async Task Finding_OfABoundKey_LeadsToTheClient()
    {
        var program = Program("services.Configure<OssOptions>(configuration.GetSection(\"Oss\"));", $"object Make(OssOptions o) => {Client};");

        var diagnostics = await ConfigurationVerifier.Run(program, [new InMemoryText("appsettings.json", """{ "Oss": { "Second": "p4ss!phrase-9" } }""")]);

        var sink = Assert.Single(Assert.Single(diagnostics).AdditionalLocations);
        Assert.Equal("o.Second", sink.SourceTree!.ToString().Substring(sink.SourceSpan.Start, sink.SourceSpan.Length));
    }

    private static CSharpCompilation Program(string startup, string members, string types = "")
    {
        var code = $$"""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            {{Options}}
            {{types}}
            class Program
            {
                void Start(IServiceCollection services, IConfiguration configuration) { {{startup}} }
                {{members}}
            }
            """;
        var program = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(code, path: "Program.cs"), CSharpSyntaxTree.ParseText(Extensions, path: "Extensions.cs")],
            [.. StandInReferences.Framework, StandInReferences.All],
            new(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(program.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        return program;
    }
}
