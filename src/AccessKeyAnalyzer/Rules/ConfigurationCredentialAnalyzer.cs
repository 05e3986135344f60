using System.Collections.Immutable;
using AccessKeyAnalyzer.Binding;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Flow;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>AKA1101, AKA1102, AKA1103: a credential stands in a configuration file. Needs no reference to any SDK.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationCredentialAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Rules = ImmutableArray.Create(
        CredentialDescriptors.AccessKeyIdInConfiguration,
        CredentialDescriptors.AccessKeySecretInConfiguration,
        CredentialDescriptors.StsCredentialInConfiguration,
        CredentialDescriptors.AccessKeyIdInPresignedUrl,
        ConfigurationDescriptors.NotFullyRead);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Add(BaselineDescriptors.Gone);

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

        var report = new FileContext(context, file, baseline.Get(context.CancellationToken));
        Search(file, report, boundKeys.Get(context.CancellationToken), context.CancellationToken);
        report.ReportGone(Rules);
    }

    private static void Search(ConfigurationFile file, FileContext report, BoundKeys knownKeys, CancellationToken cancellationToken)
    {
        bool MayHoldCredential(string text) => knownKeys.AreMentionedIn(text) || ConfigurationGate.MayHoldCredential(text);

        if (file.IsTooLarge)
        {
            var findings = LargeText.Search(file.Length, file.Read, MayHoldCredential, out var isSearched, cancellationToken);
            foreach (var finding in findings)
            {
                report.Report(finding, file.Allowed([]));
            }

            if (isSearched)
            {
                report.TooLarge();
            }

            return;
        }

        if (!MayHoldCredential(file.Text))
        {
            return;
        }

        var scan = ConfigurationScan.Of(file.Text, file.Format, knownKeys, cancellationToken);
        if (scan.Document.MalformedAt is { } position)
        {
            report.Malformed(position);
        }

        var allowed = file.Allowed(scan.Document.Comments, scan.Document);
        foreach (var finding in scan.Findings)
        {
            report.Report(finding, allowed);
        }
    }
}
