using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

#pragma warning disable RS1036, RS1041, RS1038, RS2008 // analyzers of a benchmark, never shipped

/// <summary>What any analyzer costs that wants to see string literals: a callback for each that does nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoOpFloor : LiteralFloor
{
    private protected override void Visit(SyntaxNodeAnalysisContext context)
    {
    }
}

/// <summary>The least that a scanner of string literals can do: search each for the prefix of an ID.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FilterFloor : LiteralFloor
{
    private int _found;

    private protected override void Visit(SyntaxNodeAnalysisContext context)
    {
        if (((LiteralExpressionSyntax)context.Node).Token.ValueText.Contains("LTAI", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _found);
        }
    }
}

internal abstract class LiteralFloor : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing = new("FLOOR", "Floor", "Floor", "Benchmark", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterSyntaxNodeAction(Visit, SyntaxKind.StringLiteralExpression);
    }

    private protected abstract void Visit(SyntaxNodeAnalysisContext context);
}
