using System.Collections.Immutable;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>
/// Empties a credential in a configuration file, takes it out with its key, or adds it to the baseline. The editor offers it on the value;
/// <c>dotnet format</c> does not fix such files.
/// </summary>
// Both kinds, as AccessKeyCodeFixProvider says.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ConfigurationCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class ConfigurationCodeFixProvider : CodeFixProvider
{
    /// <summary>What tells the actions apart in every language.</summary>
    internal const string EmptyKey = "AccessKeyAnalyzer.Empty";

    private const string RemoveKey = "AccessKeyAnalyzer.Remove";

    private const string BaselineKey = "AccessKeyAnalyzer.Baseline";

    // A key that was written down is known to others, whatever becomes of the file.
    private static readonly LocalizedText EmptyTitle = new($"Empty this value (and revoke the key in the RAM console)");

    internal static readonly LocalizedText RemoveTitle = new($"Take this key out of the file (and revoke it in the RAM console)");

    private static readonly LocalizedText BaselineTitle = new($"Add to {Baseline.FileName} (and write the reason there)");

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIdentifiers.AccessKeyIdInConfiguration, RuleIdentifiers.AccessKeySecretInConfiguration, RuleIdentifiers.StsCredentialInConfiguration);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ConfigurationFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is Document)
        {
            return;
        }

        var text = await context.TextDocument.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (text.IsDamaged())
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            Register(EmptyTitle, EmptyKey, cancellationToken =>
                FileChanges.EmptyAsync(context.TextDocument.Project.Solution, [diagnostic.Location], cancellationToken));
            if (ConfigurationFormat.Of(diagnostic.Location.GetLineSpan().Path) is { } format
                && RemovedEntry.Find(text.ToString(), format, diagnostic.Location.SourceSpan, context.CancellationToken) is { } removal)
            {
                Register(RemoveTitle, RemoveKey, cancellationToken => FileChanges.ApplyAsync(
                    context.TextDocument.Project.Solution, diagnostic.Location.GetLineSpan().Path, removal, cancellationToken));
            }

            if (BaselineLine.FileOf(context.TextDocument.Project) is { } baseline
                && diagnostic.Properties.TryGetValue(CredentialDiagnostic.FingerprintProperty, out var fingerprint) && fingerprint is not null)
            {
                Register(BaselineTitle, BaselineKey, cancellationToken => BaselineLine.AddAsync(baseline, fingerprint, cancellationToken));
            }

            void Register(LocalizedText title, string key, Func<CancellationToken, Task<Solution>> change) =>
                context.RegisterCodeFix(CodeAction.Create(title.Shown, change, key), diagnostic);
        }
    }
}
