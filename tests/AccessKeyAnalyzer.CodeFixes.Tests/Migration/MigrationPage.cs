using System.Globalization;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using AccessKeyAnalyzer.Descriptors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Migration;

/// <summary>
/// nuget/migration.md, and the same page in Chinese: what the fix really makes of a client of each SDK, and the catalog's advice where it makes nothing.
/// </summary>
internal static class MigrationPage
{
    private const string Introduction =
        """
        # From AccessKeys to the RAM role, SDK by SDK

        [中文](zh-CN/migration.md)

        Made by a test: each *after* is what the code fix makes of the *before*, compiled. `"LTAI…"` and `"…"` stand for a key.

        1. Give the instance a role: [the RAM side](ram/README.md).
        2. `dotnet format analyzers --diagnostics AKA1001 AKA1002 AKA1003`, or the lightbulb, writes what stands below. For keys that are no literals, AKA2001 does the same.
        3. Where the application runs elsewhere too (in a pod, in Function Compute, on your machine): `access_key_analyzer.provider = default_chain` in `.editorconfig` makes the fix write
           `DefaultCredentialsProviderChain.Shared`. In a host, `services.AddAlibabaCloudCredentials()` registers it as `IStsCredentialsProvider`, which has the same `For…()` methods.
        4. Revoke the old key once the new version runs.

        What is flagged in each SDK, and what is true of it: [the SDKs](sdks.md).

        """;

    private const string ChineseIntroduction =
        """
        # 从 AccessKey 迁移到 RAM 角色：逐个 SDK

        [English](../migration.md)

        由测试生成：每段 *after* 都是代码修复由 *before* 得到的结果，并且编译通过。`"LTAI…"` 和 `"…"` 代表密钥。

        1. 给实例授予角色：[RAM 侧](../ram/README.zh-CN.md)。
        2. `dotnet format analyzers --diagnostics AKA1001 AKA1002 AKA1003` 或灯泡会写出下面的代码。密钥不是字面量时，由 AKA2001 做同样的修复。
        3. 应用还运行在别处（Pod、函数计算、你的机器）时：在 `.editorconfig` 中写 `access_key_analyzer.provider = default_chain`，修复就会写成
           `DefaultCredentialsProviderChain.Shared`。在主机（host）中，`services.AddAlibabaCloudCredentials()` 会把它注册为 `IStsCredentialsProvider`，它有同样的 `For…()` 方法。
        4. 新版本运行起来之后，停用旧密钥。

        每个 SDK 中会报告什么、有哪些限制：[SDK 表](../sdks.md)。

        """;

    /// <summary>The page, in English and in Chinese.</summary>
    public static async Task<(string English, string Chinese)> RenderAsync()
    {
        var (english, chinese) = (Introduction, ChineseIntroduction);
        foreach (var sdk in SdkCatalog.All)
        {
            var section = $"\n## {sdk.Name}\n\n{sdk.Packages}\n{await CodeAsync(sdk)}";
            english += section + Advice(sdk, "By hand, where no fix is offered:", entryPoint => $": {entryPoint.Advice}");
            chinese += section + Advice(sdk, "不提供修复的，请手工处理：", entryPoint => $"：{InChinese(entryPoint.AdviceAsClause)}。");
        }

        return (english, chinese);
    }

    private static string InChinese(string text) => Translation.Of(text, CultureInfo.GetCultureInfo("zh-Hans"));

    private static async Task<string> CodeAsync(Sdk sdk)
    {
        if (!MigrationExamples.All.TryGetValue(sdk.Id, out var example))
        {
            return "";
        }

        var before = example.Replace("ID", $"\"{Key.Id}\"", StringComparison.Ordinal).Replace("SECRET", $"\"{Key.Secret}\"", StringComparison.Ordinal) + "\n";
        var test = TestSolution.Program(before);
        var solution = test.Build();
        await Verify.CompilesAsync(solution);
        var result = await Fixer.AllAsync(solution, FixAllScope.Solution, test.Rules);
        Assert.True(result is not null, $"Nothing is fixed in the example of {sdk.Id}.");
        await Verify.CompilesAsync(result);
        Assert.Empty(await Fixer.DiagnosticsAsync(result, test.Rules));
        var after = (await result.Projects.Single().Documents.Single().GetTextAsync()).ToString();
        return $"\n```csharp\n// before\n{Masked(before)}```\n\n```csharp\n// after\n{after}```\n";
    }

    private static string Advice(Sdk sdk, string introduction, Func<EntryPoint, string> sentence)
    {
        var advice = sdk.EntryPoints
            .Where(entryPoint => entryPoint.Rewrite is RewriteKind.None or RewriteKind.RefreshingClient)
            .Select(entryPoint => $"- `{MetadataName.Simple(entryPoint.Type)}`{sentence(entryPoint).Replace("<", "&lt;", StringComparison.Ordinal)}\n")
            .Distinct()
            .ToList();
        return advice is [] ? "" : $"\n{introduction}\n\n{string.Concat(advice)}";
    }

    private static string Masked(string text) =>
        text.Replace(Key.Id, "LTAI…", StringComparison.Ordinal).Replace(Key.Secret, "…", StringComparison.Ordinal);
}
