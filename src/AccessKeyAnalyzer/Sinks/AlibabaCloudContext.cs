using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>What the rules share about one compilation: which SDKs it sees, where values enter them, where those come from. Thread-safe.</summary>
internal sealed class AlibabaCloudContext
{
    private static readonly ConditionalWeakTable<Compilation, AlibabaCloudContext> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<Sink>> _sinks = new();
    private readonly Lazy<EntryPointMatcher> _matcher;
    private readonly Lazy<SinkFinder> _finder;

    private AlibabaCloudContext(Compilation compilation)
    {
        Source = new SourceModel(compilation);
        Tracer = new ValueTracer(Source);
        // Looking up the types of every SDK costs more than searching a hundred files, and most compilations have no file that asks.
        _matcher = new(() => new(compilation));
        _finder = new(() => new(Source, Matcher));
    }

    public SourceModel Source { get; }

    public ValueTracer Tracer { get; }

    public EntryPointMatcher Matcher => _matcher.Value;

    public static AlibabaCloudContext Of(Compilation compilation) => Known.GetValue(compilation, static c => new AlibabaCloudContext(c));

    /// <summary>The places of the tree where a value enters an SDK.</summary>
    public IReadOnlyList<Sink> SinksIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Source.Unnamed.MayBear(tree, Mention.EntryPoint, cancellationToken))
        {
            return [];
        }

        if (!_sinks.TryGetValue(tree, out var sinks))
        {
            sinks = _sinks.GetOrAdd(tree, [.. _finder.Value.In(tree, cancellationToken)]);
        }

        return sinks;
    }
}
