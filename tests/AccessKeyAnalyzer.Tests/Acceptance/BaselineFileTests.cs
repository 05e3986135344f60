using AccessKeyAnalyzer.Acceptance;

namespace AccessKeyAnalyzer.Tests.Acceptance;

public sealed class BaselineFileTests
{
    [Theory]
    [InlineData("abc revoked", "abc", "revoked", "", "")]
    [InlineData("  abc\t revoked, really, see (7)  ", "abc", "revoked, really, see (7)", "", "")]
    [InlineData("abc revoked (AKA1102, appsettings.json)", "abc", "revoked", "AKA1102", "appsettings.json")]
    [InlineData("abc a, b (c), d (AKA2001, src/My App (1)/A, B.cs)", "abc", "a, b (c), d", "AKA2001", "src/My App (1)/A, B.cs")]
    [InlineData("abc (AKA1102, appsettings.json)", "abc", "", "AKA1102", "appsettings.json")]
    [InlineData("abc", "abc", "", "", "")]
    [InlineData("abc (AKA)", "abc", "(AKA)", "", "")]
    [InlineData("abc see (AKA12x4, a)", "abc", "see (AKA12x4, a)", "", "")]
    [InlineData("abc see (AKA1102)", "abc", "see (AKA1102)", "", "")]
    [InlineData("abc see (AKA1102, )", "abc", "see (AKA1102, )", "", "")]
    [InlineData("abc moved from (AKA1101, b.json) (AKA1102, c.json)", "abc", "moved from (AKA1101, b.json)", "AKA1102", "c.json")]
    public void Line_OfAnEntry_IsRead(string line, string fingerprint, string reason, string rule, string path)
    {
        var entry = BaselineEntry.Parse(line)!;

        Assert.Equal((fingerprint, reason, rule, path), (entry.Fingerprint, entry.Reason, entry.Rule, entry.Path));
        Assert.Equal(reason.Length > 0, entry.IsReasoned);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("# a comment")]
    [InlineData("  #abc reason")]
    public void Line_OfNoEntry_IsNone(string line) => Assert.Null(BaselineEntry.Parse(line));

    [Fact]
    public void File_WrittenAnew_KeepsItsCommentsAndIsSorted()
    {
        var file = BaselineFile.Parse("# ours\r\nbbb two (AKA1001, a.cs)\r\n\r\n# more\naaa one, or so\nbbb two (AKA1001, a.cs)\n");

        Assert.Equal("# ours\n\n# more\naaa one, or so\nbbb two (AKA1001, a.cs)\n", BaselineFile.Format(file.Comments, file.Entries));
        Assert.Equal(BaselineFile.Format(file.Comments, file.Entries), Again(BaselineFile.Format(file.Comments, file.Entries)));
    }

    [Theory]
    [InlineData("/repo/AccessKeyAnalyzer.Baseline.txt", true)]
    [InlineData(@"C:\repo\accesskeyanalyzer.baseline.txt", true)]
    [InlineData("AccessKeyAnalyzer.Baseline.txt", true)]
    [InlineData("/repo/MyAccessKeyAnalyzer.Baseline.txt", false)]
    [InlineData("/repo/Baseline.txt", false)]
    public void Path_OfABaseline_IsKnownByItsName(string path, bool expected) => Assert.Equal(expected, BaselineFile.Is(path));

    [Theory]
    [InlineData("/repo/AccessKeyAnalyzer.Baseline.txt", "src/a.json", "/repo/src/a.json")]
    [InlineData(@"C:\repo\AccessKeyAnalyzer.Baseline.txt", "src/a.json", "C:/repo/src/a.json")]
    [InlineData("/repo/app/AccessKeyAnalyzer.Baseline.txt", "../compose.yml", "/repo/compose.yml")]
    [InlineData("/repo/./app/../AccessKeyAnalyzer.Baseline.txt", "./a//b.json", "/repo/a/b.json")]
    [InlineData("AccessKeyAnalyzer.Baseline.txt", "../../a.json", "../../a.json")]
    public void Path_OfAnEntry_IsRelativeToTheBaseline(string baseline, string path, string expected) =>
        Assert.Equal(expected, FilePaths.Beside(baseline, path));

    private static string Again(string text) => BaselineFile.Format(BaselineFile.Parse(text).Comments, BaselineFile.Parse(text).Entries);
}
