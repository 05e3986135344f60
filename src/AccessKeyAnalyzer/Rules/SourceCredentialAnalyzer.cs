using System.Collections.Immutable;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>
/// AKA1001 to AKA1004: a credential is written into source code. Reports each value once, where it is written. AKA0001: the option that lists sinks is
/// not understood.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceCredentialAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Written = ImmutableArray.Create(
        CredentialDescriptors.AccessKeyIdInSource,
        CredentialDescriptors.AccessKeySecretInSource,
        CredentialDescriptors.StsCredentialInSource,
        CredentialDescriptors.AccessKeyIdInPresignedUrl);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Written.Add(OptionDescriptors.NotUnderstood).Add(ExplainDescriptors.Explained).Add(BaselineDescriptors.Gone);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // A key in a generated file is committed like any other.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var alibabaCloud = AlibabaCloudContext.Of(start.Compilation);
            var written = new EvidentCredentials(alibabaCloud.Tracer);
            var configured = SinksOption.Read(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            var sinks = new SinkIndex(alibabaCloud, configured.EntryPoints);
            var baseline = new Once<Baseline>(cancellationToken => Baseline.Load(start.Options, cancellationToken));
            var explain = ExplainOption.Read(start.Options.AnalyzerConfigOptionsProvider);
            var razor = new RazorFiles(start.Compilation, start.Options.AdditionalFiles);
            start.RegisterSemanticModelAction(model => Analyze(
                new(model, baseline.Get(model.CancellationToken), explain.LinesOf(model.SemanticModel.SyntaxTree.FilePath)), written, sinks, razor));
            if (configured.Errors.Count > 0 || explain.Errors.Count > 0 || !explain.IsEmpty)
            {
                start.RegisterCompilationEndAction(end =>
                {
                    Report(end, SinksOption.Key, configured.Errors);
                    Report(end, ExplainOption.Name, explain.Errors);
                    ReportMissing(end, explain);
                });
            }
        });
    }

    private static void Analyze(TreeContext context, EvidentCredentials written, SinkIndex sinks, RazorFiles razor)
    {
        var tree = context.SemanticModel.SyntaxTree;
        // What reaches an SDK comes first: it knows its sinks.
        var findings = new Dictionary<(Location, string), CredentialFinding>();
        foreach (var finding in sinks.In(tree, context.CancellationToken))
        {
            findings[finding.Identity] = finding;
        }

        if (SourceGate.Has(tree, Mention.Credential, context.CancellationToken))
        {
            foreach (var finding in written.In(tree, context.CancellationToken))
            {
                if (!findings.ContainsKey(finding.Identity))
                {
                    findings.Add(finding.Identity, finding);
                }
            }
        }

        foreach (var finding in WithoutParts(findings.Values).Where(finding => !razor.IsMarkup(finding.Location, context.CancellationToken)))
        {
            context.Report(finding);
        }

        if (context.Explanation is { } explanation)
        {
            sinks.Explain(tree, explanation, context.CancellationToken);
            written.Explain(tree, explanation, context.CancellationToken);
            context.Explain(isAboutWrittenKeys: true);
        }

        context.ReportGone(Written);
    }

    private static void Report(CompilationAnalysisContext context, string option, IEnumerable<FormattableString> errors)
    {
        foreach (var error in errors)
        {
            context.ReportDiagnostic(OptionDescriptors.Create(option, error));
        }
    }

    private static void ReportMissing(CompilationAnalysisContext context, ExplainOption explain)
    {
        foreach (var end in explain.Missing(
            [.. context.Compilation.SyntaxTrees.Select(tree => tree.FilePath), .. context.Options.AdditionalFiles.Select(file => file.Path)]))
        {
            context.ReportDiagnostic(ExplainDescriptors.Create(Location.None, $"'{FilePaths.NameOf(end)}'", $"no file of this project that is searched has a path that ends so"));
        }
    }

    // What is put together or spelled out is one value: the whole is reported, not a piece of it as well.
    private static IEnumerable<CredentialFinding> WithoutParts(ICollection<CredentialFinding> findings)
    {
        CredentialFinding? whole = null;
        foreach (var finding in findings.OrderBy(f => f.Location.SourceSpan.Start).ThenByDescending(f => f.Location.SourceSpan.Length))
        {
            if (whole is null || whole.Location.SourceSpan == finding.Location.SourceSpan || !whole.Location.SourceSpan.Contains(finding.Location.SourceSpan))
            {
                whole = finding;
                yield return finding;
            }
        }
    }
}
