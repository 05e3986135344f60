using System.Diagnostics;
using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Package;

public sealed partial class RepositoryTests
{
    [Fact]
    public void TrackedFiles_SearchedByOurOwnDetector_HoldNoCredential() =>
        Assert.Empty(Find(text => CredentialClassifier.ScanText(text).Select(match => match.Start)));

    // Push protection on a fork looks at the shape alone: text that we would forgive as a placeholder blocks a contributor's push.
    [Fact]
    public void TrackedFiles_SearchedByShapeAlone_HoldNothingThatBlocksAPush() =>
        Assert.Empty(Find(text => KeyShape().Matches(text).Select(match => match.Index)));

    [Fact]
    public void KeyMadeAtRunTime_SearchedTheSameWay_IsFound()
    {
        var text = $"id: {SyntheticKey.AccessKeyId("repository")}";

        Assert.NotEmpty(CredentialClassifier.ScanText(text));
        Assert.Matches(KeyShape(), text);
    }

    /// <summary>The places, never the text, that <paramref name="search"/> finds in the files that git tracks.</summary>
    private static List<string> Find(Func<string, IEnumerable<int>> search)
    {
        var places = new List<string>();
        foreach (var file in Files())
        {
            var text = File.ReadAllText(Repository.PathOf(file));
            places.AddRange(search(text).Select(start => $"{file}:{text.AsSpan(0, start).Count('\n') + 1}"));
        }

        return places;
    }

    private static IEnumerable<string> Files()
    {
        // A source archive has no git: then every file that is not the output of a build.
        if (!Directory.Exists(Repository.PathOf(".git")) && !File.Exists(Repository.PathOf(".git")))
        {
            return Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.Root, path))
                .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "artifacts"));
        }

        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return files.Where(file => File.Exists(Repository.PathOf(file)));
    }

    [GeneratedRegex("LTAI[0-9A-Za-z]{12,}|STS\\.[0-9A-Za-z]{20,}|TMP\\.[0-9A-Za-z]{40,}|CA[IE]S[0-9A-Za-z+/]{100,}")]
    private static partial Regex KeyShape();
}
