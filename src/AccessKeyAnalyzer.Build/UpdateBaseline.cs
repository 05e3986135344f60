using System.Xml;
using AccessKeyAnalyzer.Build.Baselines;
using AccessKeyAnalyzer.Build.Sarif;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build;

/// <summary>Adds what a compilation found to the baseline, and takes out the entries of its files whose finding is gone.</summary>
public sealed class UpdateBaseline : SpeakingTask
{
    /// <summary>The compilation's log, in SARIF 2.1.</summary>
    [Required]
    public string Sarif { get; set; } = "";

    /// <summary>Logs of the project's other frameworks, as far as there are any: what only they find is not gone.</summary>
    public ITaskItem[] OtherLogs { get; set; } = [];

    /// <summary>How many frameworks the project is built for besides this one.</summary>
    public int OtherFrameworks { get; set; }

    /// <summary>The full path of the baseline.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <summary>Why the findings are accepted.</summary>
    [Required]
    public string Reason { get; set; } = "";

    /// <summary>What the compiler has searched.</summary>
    public ITaskItem[] Searched { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            var found = BaselineUpdate.Findings(SarifLog.Read(Sarif));
            var others = OtherLogs.Select(log => log.GetMetadata("FullPath")).Where(File.Exists).ToList();
            var searched = others.Count == OtherFrameworks ? Searched.Select(file => file.GetMetadata("FullPath")) : [];
            var stillFound = others.SelectMany(log => BaselineUpdate.Findings(SarifLog.Read(log)));
            var update = new BaselineUpdate(Path.GetDirectoryName(Path.GetFullPath(Baseline))!, Reason, found, stillFound, searched);
            var (added, gone) = SharedFile.Rewrite(Baseline, update.Apply);
            Tell($"findings added to {Baseline}: {added}; taken out, as they are gone: {gone}");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            Fail("AKACFG0011", $"The findings cannot be added to {Baseline}: {exception.Message}");
            return false;
        }
    }
}
