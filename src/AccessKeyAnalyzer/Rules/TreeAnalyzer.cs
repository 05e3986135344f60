using System.Collections.Immutable;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>The base of a rule that looks at hand-written code one file at a time: gate by text, match, report.</summary>
public abstract class TreeAnalyzer : DiagnosticAnalyzer
{
    private readonly SourceMark _gate;

    private protected TreeAnalyzer(SourceMark gate, params DiagnosticDescriptor[] descriptors)
    {
        _gate = gate;
        SupportedDiagnostics = ImmutableArray.Create(descriptors);
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(model =>
        {
            if (SourceMarks.Has(model.SemanticModel.SyntaxTree, _gate, model.CancellationToken))
            {
                Analyze(model);
            }
        });
    }

    /// <summary>Analyses one file that bears the marks of the gate.</summary>
    private protected abstract void Analyze(SemanticModelAnalysisContext context);

    /// <summary>Reports at a node. The arguments are names of types and members and sentences of ours: no value of the user's code goes into a message.</summary>
    private protected static void Report(
        SemanticModelAnalysisContext context, DiagnosticDescriptor descriptor, SyntaxNode at, IEnumerable<Sink> sinks, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, at.GetLocation(), sinks.Select(s => s.Value.GetLocation()), arguments));
}
