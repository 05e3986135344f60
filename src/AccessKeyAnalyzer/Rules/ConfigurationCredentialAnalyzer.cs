using System.Collections.Immutable;
using AccessKeyAnalyzer.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA1101, AKA1102, AKA1103: a credential stands in a configuration file. Needs no reference to any SDK.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationCredentialAnalyzer : DiagnosticAnalyzer
{
    // Hand-written configuration is far smaller; a bigger file is data, and reading it would be felt in the build.
    internal const int LargestFile = 1024 * 1024;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        CredentialDescriptors.AccessKeyIdInConfiguration,
        CredentialDescriptors.AccessKeySecretInConfiguration,
        CredentialDescriptors.StsCredentialInConfiguration,
        CredentialDescriptors.AccessKeyIdInPresignedUrl,
        ConfigurationDescriptors.NotFullyRead);

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
        var file = context.AdditionalFile;
        if (ConfigurationFormat.Of(file.Path) is not { } format || Baseline.IsBaseline(file.Path))
        {
            return;
        }

        var policy = FilePolicy.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(file));
        if (policy.IsExcluded || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        if (source.Length > LargestFile)
        {
            context.ReportDiagnostic(ConfigurationDescriptors.TooLarge(Locate(file, source, new(0, 0)), LargestFile));
            return;
        }

        var text = source.ToString();
        if (!ConfigurationGate.MayHoldCredential(text))
        {
            return;
        }

        var scan = ConfigurationScan.Of(text, format, context.CancellationToken);
        if (scan.Document.MalformedAt is { } position)
        {
            context.ReportDiagnostic(ConfigurationDescriptors.Malformed(Locate(file, source, new(position, position)), format.Name));
        }

        var allowed = AllowedLines.Of(text, source.Lines, scan.Document.Comments);
        foreach (var finding in scan.Findings)
        {
            if (!allowed.Contains(source.Lines.IndexOf(finding.Span.Start)) && !baseline.Value.Accepts(CredentialDiagnostic.Fingerprint(finding.Value)))
            {
                context.ReportDiagnostic(CredentialDiagnostic.Create(
                    CredentialDescriptors.InConfiguration(finding.Kind),
                    finding.Kind,
                    finding.Value,
                    finding.RecognisedBy,
                    Locate(file, source, finding.Span),
                    severity: policy.Severity));
            }
        }
    }

    private static Location Locate(AdditionalText file, SourceText source, SourceSpan span)
    {
        var textSpan = TextSpan.FromBounds(span.Start, span.End);
        return Location.Create(file.Path, textSpan, source.Lines.GetLinePositionSpan(textSpan));
    }
}
