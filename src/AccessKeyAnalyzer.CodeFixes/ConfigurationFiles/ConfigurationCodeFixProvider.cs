using System.Collections.Immutable;
using System.Composition;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;
using AccessKeyAnalyzer.CodeFixes.Edits;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;

/// <summary>
/// Empties a credential in a configuration file, takes it out with its key, or adds it to the baseline. The editor offers it on the value; <c>dotnet format</c> does not fix such files.
/// </summary>
// Both kinds, as AccessKeyCodeFixProvider says.
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ConfigurationCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class ConfigurationCodeFixProvider : CodeFixProvider
{
    // A key that was written down is known to others, whatever becomes of the file.
    internal const string Title = "Empty this value (and revoke the key in the RAM console)";

    internal const string RemovalTitle = "Take this key out of the file (and revoke it in the RAM console)";

    internal const string BaselineTitle = "Add to " + Baseline.FileName + " (and write the reason there)";

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
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title, cancellationToken => EmptiedValues.InAsync(context.TextDocument.Project.Solution, [diagnostic.Location], cancellationToken), Title),
                diagnostic);
            if (ConfigurationFormat.Of(diagnostic.Location.GetLineSpan().Path) is { } format
                && RemovedEntry.Find(text.ToString(), format, diagnostic.Location.SourceSpan, context.CancellationToken) is { } removal)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        RemovalTitle,
                        cancellationToken => FileChanges.ApplyAsync(
                            context.TextDocument.Project.Solution, diagnostic.Location.GetLineSpan().Path, removal, cancellationToken),
                        RemovalTitle),
                    diagnostic);
            }

            if (BaselineLine.FileOf(context.TextDocument.Project) is { } baseline
                && diagnostic.Properties.TryGetValue(CredentialDiagnostic.FingerprintProperty, out var fingerprint) && fingerprint is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        BaselineTitle, cancellationToken => BaselineLine.AddAsync(baseline, fingerprint, cancellationToken), BaselineTitle),
                    diagnostic);
            }
        }
    }
}
