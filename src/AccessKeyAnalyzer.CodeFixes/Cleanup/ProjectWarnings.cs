namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Tells what a project wants to be warned of. What is silent by default (CA1822, IDE0060) is no reason to change more than the key.</summary>
internal static class ProjectWarnings
{
    /// <summary>Whether the options of the file make the rule a warning or an error.</summary>
    public static bool WarnsOf(this Compilation compilation, string rule, SyntaxTree tree, CancellationToken cancellationToken) =>
        (compilation.Options.SpecificDiagnosticOptions.TryGetValue(rule, out var severity)
            || (compilation.Options.SyntaxTreeOptionsProvider is { } options
                && (options.TryGetDiagnosticValue(tree, rule, cancellationToken, out severity)
                    || options.TryGetGlobalDiagnosticValue(rule, cancellationToken, out severity))))
        && severity is ReportDiagnostic.Warn or ReportDiagnostic.Error;
}
