using AccessKeyAnalyzer.Build.Baselines;

namespace AccessKeyAnalyzer.Package.Build;

public sealed class BaselineUpdateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("baseline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Finding_ThatHasMovedToAnotherFile_KeepsItsReason() =>
        AssertUpdate(
            "aa revoked, see 7 (AKA1001, Old.cs)\n", [Found("aa", "New.cs")], searched: ["New.cs"],
            "aa revoked, see 7 (AKA1001, New.cs)\n");

    [Fact]
    public void Value_InTwoFiles_HasAnEntryForEachAndLosesTheOneThatIsGone() =>
        AssertUpdate(
            "aa old (AKA1001, A.cs)\naa old (AKA1001, B.cs)\n", [Found("aa", "B.cs")], searched: ["A.cs", "B.cs"],
            "aa old (AKA1001, B.cs)\n");

    [Fact]
    public void Entry_OfAnotherProject_OrWithoutAPath_Stays() =>
        AssertUpdate(
            "# said\naa old (AKA1001, Other.cs)\nbb by hand\n", [Found("bb", "A.cs")], searched: ["A.cs"],
            "# said\naa old (AKA1001, Other.cs)\nbb by hand\n", existing: ["Other.cs", "A.cs"]);

    [Fact]
    public void Reason_OfSeveralLines_BecomesOneLine() =>
        AssertUpdate("", [Found("aa", "x y/密.cs")], searched: [], "aa one two (AKA1001, x y/密.cs)\n", reason: "one\r\ntwo\n");

    private void AssertUpdate(
        string before, BaselineUpdate.Finding[] found, string[] searched, string after, string[]? existing = null, string reason = "new")
    {
        foreach (var file in existing ?? searched)
        {
            File.WriteAllText(Path.Combine(_folder, file), "");
        }

        var update = new BaselineUpdate(_folder, reason, found, stillFound: [], searched.Select(file => Path.Combine(_folder, file)));

        Assert.Equal(after, update.Apply(before).Text);
        Assert.Equal(after, update.Apply(after).Text);
    }

    private BaselineUpdate.Finding Found(string fingerprint, string file) => new(fingerprint, "AKA1001", Path.Combine(_folder, file));
}
