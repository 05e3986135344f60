using System.Xml;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Build.Report;
using AccessKeyAnalyzer.Build.Sarif;
using AccessKeyAnalyzer.Build.Texts;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build;

/// <summary>Adds what a compilation found to the report of the build.</summary>
public sealed class WriteReport : SpeakingTask
{
    /// <summary>The key of the run: see <see cref="BeginReport"/>.</summary>
    [Required]
    public string Key { get; set; } = "";

    /// <summary>The folder of the report.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The compilation's log, in SARIF 2.1.</summary>
    [Required]
    public string Sarif { get; set; } = "";

    /// <summary>The full path of the project file.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The framework that was compiled for.</summary>
    public string Framework { get; set; } = "";

    /// <summary>All frameworks of the project, where it lists several.</summary>
    public string[] Frameworks { get; set; } = [];

    /// <summary>What the compiler has searched.</summary>
    public ITaskItem[] Searched { get; set; } = [];

    /// <summary>What was not searched: a code each, as <see cref="Say"/> takes it.</summary>
    public ITaskItem[] NotSearched { get; set; } = [];

    /// <summary>What the team has accepted; empty where there is no such file.</summary>
    public string Baseline { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            var run = ReportRun.With(Key);
            var log = SarifLog.Read(Sarif);
            var reader = new LogReader(Folder, run, Language, Accepted());
            var name = reader.Relative(ProjectFile);
            var project = new ProjectPart(
                name,
                Frameworks.Length > 1 ? Framework : "",
                Math.Max(1, Searched.Select(file => file.GetMetadata("FullPath")).Distinct().Count()),
                [.. NotSearched.Select(What).Concat(reader.NotRead(log))]);
            var report = ReportPages.Write(Folder, Language, text =>
            {
                var made = ReportFile.Read(text, run.Name);
                made.Add(project, reader.Places(log), reader.Clients(log));
                foreach (var framework in Frameworks.Where(_ => Frameworks.Length > 1))
                {
                    made.Expect(name, framework, $"it was not compiled: the build has failed, or is not over");
                }

                return made;
            });
            Tell($"keys known after {project}: {ReportedKey.Of(report.Places).Count}, in {Path.Combine(Folder, ReportPages.Name + ".html")}");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            FailReport(Folder, exception);
            return false;
        }
    }

    private Dictionary<string, string> Accepted() =>
        Baseline.Length == 0 ? [] : BaselineFile.Parse(File.ReadAllText(Baseline)).Entries.Where(entry => entry.IsReasoned)
            .GroupBy(entry => entry.Fingerprint, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(entries => entries.Key, entries => entries.First().Reason, StringComparer.OrdinalIgnoreCase);

    private string What(ITaskItem item)
    {
        var text = WithLink(item.ItemSpec, TargetText.Of(item.ItemSpec, Language.SayWritten(item.GetMetadata("Argument"))));
        return item.GetMetadata("File") is { Length: > 0 } file ? Language.Say($"`{file}`: {text}") : text;
    }
}
