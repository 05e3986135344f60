using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Migration;

public class MigrationPageTests
{
    [Fact]
    public async Task Page_InTheDocumentation_IsWhatTheFixMakes()
    {
        var path = Path.Combine(Root(), "nuget/migration.md");

        var made = await MigrationPage.RenderAsync();
        var copy = Path.Combine(AppContext.BaseDirectory, "migration.md");
        await File.WriteAllTextAsync(copy, made);

        Assert.True(made == await File.ReadAllTextAsync(path), $"The fix or the catalog has changed: copy {copy} to {path}.");
    }

    [Fact]
    public void Examples_OfTheSdksThatHaveAFix_AreThere() => Assert.Equal(
        SdkCatalog.All.Where(sdk => sdk.EntryPoints.Any(entryPoint => entryPoint.Rewrite != RewriteKind.None)).Select(sdk => sdk.Id).Order(StringComparer.Ordinal),
        MigrationExamples.All.Keys.Order(StringComparer.Ordinal));

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
