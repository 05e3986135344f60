namespace AccessKeyAnalyzer.CodeFixes.Tests.Migration;

public class EditorPictureTests
{
    [Fact]
    public async Task Picture_OfTheReadme_ShowsTheRealDiagnosticAndTheRealAction()
    {
        var (svg, text) = await EditorPicture.RenderAsync();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AccessKeyAnalyzer.sln")))
        {
            folder = folder.Parent;
        }

        var copies = AppContext.BaseDirectory;
        await File.WriteAllTextAsync(Path.Combine(copies, "editor.svg"), svg);
        await File.WriteAllTextAsync(Path.Combine(copies, "editor.txt"), text);

        var images = Path.Combine(folder.FullName, "nuget/images");
        Assert.True(
            svg == await File.ReadAllTextAsync(Path.Combine(images, "editor.svg")) && text == await File.ReadAllTextAsync(Path.Combine(images, "editor.txt")),
            $"The rule, its message or the fix has changed: copy editor.* from {copies} to {images}.");
    }
}
