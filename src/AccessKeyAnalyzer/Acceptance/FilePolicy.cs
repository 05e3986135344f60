using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Acceptance;

/// <summary>
/// What <c>.editorconfig</c> says about the findings in one file. The compiler applies <c>dotnet_diagnostic.*.severity</c> to source files only,
/// so configuration files have keys of our own, in a section by path: <c>[samples/**.json]</c>.
/// </summary>
/// <param name="IsExcluded"><c>access_key_analyzer.exclude = true</c>, or a severity of <c>none</c>.</param>
/// <param name="Severity"><c>access_key_analyzer.severity</c>; null where the rule's own stands.</param>
internal readonly record struct FilePolicy(bool IsExcluded, DiagnosticSeverity? Severity)
{
    private const string ExcludeKey = "access_key_analyzer.exclude";
    private const string SeverityKey = "access_key_analyzer.severity";

    public static FilePolicy Read(AnalyzerConfigOptions options)
    {
        options.TryGetValue(ExcludeKey, out var exclude);
        options.TryGetValue(SeverityKey, out var severity);
        severity = severity?.Trim().ToLowerInvariant();
        return new(
            IsExcluded: string.Equals(exclude?.Trim(), "true", StringComparison.OrdinalIgnoreCase) || severity == "none",
            severity switch
            {
                "error" => DiagnosticSeverity.Error,
                "warning" => DiagnosticSeverity.Warning,
                "suggestion" or "info" => DiagnosticSeverity.Info,
                "silent" or "hidden" => DiagnosticSeverity.Hidden,
                _ => null,
            });
    }
}
