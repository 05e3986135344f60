using System.Collections.Immutable;
using AccessKeyAnalyzer.Configuration;
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
            var baseline = new Lazy<Baseline>(() => Baseline.Load(start.Options, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, baseline));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<Baseline> baseline)
    {
        if (ConfigurationFile.Open(context) is not { } file)
        {
            return;
        }

        if (file.IsTooLarge)
        {
            context.ReportDiagnostic(ConfigurationDescriptors.TooLarge(file.Locate(new(0, 0))));
            return;
        }

        if (!ConfigurationGate.MayHoldCredential(file.Text))
        {
            return;
        }

        var scan = ConfigurationScan.Of(file.Text, file.Format, context.CancellationToken);
        if (scan.Document.MalformedAt is { } position)
        {
            context.ReportDiagnostic(ConfigurationDescriptors.Malformed(file.Locate(new(position, position)), file.Format.Name));
        }

        var allowed = file.Allowed(scan.Document.Comments);
        foreach (var finding in scan.Findings)
        {
            if (!allowed.Contain(finding.Span) && !baseline.Value.Accepts(CredentialDiagnostic.Fingerprint(finding.Value)))
            {
                context.ReportDiagnostic(CredentialDiagnostic.Create(
                    CredentialDescriptors.InConfiguration(finding.Kind),
                    finding.Kind,
                    finding.Value,
                    finding.RecognisedBy,
                    file.Locate(finding.Span),
                    severity: file.Policy.Severity));
            }
        }
    }
}
