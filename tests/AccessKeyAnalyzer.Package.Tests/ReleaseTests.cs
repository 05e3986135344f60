using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AccessKeyAnalyzer.Package;

/// <summary>What a release, and a fork, ask of the pack step.</summary>
public sealed class ReleaseTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Pack_ForAFork_ListsItsFilesAndLeadsToTheForksPages()
    {
        const string Fork = "https://git.contoso.com/forks/AccessKeyAnalyzer";
        var folder = Directory.CreateTempSubdirectory("accesskeyanalyzer-release-").FullName;
        // Of what was built for the packed package: the addresses in the assemblies are of their own build.
        Assert.True(File.Exists(package.Feed.PackagePath));
        DotnetCommand.Run(
            Repository.Root, new Dictionary<string, string>(), "pack", "nuget", "-c", "Release", "--no-restore", $"-p:PackageOutputPath={folder}/",
            $"-p:RepositoryAddress={Fork}", "-p:AccessKeyAnalyzerSbom=true", $"-p:NuspecOutputPath={folder}/obj/", "-p:BuildProjectReferences=false").EnsureSuccess();

        var path = Directory.GetFiles(folder, "*.nupkg").Single();
        var sbom = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".spdx.json")))!;
        using var opened = ZipFile.OpenRead(path);
        Assert.Equal(opened.Entries.Select(entry => $"./{entry.FullName}").Order(StringComparer.Ordinal), sbom["files"]!.AsArray().Select(file => (string)file!["fileName"]!));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), (string?)sbom["packages"]![0]!["checksums"]![0]!["checksumValue"]);
        Assert.Contains("System.Text.Json", sbom["packages"]!.AsArray().Select(dependency => (string)dependency!["name"]!));
        Assert.Contains(Fork, Text("README.md"), StringComparison.Ordinal);
        Assert.All(["README.md", "buildMultiTargeting/AccessKeyAnalyzer.targets", "AccessKeyAnalyzer.nuspec"], name => Assert.DoesNotContain("github.com/AccessKeyAnalyzer", Text(name), StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);

        string Text(string name)
        {
            using var reader = new StreamReader(opened.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }
    }
}
