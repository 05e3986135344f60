using AccessKeyAnalyzer.Acceptance;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Findings;

/// <summary>The findings that a team has accepted: the entries of all AdditionalFiles that are a <see cref="BaselineFile"/>.</summary>
internal sealed class Baseline
{
    public const string FileName = BaselineFile.FileName;

    private readonly HashSet<string> _accepted = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(BaselineEntry Entry, Location Location)>> _byFile = new(StringComparer.OrdinalIgnoreCase);

    private readonly bool _isOnlyTold;

    private Baseline(bool isOnlyTold) => _isOnlyTold = isOnlyTold;

    public static bool IsBaseline(string path) => BaselineFile.Is(path);

    /// <summary>The union of all baseline files of the compilation.</summary>
    public static Baseline Load(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var build = options.AnalyzerConfigOptionsProvider.GlobalOptions;
        build.TryGetValue("build_property.AccessKeyAnalyzerWriteBaseline", out var isBeingWritten);
        build.TryGetValue("build_property.AccessKeyAnalyzerReport", out var report);
        var baseline = new Baseline("true".Equals(isBeingWritten, StringComparison.OrdinalIgnoreCase) || !string.IsNullOrEmpty(report));
        foreach (var file in options.AdditionalFiles)
        {
            if (IsBaseline(file.Path) && file.GetText(cancellationToken) is { } text)
            {
                baseline.Add(file.Path, text);
            }
        }

        return baseline;
    }

    /// <summary>
    /// The severity to report with. A build that writes the baseline, or a report, must not fail because of what it finds; the compiler's switch for that
    /// reaches only what was reported as a warning.
    /// </summary>
    public DiagnosticSeverity SeverityOf(DiagnosticDescriptor descriptor) =>
        _isOnlyTold && descriptor.DefaultSeverity == DiagnosticSeverity.Info ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;

    /// <summary>Whether the finding with this <see cref="Fingerprint"/> is accepted.</summary>
    public bool Accepts(string fingerprint) => _accepted.Contains(fingerprint);

    /// <summary>The entries of these rules for a file whose finding is not there any more, each with its place in the baseline.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="rules">The rules that have searched it.</param>
    /// <param name="isFound">Whether they found what has that fingerprint there.</param>
    public IEnumerable<(BaselineEntry Entry, Location Location)> Gone(string path, Func<string, bool> rules, Func<string, bool> isFound) =>
        _byFile.Count > 0 && _byFile.TryGetValue(FilePaths.Normalize(path), out var entries)
            ? entries.Where(e => rules(e.Entry.Rule) && !isFound(e.Entry.Fingerprint))
            : [];

    private void Add(string path, SourceText text)
    {
        foreach (var line in text.Lines)
        {
            if (BaselineEntry.Parse(line.ToString()) is not { } entry)
            {
                continue;
            }

            if (entry.IsReasoned)
            {
                _accepted.Add(entry.Fingerprint);
            }

            if (entry.Path.Length > 0)
            {
                var held = FilePaths.Beside(path, entry.Path);
                if (!_byFile.TryGetValue(held, out var entries))
                {
                    _byFile.Add(held, entries = []);
                }

                entries.Add((entry, Location.Create(path, line.Span, text.Lines.GetLinePositionSpan(line.Span))));
            }
        }
    }
}
