using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace AccessKeyAnalyzer.Package;

/// <summary>What a release, and a fork, ask of the pack step.</summary>
public sealed class ReleaseTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Pack_ForAFork_SignsAndListsItsFilesAndLeadsToTheForksPages()
    {
        const string Fork = "https://git.contoso.com/forks/AccessKeyAnalyzer";
        var folder = Directory.CreateTempSubdirectory("accesskeyanalyzer-release-").FullName;
        // Of what was built for the packed package: the addresses in the assemblies are of their own build.
        Assert.True(File.Exists(package.Feed.PackagePath));
        DotnetCommand.Run(
            Repository.Root, new Dictionary<string, string>(), "pack", "nuget", "-c", "Release", "--no-restore", $"-p:PackageOutputPath={folder}/",
            $"-p:RepositoryAddress={Fork}", "-p:AccessKeyAnalyzerSbom=true", $"-p:NuspecOutputPath={folder}/obj/", "-p:BuildProjectReferences=false",
            $"-p:AccessKeyAnalyzerCertificate={Certificate(folder)}", "-p:AccessKeyAnalyzerTimestamper=none").EnsureSuccess();

        var path = Directory.GetFiles(folder, "*.nupkg").Single();
        var sbom = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".spdx.json")))!;
        using var opened = ZipFile.OpenRead(path);
        Assert.Equal(opened.Entries.Select(entry => $"./{entry.FullName}").Order(StringComparer.Ordinal), sbom["files"]!.AsArray().Select(file => (string)file!["fileName"]!));
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), (string?)sbom["packages"]![0]!["checksums"]![0]!["checksumValue"]);
        Assert.NotNull(opened.GetEntry(".signature.p7s"));
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

    /// <summary>The path of a certificate that nobody trusts, and that may sign code.</summary>
    private static string Certificate(string folder)
    {
        // The least that NuGet signs with.
        const int KeyBits = 2048;
        using var key = RSA.Create(KeyBits);
        var request = new CertificateRequest("CN=release test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3", "code signing")], critical: false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(folder, "release.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }
}
