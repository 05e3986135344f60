using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Flow;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Rules;

/// <summary>What the rules share about one compilation: which SDKs it sees, where values enter them, where those come from. Thread-safe.</summary>
internal sealed class AlibabaCloudContext
{
    private static readonly ConditionalWeakTable<Compilation, AlibabaCloudContext> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<Sink>> _sinks = new();
    private readonly SinkFinder _finder;

    private AlibabaCloudContext(Compilation compilation)
    {
        Source = new SourceModel(compilation);
        Tracer = new ValueTracer(Source);
        Matcher = new EntryPointMatcher(compilation);
        _finder = new SinkFinder(Source, Matcher);
    }

    public SourceModel Source { get; }

    public ValueTracer Tracer { get; }

    public EntryPointMatcher Matcher { get; }

    public static AlibabaCloudContext Of(Compilation compilation) => Known.GetValue(compilation, static c => new AlibabaCloudContext(c));

    /// <summary>The places of the tree where a value enters an SDK.</summary>
    public IReadOnlyList<Sink> SinksIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_sinks.TryGetValue(tree, out var sinks))
        {
            sinks = _sinks.GetOrAdd(tree, [.. _finder.In(tree, cancellationToken)]);
        }

        return sinks;
    }
}
