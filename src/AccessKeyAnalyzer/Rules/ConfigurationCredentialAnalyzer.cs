using System.Collections.Immutable;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.ConfigurationKeys;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Add(ExplainDescriptors.Explained).Add(BaselineDescriptors.Gone);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var baseline = new Once<Baseline>(cancellationToken => Baseline.Load(start.Options, cancellationToken));
            var boundKeys = new Once<SinkKeys>(cancellationToken => SinkKeys.Of(AlibabaCloudContext.Of(start.Compilation), cancellationToken));
            var explain = ExplainOption.Read(start.Options.AnalyzerConfigOptionsProvider);
            var razor = new RazorFiles(start.Compilation, start.Options.AdditionalFiles);
            start.RegisterAdditionalFileAction(file => Analyze(file, baseline, boundKeys, explain, razor));
        });
    }

    private static void Analyze(
        AdditionalFileAnalysisContext context,
        Once<Baseline> baseline,
        Once<SinkKeys> boundKeys,
        ExplainOption explain,
        RazorFiles razor)
    {
        var lines = explain.LinesOf(context.AdditionalFile.Path);
        if (ConfigurationFile.Open(context, out var whyNot) is not { } file)
        {
            if (lines.Count > 0)
            {
                context.ReportDiagnostic(ExplainDescriptors.Create(Location.Create(context.AdditionalFile.Path, default, default), $"The file", $"not searched: {whyNot}"));
            }

            return;
        }

        var report = new FileContext(context, file, baseline.Get(context.CancellationToken), lines);
        Search(file, report, boundKeys.Get(context.CancellationToken), razor, context.CancellationToken);
        report.Explain();
        report.ReportGone(Rules);
    }

    private static void Search(
        ConfigurationFile file, FileContext report, SinkKeys knownKeys, RazorFiles razor, CancellationToken cancellationToken)
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

        if (!MayHoldCredential(file.Text) && report.Explanation is null)
        {
            return;
        }

        var scan = ConfigurationScan.Of(file.Text, file.Format, knownKeys, cancellationToken, withDoubts: report.Explanation is not null);
        if (scan.Document.MalformedAt is { } position)
        {
            report.Malformed(position);
        }

        var allowed = file.Allowed(scan.Document.Comments, scan.Document);
        foreach (var finding in scan.Findings)
        {
            if (razor.IsCode(file.Path, file.LineOf(finding.Span), finding.Value, cancellationToken))
            {
                report.Explanation?.Add(finding.Span, $"This value", $"judged as C#, by the rules for C#");
                continue;
            }

            report.Report(finding, allowed);
        }

        foreach (var doubt in scan.Doubts)
        {
            report.Explanation?.Add(doubt.Span, doubt.What, $"not reported: {doubt.Why}");
        }
    }
}
