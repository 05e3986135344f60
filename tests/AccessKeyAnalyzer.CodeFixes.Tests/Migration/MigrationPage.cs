using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Migration;

/// <summary>nuget/migration.md: what the fix really makes of a client of each SDK, and the catalog's advice where it makes nothing.</summary>
internal static class MigrationPage
{
    private const string Introduction =
        """
        # From AccessKeys to the RAM role, SDK by SDK

        Made by a test: each *after* is what the code fix makes of the *before*, compiled. `"LTAI…"` and `"…"` stand for a key.

        1. Give the instance a role: [the RAM side](ram/README.md).
        2. `dotnet format analyzers --diagnostics AKA1001 AKA1002 AKA1003`, or the lightbulb, writes what stands below. For keys that are no literals, AKA2001 does the same.
        3. Where the application runs elsewhere too (in a pod, in Function Compute, on your machine): `access_key_analyzer.provider = default_chain` in `.editorconfig` makes the fix write
           `DefaultCredentialsProviderChain.Shared`. In a host, `services.AddAlibabaCloudCredentials()` registers it as `IStsCredentialsProvider`, which has the same `For…()` methods.
        4. Revoke the old key once the new version runs.

        What is flagged in each SDK, and what is true of it: [the SDKs](sdks.md).

        """;

    public static async Task<string> RenderAsync()
    {
        var sections = new List<string>();
        foreach (var sdk in SdkCatalog.All)
        {
            sections.Add($"\n## {sdk.Name}\n\n{sdk.Packages}\n{await CodeAsync(sdk)}{Advice(sdk)}");
        }

        return Introduction + string.Concat(sections);
    }

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

    private static string Advice(Sdk sdk)
    {
        var advice = sdk.EntryPoints
            .Where(entryPoint => entryPoint.Rewrite is RewriteKind.None or RewriteKind.RefreshingClient)
            .Select(entryPoint => $"- `{MetadataName.Simple(entryPoint.Type)}`: {entryPoint.Advice.Replace("<", "&lt;", StringComparison.Ordinal)}\n")
            .Distinct()
            .ToList();
        return advice is [] ? "" : $"\nBy hand, where no fix is offered:\n\n{string.Concat(advice)}";
    }

    private static string Masked(string text) =>
        text.Replace(Key.Id, "LTAI…", StringComparison.Ordinal).Replace(Key.Secret, "…", StringComparison.Ordinal);
}
