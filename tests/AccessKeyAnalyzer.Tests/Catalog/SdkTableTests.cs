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
    public void Readme_HasTheShortTable()
    {
        var made = SdkTable.Summary().ToList();
        var readme = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(Documented)!, "..", "README.md")).SkipWhile(line => line != made[0])
            .TakeWhile(line => line.StartsWith('|')).ToList();
        var copy = Path.Combine(AppContext.BaseDirectory, "readme-sdks.md");
        File.WriteAllLines(copy, made);

        Assert.True(made.SequenceEqual(readme), $"The catalog has changed: copy {copy} into the README.");
    }
}
