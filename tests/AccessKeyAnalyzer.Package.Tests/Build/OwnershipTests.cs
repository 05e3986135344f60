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
        string[] others = ["/r/src/A/A.Tests/", "/r/src/B/", "/r/src/Choosy/"], whole = ["/r/src/A/A.Tests/", "/r/src/B/"];

        Assert.Equal(byA, new Ownership("/r/src/A/", "/r/", ownsRoot: false, others, whole).IsMine(path));
        Assert.Equal(byAIfItOwnsTheRest, new Ownership("/r/src/A/", "/r/", ownsRoot: true, others, whole).IsMine(path));
        Assert.True(new Ownership("/r/src/A/", root: "", ownsRoot: false, [], []).IsMine(path));
    }
}
