using AccessKeyAnalyzer.CodeFixes.Solutions;
using AccessKeyAnalyzer.Descriptors;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>Empties all values at once. The batch fixer merges changes of source files only.</summary>
internal sealed class ConfigurationFixAllProvider : FixAllProvider
{
    public static readonly ConfigurationFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixAllContext.CodeActionEquivalenceKey != ConfigurationCodeFixProvider.EmptyKey)
        {
            // Findings are accepted one by one, each for its reason.
            return null;
        }

        var diagnostics = await FixAllDiagnostics.OfAsync(fixAllContext).ConfigureAwait(false);
        return CodeAction.Create(
            new LocalizedText($"Empty all credentials (and revoke the keys in the RAM console)").Shown,
            cancellationToken => FileChanges.EmptyAsync(fixAllContext.Solution, diagnostics.Select(diagnostic => diagnostic.Location), cancellationToken),
            fixAllContext.CodeActionEquivalenceKey);
    }
}
