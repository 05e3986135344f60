using System.Collections.Immutable;
using AccessKeyAnalyzer.CodeFixes.Cleanup;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;
using AccessKeyAnalyzer.CodeFixes.Providers;
using AccessKeyAnalyzer.CodeFixes.Rewriting;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes;

/// <summary>
/// Rewrites the clients that a key reaches, or that have no good credentials, so that they take them from a provider, and removes the key.
/// Offered only where the result compiles.
/// </summary>
// Roslyn keeps the fixers of a project by the first kind of document that it is asked about: fixers of one package shut each
// other out unless they all declare all kinds.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(AccessKeyCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class AccessKeyCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(
            RuleIdentifiers.AccessKeyIdInSource,
            RuleIdentifiers.AccessKeySecretInSource,
            RuleIdentifiers.StsCredentialInSource,
            RuleIdentifiers.LongLivedAccessKey,
            RuleIdentifiers.AccessKeyWinsOverProvider,
            RuleIdentifiers.NoCredentials,
            RuleIdentifiers.DefectiveVendorProvider);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AccessKeyFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
        {
            return;
        }

        var cancellationToken = context.CancellationToken;
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => diagnostic.Location.SourceTree is not null))
        {
            var planned = default(RewrittenSolution);
            var unread = default(UnreadKeys);
            var keys = default(IReadOnlyList<Diagnostic>);
            var left = default(IReadOnlyList<FormattableString>);
            foreach (var choice in ProviderChoice.For(document.Project, diagnostic.Location.SourceTree!)
                .Where(_ => planned?.HasNoChoice != true))
            {
                // The first that can be had is made to see whether it compiles; another provider goes where that one goes, and is made when it is asked for.
                var isMade = planned is null;
                planned ??= await RewriteAsync(choice, cancellationToken).ConfigureAwait(false);
                if (planned is not null)
                {
                    unread ??= await UnreadKeys.FindAsync(document.Project.Solution, planned.Solution, cancellationToken).ConfigureAwait(false);
                    keys ??= await KeyFindings.OfProgramAsync(document.Project, cancellationToken).ConfigureAwait(false);
                    left ??= await LeftKeys.OfAsync(planned, keys, document.Project.Solution, cancellationToken).ConfigureAwait(false);
                    var stays = left.Count == 0 && diagnostic.Id == RuleIdentifiers.LongLivedAccessKey
                        ? unread.Stays.Concat(LeftKeys.Declarations(planned)) : unread.Stays;
                    var title = planned.Title(choice.Name, Accounts(keys), left, stays);
                    context.RegisterCodeFix(
                        CodeAction.Create(title, token => isMade ? unread.EmptyAsync(planned.Solution, token) : MakeAsync(choice, token),
                            choice.EquivalenceKey), diagnostic);
                }
            }

            Task<RewrittenSolution?> RewriteAsync(ProviderChoice choice, CancellationToken token) =>
                CredentialRewriter.RewriteAsync(document.Project.Solution, [diagnostic], choice.EquivalenceKey, token);

            async Task<Solution> MakeAsync(ProviderChoice choice, CancellationToken token) =>
                await RewriteAsync(choice, token).ConfigureAwait(false) is { } made
                    ? await UnreadKeys.EmptyAsync(document.Project.Solution, made.Solution, token).ConfigureAwait(false) : document.Project.Solution;
        }
    }

    // How many different IDs reach a client: with a provider, they are all one account.
    private static int Accounts(IEnumerable<Diagnostic> keys) => keys
        .Where(finding => finding.Id == RuleIdentifiers.AccessKeyIdInSource && finding.AdditionalLocations.Count > 0)
        .Select(finding => finding.Properties[CredentialDiagnostic.FingerprintProperty]).Distinct().Count();
}
