using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;
using AccessKeyAnalyzer.CodeFixes.Solutions;
using AccessKeyAnalyzer.Descriptors;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes;

/// <summary>
/// Fixes all in one run of the rewriter. A batch of single fixes would not do: they change the same declarations and usings, and a variable
/// is unused only when the last client has gone from it.
/// </summary>
internal sealed class AccessKeyFixAllProvider : FixAllProvider
{
    public static readonly AccessKeyFixAllProvider Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await FixAllDiagnostics.OfAsync(fixAllContext).ConfigureAwait(false);
        var rewritten = await CredentialRewriter.RewriteAsync(
            fixAllContext.Solution, diagnostics, fixAllContext.CodeActionEquivalenceKey, fixAllContext.CancellationToken).ConfigureAwait(false);
        if (rewritten is null && diagnostics.Any(finding => finding.AdditionalLocations.Count > 0 || !KeyFindings.IsKey(finding)))
        {
            return null;
        }

        // Keys that stay, because public, have no client any more: dotnet format would say that it was unable to fix them, where an earlier rule has.
        return CodeAction.Create(
            new LocalizedText($"Let all clients take their credentials from a provider").Shown,
            token => rewritten is null ? Task.FromResult(fixAllContext.Solution)
                : UnreadKeys.EmptyAsync(fixAllContext.Solution, rewritten.Solution, token),
            fixAllContext.CodeActionEquivalenceKey);
    }
}
