using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Migration;

public class MigrationPageTests
{
    [Fact]
    public async Task Page_InTheDocumentation_IsWhatTheFixMakes()
    {
        var (english, chinese) = await MigrationPage.RenderAsync();

        string?[] changed = [await ChangedAsync("nuget/migration.md", english), await ChangedAsync("nuget/zh-CN/migration.md", chinese)];
        Assert.All(changed, Assert.Null);
    }

    [Fact]
    public void Examples_OfTheSdksThatHaveAFix_AreThere() => Assert.Equal(
        SdkCatalog.All.Where(sdk => sdk.EntryPoints.Any(entryPoint => entryPoint.Rewrite != RewriteKind.None)).Select(sdk => sdk.Id)
            .Order(StringComparer.Ordinal),
        MigrationExamples.All.Keys.Order(StringComparer.Ordinal));

    // What to do if the page is another one; null if it is this one.
    private static async Task<string?> ChangedAsync(string page, string made)
    {
        var path = Path.Combine(Root(), page);
        var copy = Path.Combine(AppContext.BaseDirectory, page);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        await File.WriteAllTextAsync(copy, made);
        return File.Exists(path) && made == await File.ReadAllTextAsync(path) ? null : $"The fix or the catalog has changed: copy {copy} to {path}.";
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "AccessKeyAnalyzer.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
