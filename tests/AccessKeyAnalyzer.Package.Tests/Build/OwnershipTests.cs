using AccessKeyAnalyzer.Build.Files;
using AccessKeyAnalyzer.Build.Solution;

namespace AccessKeyAnalyzer.Package.Build;

public sealed class OwnershipTests
{
    // The project /r/src/A/ of a solution at /r/, with a project in its folder, and two beside it of which one leaves things out.
    [Theory]
    [InlineData("/r/src/A/appsettings.json", true, true)]
    [InlineData("/r/src/A/A.Tests/appsettings.json", false, false)]
    [InlineData("/r/src/B/appsettings.json", false, false)]
    [InlineData("/r/src/Choosy/appsettings.json", true, true)]
    [InlineData("/r/compose.yml", false, true)]
    [InlineData("/r/Directory.Build.props", false, true)]
    [InlineData("/r/data.json", true, true)]
    [InlineData("/r/tools/bin/web.config", true, true)]
    [InlineData("/elsewhere/web.config", true, true)]
    public void File_ThatAProjectComesAcross_IsSearchedByOneOfThem(string path, bool byA, bool byAIfItOwnsTheRest)
    {
        var projects = Projects("A/A", "A/A.Tests/A.Tests", "B/B", "Choosy/Choosy");

        Assert.Equal(byA, IsMine("A/A", ownsRoot: false, path));
        Assert.Equal(byAIfItOwnsTheRest, IsMine("A/A", ownsRoot: true, path));
        Assert.True(new Ownership(PathOf("A/A"), root: "", ownsRoot: false, Projects()).IsMine(path));

        bool IsMine(string project, bool ownsRoot, string file) =>
            new Ownership(PathOf(project), Folders.Full("/r"), ownsRoot, projects).IsMine(Path.GetFullPath(file));
    }

    [Theory]
    [InlineData("A/First", "appsettings.json", true)]
    [InlineData("A/Second", "appsettings.json", false)]
    [InlineData("A/Second", "Second.csproj", true)]
    [InlineData("A/Second", "Second.csproj.user", true)]
    public void File_BesideTwoProjects_IsTheFirstOnes(string project, string file, bool isMine) =>
        Assert.Equal(
            isMine,
            new Ownership(PathOf(project), Folders.Full("/r"), ownsRoot: true, Projects("A/First", "A/Second")).IsMine(Path.GetFullPath("/r/src/A/" + file)));

    [Fact]
    public void File_BesideTwoProjectsOfWhichTheFirstLeavesThingsOut_IsSearched() =>
        Assert.True(new Ownership(PathOf("A/Second"), Folders.Full("/r"), ownsRoot: false, Projects("A/Choosy", "A/Second"))
            .IsMine(Path.GetFullPath("/r/src/A/appsettings.json")));

    private static string PathOf(string project) => Path.GetFullPath($"/r/src/{project}.csproj");

    private static ILookup<string, SolutionProject> Projects(params string[] names) => names
        .Select(name => new SolutionProject(
            PathOf(name),
            "<Import Project=\"$(NuGetPackageRoot)accesskeyanalyzer/1.0.0/buildTransitive/AccessKeyAnalyzer.targets\" />",
            () => name.EndsWith("Choosy", StringComparison.Ordinal) ? "<None Remove=\"a.json\" />" : ""))
        .ToLookup(project => project.Folder);
}
