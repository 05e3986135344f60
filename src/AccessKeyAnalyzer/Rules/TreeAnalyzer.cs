using System.Collections.Immutable;
using AccessKeyAnalyzer.Descriptors;
using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Gate;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>The base of a rule that looks at hand-written code one file at a time: gate by text, match, report.</summary>
public abstract class TreeAnalyzer : DiagnosticAnalyzer
{
    private readonly Mention _gate;
    private readonly DiagnosticDescriptor[] _rules;

    private protected TreeAnalyzer(Mention gate, params DiagnosticDescriptor[] rules)
    {
        _gate = gate;
        _rules = rules;
        SupportedDiagnostics = ImmutableArray.Create([.. rules, BaselineDescriptors.Gone, ExplainDescriptors.Explained]);
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var baseline = new Once<Baseline>(cancellationToken => Baseline.Load(start.Options, cancellationToken));
            var explain = ExplainOption.Read(start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterSemanticModelAction(model => AnalyzeFile(
                new(model, baseline.Get(model.CancellationToken), explain.LinesOf(model.SemanticModel.SyntaxTree.FilePath))));
        });
    }

    private void AnalyzeFile(TreeContext context)
    {
        if (MayConcern(context, _gate))
        {
            Analyze(context);
            context.Explain(isAboutWrittenKeys: false);
        }

        context.ReportGone(_rules);
    }

    /// <summary>Whether the file's text gives a reason to look at it.</summary>
    private protected virtual bool MayConcern(TreeContext context, Mention gate) => context.MayBear(gate);

    /// <summary>Analyses one file that has passed the gate.</summary>
    private protected abstract void Analyze(TreeContext context);
}
