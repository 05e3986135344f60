using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Configuration;

/// <summary>The fix of a client whose key comes from configuration empties that key, unless somebody else reads it.</summary>
public sealed class UnreadKeysTests
{
    private const string Settings = """
        {
          // the shop
          "Oss": { "Endpoint": "oss-cn-hangzhou.aliyuncs.com", "First": "ID!", "Second": "SECRET!" }, // keep
        }
        """;

    private const string Emptied = """
        {
          // the shop
          "Oss": { "Endpoint": "oss-cn-hangzhou.aliyuncs.com", "First": "", "Second": "" }, // keep
        }
        """;

    private const string Extensions = """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfiguration { string this[string key] { get; } IConfigurationSection GetSection(string key); }
            public interface IConfigurationSection : IConfiguration { }
            public static class ConfigurationBinder { public static T Get<T>(this IConfiguration configuration) => default!; }
        }

        """;

    private const string Options = "public class OssOptions { public string Endpoint { get; set; } = \"\"; public string First { get; set; } = \"\"; public string Second { get; set; } = \"\"; }";

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public async Task FixAll_OfAClientBuiltFromOptions_EmptiesTheirKeys(FixAllScope scope) => Assert.Equal(Emptied, await FixAllAsync(scope, $$"""
        using Microsoft.Extensions.Configuration;
        {{Extensions}}
        {{Options}}
        class Shop(IConfiguration configuration)
        {
            object Make() { var o = configuration.GetSection("Oss").Get<OssOptions>(); return new Aliyun.OSS.OssClient(o.Endpoint, o.First, o.Second); }
        }
        """));

    [Fact]
    public async Task FixAll_OfAClientBuiltFromKeysReadByName_EmptiesThem() => Assert.Equal(Emptied, await FixAllAsync(FixAllScope.Document, $$"""
        {{Extensions}}
        class Shop(Microsoft.Extensions.Configuration.IConfiguration configuration)
        {
            object Make() => new Aliyun.OSS.OssClient("oss-cn-hangzhou.aliyuncs.com", configuration["Oss:First"], configuration["Oss:Second"]);
        }
        """));

    [Fact]
    public async Task FixAll_WhereAnotherMethodNeedsTheSecret_KeepsIt() => Assert.Equal(Emptied.Replace("\"Second\": \"\"", "\"Second\": \"SECRET!\""), await FixAllAsync(FixAllScope.Document, $$"""
        {{Extensions}}
        class Shop(Microsoft.Extensions.Configuration.IConfiguration configuration)
        {
            object Make() => new Aliyun.OSS.OssClient("oss-cn-hangzhou.aliyuncs.com", configuration["Oss:First"], configuration["Oss:Second"]);
            string Show() => configuration["Oss:Second"];
        }
        """));

    [Fact]
    public async Task Action_OfALibrary_EmptiesTheSettingsOfTheProgramThatBindsItsOptions()
    {
        var solution = new TestSolution
        {
            Files = [("Library.cs", $"{Extensions}{Options}\npublic static class Shop {{ public static object Make(OssOptions o) => new Aliyun.OSS.OssClient(o.Endpoint, o.First, o.Second); }}")],
            Dependant = [("Program.cs", "using Microsoft.Extensions.Configuration;\nclass App(IConfiguration configuration) { object Make() => Shop.Make(configuration.GetSection(\"Oss\").Get<OssOptions>()); }")],
            Rules = ["AKA2001"],
        }.Build();
        solution = Add(solution, "Dependant", "appsettings.json", Settings);
        solution = Add(solution, "Dependant", "compose.yml", "services:\n  shop:\n    environment:\n      Oss__First: ID!\n      Oss__Second: SECRET! # a key\n      Oss__Endpoint: e\n");

        var action = await ActionAsync(solution);
        var changed = await Fixer.ApplyAsync(action);

        Assert.Equal(Emptied, await TextAsync(changed, "appsettings.json"));
        Assert.Equal(
            "services:\n  shop:\n    environment:\n      Oss__First: \n      Oss__Second:  # a key\n      Oss__Endpoint: e\n", await TextAsync(changed, "compose.yml"));
    }

    [Fact]
    public async Task Action_WhereAnotherMethodNeedsTheSecret_SaysWhich()
    {
        var solution = TestSolution.Of($$"""
            {{Extensions}}
            class Shop(Microsoft.Extensions.Configuration.IConfiguration configuration)
            {
                object Make() => new Aliyun.OSS.OssClient("oss-cn-hangzhou.aliyuncs.com", configuration["Oss:First"], configuration["Oss:Second"]);
                string Show() => configuration["Oss:Second"];
            }
            """).WithClientRules().Build();

        var action = await ActionAsync(Add(solution, "App", "appsettings.json", Settings));

        Assert.Equal("Let OssClient take its credentials from the instance's RAM role; Oss:Second stays because Shop.Show() reads it", action.Title);
    }

    private static async Task<Microsoft.CodeAnalysis.CodeActions.CodeAction> ActionAsync(Solution solution) =>
        (await Fixer.ActionsAsync(solution, (await Fixer.DiagnosticsAsync(solution, ["AKA2001"])).First()))[0];

    private static Solution Add(Solution solution, string project, string file, string text) =>
        solution.Projects.Single(each => each.Name == project)
            .AddAdditionalDocument(file, SourceText.From(ConfigurationFixer.Planted(text)), filePath: $"/src/{project}/{file}").Project.Solution;

    private static async Task<string> TextAsync(Solution solution, string file) =>
        (await solution.Projects.SelectMany(project => project.AdditionalDocuments).Single(document => document.Name == file).GetTextAsync()).ToString();

    private static async Task<string> FixAllAsync(FixAllScope scope, string source)
    {
        var test = TestSolution.Of(source).WithClientRules();
        var project = test.Build().Projects.Single();
        var settings = SourceText.From(Settings.Replace("SECRET!", Key.Secret).Replace("ID!", Key.Id));
        var solution = project.AddAdditionalDocument("appsettings.json", settings, filePath: "/src/App/appsettings.json").Project.Solution;

        var changed = await Fixer.AllAsync(solution, scope, test.Rules);

        Assert.Contains("ForOss()", (await changed!.Projects.Single().Documents.Single().GetTextAsync()).ToString(), StringComparison.Ordinal);
        var text = await changed.Projects.Single().AdditionalDocuments.Single().GetTextAsync();
        return text.ToString().Replace(Key.Secret, "SECRET!").Replace(Key.Id, "ID!");
    }
}
