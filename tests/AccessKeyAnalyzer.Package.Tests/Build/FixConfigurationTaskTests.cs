using System.Collections;
using AccessKeyAnalyzer.Build;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Package.Build;

/// <summary>What the command says, and whether the build fails, where a value stays.</summary>
public sealed class FixConfigurationTaskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fix-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Value_ThatIsNotFoundWhereItWasReported_FailsTheBuild() =>
        Assert.Contains("AKACFG0015", Run(began: DateTime.UtcNow.AddHours(1)));

    // Two projects have the file.
    [Fact]
    public void Value_ThatIsGoneSinceTheFileWasSearched_IsNoFault() =>
        Assert.Empty(Run(began: DateTime.UtcNow.AddHours(-1)));

    [Fact]
    public void Link_ToAFileThatWasEmptiedUnderItsOwnName_IsNoFault()
    {
        var target = Path.Combine(_folder, "target.ini");
        File.WriteAllText(target, "AccessKeyId =\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "app.ini"), target);
        File.SetLastWriteTimeUtc(target, DateTime.UtcNow.AddHours(2));

        Assert.Empty(Run(began: DateTime.UtcNow.AddHours(1), writes: false));
    }

    [Fact]
    public void File_ThatIsGone_FailsTheBuild() =>
        Assert.Contains("AKACFG0015", Run(began: DateTime.UtcNow, writes: false));

    private List<string> Run(DateTime began, bool writes = true)
    {
        var (file, log) = (Path.Combine(_folder, "app.ini"), Path.Combine(_folder, "log.sarif"));
        if (writes)
        {
            File.WriteAllText(file, "AccessKeyId =\n");
        }

        File.WriteAllText(log, $$"""
            { "runs": [ { "results": [ {
                "ruleId": "AKA1101",
                "locations": [ { "physicalLocation": {
                    "artifactLocation": { "uri": "{{new Uri(file)}}" },
                    "region": { "startLine": 1, "startColumn": 14, "endLine": 1, "endColumn": 38 } } } ],
                "properties": { "customProperties": { "accessKeyAnalyzer/fingerprint": "00" } } } ] } ] }
            """);
        var engine = new Engine();
        var fix = new FixConfiguration { BuildEngine = engine, Sarif = log, Rules = ["AKA1101"], Began = began.ToString("o"), PreferredLanguage = "en" };
        Assert.Equal(fix.Execute(), engine.Errors.Count == 0);
        return engine.Errors;
    }

    private sealed class Engine : IBuildEngine
    {
        public List<string> Errors { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e.Code);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e)
        {
        }
    }
}
