using System.Reflection;

namespace AccessKeyAnalyzer.Tests.Catalog;

public class SdkTableTests
{
    private static readonly string Documented =
        typeof(SdkTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SdkTable").Value!;

    [Fact]
    public void Table_InTheDocumentation_IsWhatTheCatalogSays()
    {
        var made = SdkTable.Render();
        var copy = Path.Combine(AppContext.BaseDirectory, "sdks.md");
        File.WriteAllText(copy, made);

        Assert.True(made == File.ReadAllText(Documented), $"The catalog has changed: copy {copy} to {Documented}.");
    }

    [Fact]
    public void Readme_HasEveryRowOfTheTable()
    {
        var readme = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Documented)!, "..", "README.md"));

        Assert.Subset(readme.ToHashSet(), SdkTable.Render().Split('\n').SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).ToHashSet());
    }
}
