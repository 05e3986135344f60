using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
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
        foreach (var tree in context.Source.Compilation.SyntaxTrees)
        {
            foreach (var sink in context.SinksIn(tree, cancellationToken))
            {
                foreach (var origin in context.Tracer.Origins(sink.Value, cancellationToken))
                {
                    if (origin is ElementAccessExpressionSyntax or InvocationExpressionSyntax)
                    {
                        if (sections.OfRead(origin) is { } path)
                        {
                            keys.Add(new(path, sink));
                        }
                    }
                    else if (context.Source.ModelOf(origin.SyntaxTree).GetSymbolInfo(origin, cancellationToken).Symbol is IPropertySymbol property
                        && !properties.ContainsKey(property.OriginalDefinition))
                    {
                        properties.Add(property.OriginalDefinition, sink);
                    }
                }
            }
        }

        return new(properties, keys);
    }
}
