using System.Reflection;

namespace AccessKeyAnalyzer.Tests.Catalog;

public class SdkTableTests
{
    [Fact]
    public void Table_InTheDocumentation_IsWhatTheCatalogSays()
    {
        var path = typeof(SdkTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "SdkTable").Value!;

        var made = SdkTable.Render();
        var copy = Path.Combine(AppContext.BaseDirectory, "sdks.md");
        File.WriteAllText(copy, made);

        Assert.True(made == File.ReadAllText(path), $"The catalog has changed: copy {copy} to {path}.");
    }
}
