using System.Globalization;
using System.Xml;
using AccessKeyAnalyzer.Build.Baselines;
using AccessKeyAnalyzer.Build.Files;
using AccessKeyAnalyzer.Build.Fix;
using AccessKeyAnalyzer.Build.Sarif;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build;

/// <summary>
/// Takes the values that a compilation reported out of the configuration files, as the editor's lightbulb does, and changes nothing else: a
/// value becomes empty, every other byte stays. A second run finds nothing to do.
/// </summary>
public sealed class FixConfiguration : SpeakingTask
{
    /// <summary>The compilation's log, in SARIF 2.1.</summary>
    [Required]
    public string Sarif { get; set; } = "";

    /// <summary>The rules whose findings are values in configuration files.</summary>
    [Required]
    public string[] Rules { get; set; } = [];

    /// <summary>When the compilation began, in round-trip form (<c>o</c>).</summary>
    [Required]
    public string Began { get; set; } = "";

    /// <summary>Whether to show what would change, and to change nothing.</summary>
    public bool IsPreview { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            var (values, files) = (0, 0);
            var open = SarifLog.Read(Sarif).Results.Where(result => Array.IndexOf(Rules, (string?)result.Element("ruleId")) >= 0 && !SarifLog.IsSuppressed(result));
            foreach (var file in open.Select(ReportedValue.Of).OfType<ReportedValue>().GroupBy(value => value.File, StringComparer.Ordinal))
            {
                var changes = Change(file.Key, [.. file]);
                values += changes;
                files += changes > 0 ? 1 : 0;
            }

            if (values > 0)
            {
                Tell(IsPreview switch
                {
                    true => $"values that would be taken out: {values}, files: {files}",
                    false => $"values taken out: {values}, files: {files}. Revoke these keys in the RAM console.",
                });
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            Fail("AKACFG0014", $"The configuration files cannot be cleaned: {exception.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private int Change(string path, IReadOnlyList<ReportedValue> values)
    {
        try
        {
            // Before we write: another project of the build, or a link to the same file, may have emptied it since it was searched.
            var began = DateTime.Parse(Began, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
            var isAsSearched = File.Exists(path) && Readability.Target(new(path)).LastWriteTimeUtc < began;
            var emptied = SharedFile.RewriteBytes(path, bytes =>
                EmptiedFile.Of(bytes, values) is var file ? (IsPreview ? bytes : file.Bytes, file) : default);
            foreach (var line in emptied.Difference)
            {
                Log.LogMessage(MessageImportance.High, "{0}({1}):\n- {2}\n+ {3}", path, line.Number, line.Before, line.After);
            }

            if (isAsSearched && emptied.Values < values.Distinct().Count())
            {
                SayWhatStays(path, $"what stands there cannot be told from the rest of the file");
            }

            return emptied.Values;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            SayWhatStays(path, $"{exception.Message.TrimEnd('.')}");
            return 0;
        }
    }

    private void SayWhatStays(string path, FormattableString why) => Fail("AKACFG0015", $"A reported value is not taken out: {why}. Take it out by hand.", path);
}
