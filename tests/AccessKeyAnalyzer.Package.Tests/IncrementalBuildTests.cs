using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>What could make another result makes another compilation; what could not, does not.</summary>
public sealed class IncrementalBuildTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    // The rows of a theory take one project after another: it is restored once.
    private static ConsumerProject? s_silenced, s_old;

    [Fact]
    public void StrictBuild_AfterAnOrdinaryOne_FailsAndTheOrdinaryOneAfterItDoesNot()
    {
        var project = package.Feed.Consumer("gate").Write("Storage.cs", Literals).Write("appsettings.json", Settings);
        AssertSeverity("warning", Incremental(project).EnsureSuccess(), "AKA1001");

        var strict = Incremental(project, "-p:AccessKeyAnalyzerMode=Strict");
        Assert.Equal(1, strict.ExitCode);
        AssertSeverity("error", strict, "AKA1001");
        AssertSeverity("error", strict, "AKA1101");

        Assert.Equal(1, Incremental(project, "-p:CI=true", "-p:AccessKeyAnalyzerCI=auto").ExitCode);
        AssertSeverity("warning", Incremental(project).EnsureSuccess(), "AKA1001");
    }

    [Fact]
    public void Build_OfAnUnchangedProject_CompilesNothing()
    {
        var project = package.Feed.Consumer("unchanged").Write("Storage.cs", Literals).Write("appsettings.json", Settings).Write("deploy/compose.yml", "a: b\n");
        Assert.Contains(" -> ", Incremental(project).EnsureSuccess().Output, StringComparison.Ordinal);

        var again = Incremental(project, "-v:n").EnsureSuccess();

        Assert.Contains("Skipping target \"CoreCompile\"", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AKA1", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exclusion")]
    [InlineData("baseline")]
    [InlineData("suppression")]
    [InlineData("scan")]
    public void StrictBuild_AfterWhatSilencedIt_Fails(string silencedBy)
    {
        const string Strict = "-p:AccessKeyAnalyzerMode=Strict";
        var project = s_silenced ??= package.Feed.Consumer("silenced").Write("Storage.cs", "class Storage;").Write("appsettings.json", Settings);
        string[] silence = [];
        switch (silencedBy)
        {
            case "exclusion":
                project.Write(".editorconfig", "root = true\n[appsettings.json]\naccess_key_analyzer.exclude = true\n");
                break;
            case "baseline":
                Incremental(project, "-p:AccessKeyAnalyzerWriteBaseline=true", "-p:AccessKeyAnalyzerBaselineReason=revoked").EnsureSuccess();
                break;
            case "suppression":
                silence = ["-p:NoWarn=AKA1101%3BAKA1102"];
                break;
            case "scan":
                silence = ["-p:AccessKeyAnalyzerScanConfiguration=false"];
                break;
        }

        Incremental(project, [Strict, .. silence]).EnsureSuccess();
        File.Delete(project.PathOf(".editorconfig"));
        File.Delete(project.PathOf("AccessKeyAnalyzer.Baseline.txt"));

        AssertSeverity("error", Incremental(project, Strict), "AKA1101");
    }

    [Theory]
    [InlineData("deploy/appsettings.json", "AKA1101")]
    [InlineData("web.config", "AKA1101")]
    [InlineData("Storage.cs", "AKA1001")]
    public void StrictBuild_WithAnOldFileInANewPlace_Fails(string file, string rule)
    {
        var project = s_old ??= package.Feed.Consumer("old", "<AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode>");
        project.Write("Storage.cs", "class Storage;").Write("web.config", "<a />").Write("deploy/appsettings.json", "{}");
        File.Delete(project.PathOf("deploy/appsettings.json"));
        Incremental(project).EnsureSuccess();

        project.Write(file, file switch { "Storage.cs" => Literals, "web.config" => $"""<add key="AccessKeyId" value="{Id}" />""", _ => Settings });
        File.SetLastWriteTimeUtc(project.PathOf(file), LongAgo);

        AssertSeverity("error", Incremental(project), rule);
    }

    private static CommandResult Incremental(ConsumerProject project, params IReadOnlyList<string> arguments) => project.Dotnet(["build", "-nologo", .. arguments]);
}
