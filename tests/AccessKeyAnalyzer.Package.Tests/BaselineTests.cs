using System.Text.RegularExpressions;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>The file of what a team has accepted, written by a build and read by the next.</summary>
public sealed class BaselineTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string File = "AccessKeyAnalyzer.Baseline.txt";
    private const string Write = "-p:AccessKeyAnalyzerWriteBaseline=true";

    private static readonly string Unbound = """
        using Aliyun.OSS;

        class Unbound { public object Client(string id, string secret) => new OssClient("oss-cn-hangzhou.aliyuncs.com", id, secret); }

        """;

    [Fact]
    public void Baseline_InATeamThatIsStrictAboutEverything_AcceptsWhatAllRulesFound()
    {
        var project = package.Feed.Consumer("strict-team", """
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsAsErrors>$(WarningsAsErrors);AKA1101</WarningsAsErrors>
                <AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode><ErrorLog>own.sarif;version=2.1</ErrorLog>
                """)
            .Write("Storage.cs", Literals).Write("Unbound.cs", Unbound).Write("appsettings.json", Settings)
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AKA1001.severity = error\ndotnet_diagnostic.AKA2001.severity = error\n")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.AKA1102.severity = error\n")
            .Write(File, "# Accepted by the team.\nffffffffffffffffffffffff an older one\n");
        Assert.Equal(1, project.Build().ExitCode);

        // A comma or a semicolon on the command line starts another property; an environment variable is a property, too.
        const string Reason = "revoked, in May; by Ann (see AKA1001)";
        var writing = package.Feed.WithEnvironment(project, ("AccessKeyAnalyzerBaselineReason", Reason));
        writing.Build(Write).EnsureSuccess();

        var lines = project.Read(File).TrimEnd().Split('\n');
        Assert.Equal("# Accepted by the team.", lines[0]);
        Assert.Equal(lines[1..].Order(StringComparer.Ordinal), lines[1..]);
        Assert.Equal(
            ["AKA1001, Storage.cs", "AKA1002, Storage.cs", "AKA1101, appsettings.json", "AKA1102, appsettings.json", "AKA2001, Unbound.cs"],
            lines[1..^1].Select(line => Regex.Match(line, $@"^[0-9a-f]{{24}} {Regex.Escape(Reason)} \((AKA\d+, [\w.]+)\)$").Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal("ffffffffffffffffffffffff an older one", lines[^1]);
        Assert.DoesNotContain(Id[..7], string.Concat(lines), StringComparison.Ordinal);

        Assert.DoesNotContain("AKA", project.Build().EnsureSuccess().Output, StringComparison.Ordinal);

        project.Write("appsettings.Production.json", $$"""{ "AccessKeyId": "{{SyntheticKey.AccessKeyId("new")}}" }""");
        Assert.Contains("appsettings.Production.json", Assert.Single(project.Build().Diagnostics("AKA1101")), StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_OfAFindingThatIsGone_IsSaidAndTakenOutWhenItIsWrittenAnew()
    {
        var project = package.Feed.Consumer("gone").Write("Storage.cs", Literals).Write("appsettings.json", Settings).Write("web.config", $"""<add key="AccessKeyId" value="{SyntheticKey.AccessKeyId("web")}" />""");
        string[] write = [Write, "-p:AccessKeyAnalyzerBaselineReason=known"];
        project.Build(write).EnsureSuccess();
        var before = project.Read(File).TrimEnd().Split('\n');

        project.Write("Storage.cs", "class Storage;");
        System.IO.File.Delete(project.PathOf("web.config"));
        var build = project.Build().EnsureSuccess();

        // Two in the source, at their lines of the baseline; one in a file that is no more.
        Assert.All(build.Diagnostics("AKA0003"), line => Assert.Contains($"{File}(", line, StringComparison.Ordinal));
        Assert.Equal(2, build.Diagnostics("AKA0003").Count);
        Assert.Contains($"{File}({1 + Array.FindIndex(before, line => line.Contains("web.config", StringComparison.Ordinal))})", Assert.Single(build.Diagnostics("AKACFG0012")), StringComparison.Ordinal);

        Assert.Contains($"{File}: 0; ", project.Build(write).EnsureSuccess().Output, StringComparison.Ordinal);
        Assert.Equal(before.Where(line => line.Contains("appsettings.json", StringComparison.Ordinal)), project.Read(File).TrimEnd().Split('\n'));
        Assert.DoesNotContain("AKA", project.Build().EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_OfARepository_IsOneFileAtItsRootUnlessOneIsNearer()
    {
        var root = package.Feed.NewProject("shared-baseline").Write(".git/HEAD", "ref: refs/heads/main\n");
        foreach (var name in new[] { "A", "B", "C" })
        {
            root.Write($"src/{name}/{name}.csproj", package.Feed.ProjectFile()).Write($"src/{name}/Storage.cs", Literals.Replace("Storage", $"Storage{name}", StringComparison.Ordinal));
        }

        root.Write($"src/C/{File}", "# of its own\n").Write("deploy/compose.yml", $"accessKeyId: {SyntheticKey.AccessKeyId("compose")}\n");
        root.Dotnet("new", "sln", "-n", "All").EnsureSuccess();
        root.Dotnet("sln", "add", "--in-root", "src/A/A.csproj", "src/B/B.csproj", "src/C/C.csproj").EnsureSuccess();

        root.Dotnet("build", "-nologo", "-m", Write, "-p:AccessKeyAnalyzerBaselineReason=known").EnsureSuccess();

        string[] Paths(string file) =>
            [.. root.Read(file).Split('\n').Select(line => Regex.Match(line, @"\(AKA\d+, (.+)\)$")).Where(match => match.Success)
            .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        Assert.Equal(["deploy/compose.yml", "src/A/Storage.cs", "src/A/Storage.cs", "src/B/Storage.cs", "src/B/Storage.cs"], Paths(File));
        Assert.Equal(["Storage.cs", "Storage.cs"], Paths($"src/C/{File}"));
        Assert.DoesNotContain("AKA", root.Dotnet("build", "-nologo", "-m", "--no-restore").EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_WithoutAReason_IsNotWritten()
    {
        var project = package.Feed.Consumer("unreasoned").Write("Storage.cs", Literals);

        Assert.Single(project.Build(Write).Diagnostics("AKACFG0004"));
        Assert.False(System.IO.File.Exists(project.PathOf(File)));
    }
}
