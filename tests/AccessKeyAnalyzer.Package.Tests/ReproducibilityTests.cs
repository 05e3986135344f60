using System.Diagnostics;

namespace AccessKeyAnalyzer.Package;

public sealed class ReproducibilityTests(PackedPackage package) : IClassFixture<PackedPackage>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("accesskeyanalyzer-again-").FullName;

    [Fact]
    public void Package_PackedInAnotherFolderByAnotherCompilerProcess_HoldsTheSameBytes()
    {
        // A source archive does not know its commit, which stands in the assemblies.
        if (!Directory.Exists(Repository.PathOf(".git")))
        {
            return;
        }

        CopyRepository();

        DotnetCommand.Run(_folder, new Dictionary<string, string>(), "pack", "nuget", "-c", "Release", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false").EnsureSuccess();

        var again = Directory.GetFiles(Path.Combine(_folder, "artifacts/nuget"), "*.nupkg").Single();
        Assert.Equal(package.Entries(), PackedPackage.Entries(again));
        Assert.DoesNotContain(package.Entries(), entry => !package.ReadBytes(entry).AsSpan().SequenceEqual(PackedPackage.ReadBytes(again, entry)));
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            // Git writes its objects read-only.
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The same commit and origin, with the files as they are now.</summary>
    private void CopyRepository()
    {
        Git(Repository.Root, "clone", "--quiet", "--shared", "--no-checkout", ".", _folder);
        var origin = Git(Repository.Root, "remote").Split('\n').Contains("origin") ? Git(Repository.Root, "remote", "get-url", "origin").Trim() : null;
        Git(_folder, origin is null ? ["remote", "remove", "origin"] : ["remote", "set-url", "origin", origin]);
        string[] needed = ["src", "nuget", "README.md", "LICENSE", ".editorconfig", ".gitignore", "Directory.Build.props", "Directory.Packages.props"];
        foreach (var file in Git(Repository.Root, ["ls-files", "--cached", "--others", "--exclude-standard", "-z", .. needed]).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (File.Exists(Repository.PathOf(file)))
            {
                var copy = Path.Combine(_folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Repository.PathOf(file), copy);
            }
        }
    }

    private static string Git(string directory, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = directory, RedirectStandardOutput = true })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
