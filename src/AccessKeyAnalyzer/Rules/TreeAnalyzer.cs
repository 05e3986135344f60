using System.Collections.Immutable;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Rules;

/// <summary>The base of a rule that looks at hand-written code one file at a time: gate by text, match, report.</summary>
public abstract class TreeAnalyzer : DiagnosticAnalyzer
{
    private protected TreeAnalyzer(params DiagnosticDescriptor[] descriptors) => SupportedDiagnostics = ImmutableArray.Create(descriptors);

    /// <inheritdoc />
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
    }

    /// <summary>Analyses one file. Must return at once for a file whose text gives no reason to bind it.</summary>
    private protected abstract void Analyze(SemanticModelAnalysisContext context);

    /// <summary>Reports at a node. The arguments are names of types and members and sentences of ours: no value of the user's code goes into a message.</summary>
    private protected static void Report(
        SemanticModelAnalysisContext context, DiagnosticDescriptor descriptor, SyntaxNode at, IEnumerable<Sink> sinks, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(descriptor, at.GetLocation(), sinks.Select(s => s.Value.GetLocation()), arguments));
}
