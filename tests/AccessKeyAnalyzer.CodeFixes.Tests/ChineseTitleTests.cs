using System.Globalization;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>What the lightbulb says in an editor whose user interface is Chinese.</summary>
public sealed class ChineseTitleTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static TheoryData<string, string> Titles => new()
    {
        { $"object M() => new Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\");", "让 OssClient 从实例 RAM 角色获取凭证" },
        { $"object M() => new AlibabaCloud.OpenApiClient.Models.Config {{ AccessKeyId = \"{Key.Id}\" }};", "让 OpenAPI 客户端 从实例 RAM 角色获取凭证" },
        { $"object M() => new AlibabaCloud.OSS.V2.Credentials.StaticCredentialsProvider(\"{Key.Id}\", \"{Key.Secret}\");", "将 StaticCredentialsProvider 替换为实例 RAM 角色" },
        { $"const string Id = \"{Key.Id}\"; object M() => new Aliyun.OSS.OssClient(\"h\", Id, \"\"); object N() => new Aliyun.MNS.MNSClient(Id, \"\", \"h\");", "让 OssClient 和 MNSClient 从实例 RAM 角色获取凭证" },
        { $"public const string Id = \"{Key.Id}\", Secret = \"{Key.Secret}\"; object M() => new Aliyun.OSS.OssClient(\"h\", Id, Secret);", "让 OssClient 从实例 RAM 角色获取凭证；2 个密钥会留下，因为它们是公开成员" },
        { $"public const string Id = \"{Key.Id}\"; const string Secret = \"{Key.Secret}\"; string N => Secret; object M() => new Aliyun.OSS.OssClient(\"h\", Id, Secret);", "让 OssClient 从实例 RAM 角色获取凭证；2 个密钥会留下，因为它们是公开成员，或者在别处还有使用" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Title_OfTheFix_IsChineseAndItsKeyIsNot(string members, string title)
    {
        var solution = TestSolution.Of($"public class C {{ {members} }}").Build();
        var diagnostic = (await Fixer.DiagnosticsAsync(solution, TestSolution.Of("").Rules))[0];
        var english = await Fixer.ActionsAsync(solution, diagnostic);

        var chinese = await InChineseAsync(() => Fixer.ActionsAsync(solution, diagnostic));

        Assert.Equal(title, chinese.First().Title);
        Assert.Equal(english.Select(action => action.EquivalenceKey), chinese.Select(action => action.EquivalenceKey));
    }

    [Fact]
    public async Task Titles_OfTheFixOfAFile_AreChineseAndTheirKeysAreNot()
    {
        var project = new AdhocWorkspace().AddProject("Chinese", LanguageNames.CSharp)
            .AddAdditionalDocument("AccessKeyAnalyzer.Baseline.txt", SourceText.From(""), filePath: "AccessKeyAnalyzer.Baseline.txt").Project;
        var document = project.AddAdditionalDocument(
            "appsettings.json", SourceText.From(ConfigurationFixer.Planted("{ \"Aliyun\": { \"AccessKeyId\": \"ID!\", \"AccessKeySecret\": \"SECRET!\" } }")), filePath: "appsettings.json");
        var diagnostic = (await ConfigurationFixer.DiagnosticsAsync(document.Project))[0];
        var english = await ConfigurationFixer.ActionsAsync(document, diagnostic);

        var chinese = await InChineseAsync(() => ConfigurationFixer.ActionsAsync(document, diagnostic));

        Assert.Equal(
            [
                "清空此值（并在 RAM 控制台禁用、删除该 AccessKey）",
                "从文件中移除此键（并在 RAM 控制台禁用、删除该 AccessKey）",
                "加入 AccessKeyAnalyzer.Baseline.txt（并在其中写明原因）",
            ],
            chinese.Select(action => action.Title));
        Assert.Equal(english.Select(action => action.EquivalenceKey), chinese.Select(action => action.EquivalenceKey));
        Assert.All(english, action => Assert.DoesNotContain(action.Title, chinese.Select(other => other.Title)));
    }

    // The culture goes with the call, as an editor's goes with its request; this method's caller keeps its own.
    private static async Task<T> InChineseAsync<T>(Func<Task<T>> action)
    {
        CultureInfo.CurrentUICulture = Chinese;
        return await action();
    }
}
