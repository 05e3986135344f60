using AccessKeyAnalyzer.Sinks;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.ConfigurationKeys;

/// <summary>Where the values that enter an SDK are read: from properties of options, or from configuration by name.</summary>
/// <param name="Properties">The properties, each with one sink that it reaches.</param>
/// <param name="Keys">The keys that are read by name.</param>
internal sealed record KeyReads(IReadOnlyDictionary<ISymbol, Sink> Properties, IReadOnlyList<SinkKey> Keys)
{
    public static KeyReads Of(AlibabaCloudContext context, CancellationToken cancellationToken)
    {
        var properties = new Dictionary<ISymbol, Sink>(SymbolEqualityComparer.Default);
        var keys = new List<SinkKey>();
        var sections = new SectionPath(context.Source, context.Tracer, cancellationToken);
        var visited = new HashSet<CopyGroup>();
        foreach (var tree in context.Source.Compilation.SyntaxTrees)
        {
            foreach (var sink in context.SinksIn(tree, cancellationToken))
            {
                context.Tracer.VisitOrigins(sink.Value, (origin, budget) => Add(sink, origin, budget), cancellationToken, visited);
            }
        }

        return new(properties, keys);

        void Add(Sink sink, ExpressionSyntax origin, TraceBudget budget)
        {
            if (origin is ElementAccessExpressionSyntax or InvocationExpressionSyntax)
            {
                keys.AddRange(sections.OfRead(origin, budget).Select(path => new SinkKey(path, sink)));
            }
            else if (context.Source.ModelOf(origin.SyntaxTree).GetSymbolInfo(origin, cancellationToken).Symbol is IPropertySymbol property
                && !properties.ContainsKey(property.OriginalDefinition))
            {
                properties.Add(property.OriginalDefinition, sink);
            }
        }
    }
}
