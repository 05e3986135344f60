using System.Xml.Linq;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Build.Files;
using AccessKeyAnalyzer.Build.Sarif;

namespace AccessKeyAnalyzer.Build.Baselines;

/// <summary>What a compilation does to the baseline.</summary>
/// <param name="folder">The baseline's folder.</param>
/// <param name="reason">Why the findings are accepted.</param>
/// <param name="found">What the compilation found.</param>
/// <param name="stillFound">What the project's other frameworks found.</param>
/// <param name="searched">The full paths of the files that were searched for all frameworks: an entry for one of them that was not found is gone.</param>
internal sealed class BaselineUpdate(
    string folder,
    string reason,
    IReadOnlyCollection<BaselineUpdate.Finding> found,
    IEnumerable<BaselineUpdate.Finding> stillFound,
    IEnumerable<string> searched)
{
    private readonly string _reason = string.Join(" ", reason.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Trim();
    private readonly HashSet<(string, string)> _present =
        [.. found.Concat(stillFound).Select(finding => (finding.Fingerprint, Relative(folder, finding.File)))];
    private readonly HashSet<string> _searched = new(searched, Folders.Comparer);

    /// <summary>Our findings in a log. What the source itself suppresses needs no entry.</summary>
    public static IReadOnlyCollection<Finding> Findings(SarifLog log) =>
    [
        .. from result in log.Results
           where !SarifLog.IsSuppressed(result)
           let fingerprint = SarifLog.FingerprintOf(result)
           let file = SarifLog.FileOf(result)
           where fingerprint is not null && file is not null
           select new Finding(fingerprint, (string)result.Element("ruleId")!, file),
    ];

    /// <summary>The baseline's new text, and how many entries were added and taken out.</summary>
    public (string Text, (int Added, int Gone) Result) Apply(string text)
    {
        var old = BaselineFile.Parse(text);
        var kept = old.Entries.Where(entry => !IsGone(entry)).ToList();
        var known = old.Entries.Where(entry => entry.IsReasoned).ToLookup(entry => entry.Fingerprint, StringComparer.OrdinalIgnoreCase);
        var added = new Dictionary<(string, string), BaselineEntry>();
        foreach (var finding in found)
        {
            var path = Relative(folder, finding.File);
            if (!kept.Exists(entry => Accepts(entry, finding.Fingerprint, path)))
            {
                // What has moved to another file keeps its reason.
                var why = known[finding.Fingerprint].FirstOrDefault(entry => IsGone(entry))?.Reason ?? _reason;
                added[(finding.Fingerprint, path)] = new(finding.Fingerprint, why, finding.Rule, path);
            }
        }

        return (BaselineFile.Format(old.Comments, kept.Concat(added.Values)), (added.Count, old.Entries.Count - kept.Count));
    }

    // An entry written by hand may name no file: it is for any.
    private static bool Accepts(BaselineEntry entry, string fingerprint, string path) =>
        entry.IsReasoned
        && entry.Fingerprint.Equals(fingerprint, StringComparison.OrdinalIgnoreCase)
        && (entry.Path.Length == 0 || path.Equals(entry.Path, Folders.Comparison));

    private bool IsGone(BaselineEntry entry)
    {
        var path = Path.GetFullPath(Path.Combine(folder, entry.Path));
        return entry.Path.Length > 0 && !_present.Contains((entry.Fingerprint, entry.Path)) && (_searched.Contains(path) || !File.Exists(path));
    }

    private static string Relative(string folder, string path) =>
        Uri.UnescapeDataString(new Uri(Folders.Full(folder)).MakeRelativeUri(new Uri(path)).ToString());

    /// <summary>A finding, as a log has it.</summary>
    /// <param name="Fingerprint">What it is known by.</param>
    /// <param name="Rule">The rule that found it.</param>
    /// <param name="File">The full path of its file.</param>
    internal sealed record Finding(string Fingerprint, string Rule, string File);
}
