using AccessKeyAnalyzer.CodeFixes.Cleanup.Emptied;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>What becomes of a file in which nothing but keys stood: in an editor, and under <c>dotnet format</c>, which throws when a document goes.</summary>
public sealed class EmptiedFileTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("// Copyright Contoso\n", false)]
    [InlineData("class Other { }\n", true)]
    [InlineData("#if OTHER\nclass Other { }\n#endif\n", true)]
    public async Task File_WithoutADeclaration_GoesInAnEditor(string rest, bool stays) =>
        Assert.Equal(stays ? rest : null, await SettledAsync(new AdhocWorkspace(), rest));

    [Fact]
    public async Task File_WithoutADeclaration_SaysUnderDotnetFormatThatItCanGo() => Assert.Equal(
        "// Copyright Contoso\n// Nothing but AccessKeys stood in this file: it can be deleted.\n",
        await SettledAsync(new AdhocWorkspace(MefHostServices.DefaultHost, WorkspaceKind.MSBuild), "// Copyright Contoso\n"));

    private static async Task<string?> SettledAsync(AdhocWorkspace workspace, string rest)
    {
        var project = workspace.AddProject("App", LanguageNames.CSharp);
        var before = workspace.AddDocument(project.Id, "Keys.cs", SourceText.From(rest + "class Keys { }\n")).Project.Solution;
        var id = before.Projects.Single().DocumentIds.Single();

        var after = await EmptiedFiles.RemoveAsync(before, before.WithDocumentText(id, SourceText.From(rest)), CancellationToken.None);

        return after.GetDocument(id) is { } document ? (await document.GetTextAsync()).ToString() : null;
    }
}
