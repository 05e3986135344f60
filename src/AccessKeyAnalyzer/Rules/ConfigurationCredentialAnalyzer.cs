using System.Collections.Immutable;
using AccessKeyAnalyzer.Binding;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA1101, AKA1102, AKA1103: a credential stands in a configuration file. Needs no reference to any SDK.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationCredentialAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        CredentialDescriptors.AccessKeyIdInConfiguration,
        CredentialDescriptors.AccessKeySecretInConfiguration,
        CredentialDescriptors.StsCredentialInConfiguration,
        CredentialDescriptors.AccessKeyIdInPresignedUrl,
        ConfigurationDescriptors.NotFullyRead);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var baseline = new Once<Baseline>(cancellationToken => Baseline.Load(start.Options, cancellationToken));
            var boundKeys = new Once<BoundKeys>(cancellationToken => BoundKeys.Of(AlibabaCloudContext.Of(start.Compilation), cancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, baseline, boundKeys));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Once<Baseline> baseline, Once<BoundKeys> boundKeys)
    {
        if (ConfigurationFile.Open(context) is not { } file)
        {
            return;
        }

        if (file.IsTooLarge)
        {
            context.ReportDiagnostic(ConfigurationDescriptors.TooLarge(file.Start));
            return;
        }

        var knownKeys = boundKeys.Get(context.CancellationToken);
        if (!knownKeys.AreMentionedIn(file.Text) && !ConfigurationGate.MayHoldCredential(file.Text))
        {
            return;
        }

        var scan = ConfigurationScan.Of(file.Text, file.Format, knownKeys, context.CancellationToken);
        if (scan.Document.MalformedAt is { } position)
        {
            context.ReportDiagnostic(ConfigurationDescriptors.Malformed(file.Locate(new(position, position)), file.Format.Name));
        }

        var accepted = baseline.Get(context.CancellationToken);
        var allowed = file.Allowed(scan.Document.Comments);
        foreach (var finding in scan.Findings)
        {
            if (!allowed.Contain(finding.Span) && !accepted.Accepts(CredentialDiagnostic.Fingerprint(finding.Value)))
            {
                context.ReportDiagnostic(CredentialDiagnostic.Create(
                    CredentialDescriptors.InConfiguration(finding.Kind),
                    finding.Kind,
                    finding.Value,
                    finding.RecognisedBy,
                    file.Locate(finding.Span),
                    finding.Key is BoundKey key ? [key.SinkLocation] : null,
                    file.Policy.Severity));
            }
        }
    }
}
