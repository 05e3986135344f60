using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>What could make another result makes another compilation; what could not, does not.</summary>
public sealed class IncrementalBuildTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

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
        var project = package.Feed.Consumer($"silenced-{silencedBy}").Write("Storage.cs", "class Storage;").Write("appsettings.json", Settings);
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

    [Fact]
    public void StrictBuild_WithAnOldFileInANewPlace_Fails()
    {
        var project = package.Feed.Consumer("old-files", "<AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode>").Write("Storage.cs", "class Storage;").Write("web.config", "<a />");
        Incremental(project).EnsureSuccess();

        project.Write("deploy/appsettings.json", Settings);
        File.SetLastWriteTimeUtc(project.PathOf("deploy/appsettings.json"), LongAgo);
        AssertSeverity("error", Incremental(project), "AKA1101");

        File.Delete(project.PathOf("deploy/appsettings.json"));
        Incremental(project).EnsureSuccess();

        // In the place of one that was searched, and of a source.
        project.Write("web.config", $"""<add key="AccessKeyId" value="{Id}" />""");
        File.SetLastWriteTimeUtc(project.PathOf("web.config"), LongAgo);
        AssertSeverity("error", Incremental(project), "AKA1101");

        project.Write("web.config", "<a />").Write("Storage.cs", Literals);
        File.SetLastWriteTimeUtc(project.PathOf("Storage.cs"), LongAgo);
        AssertSeverity("error", Incremental(project), "AKA1001");
    }

    private static CommandResult Incremental(ConsumerProject project, params IReadOnlyList<string> arguments) => project.Dotnet(["build", "-nologo", .. arguments]);
}
