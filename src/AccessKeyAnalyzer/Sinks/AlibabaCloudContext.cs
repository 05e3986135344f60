using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AccessKeyAnalyzer.Catalog;
using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.Gate;
using AccessKeyAnalyzer.Trace;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Sinks;

/// <summary>What the rules share about one compilation: which SDKs it sees, where values enter them, where those come from. Thread-safe.</summary>
internal sealed class AlibabaCloudContext
{
    private static readonly ConditionalWeakTable<Compilation, AlibabaCloudContext> Known = new();

    private static readonly MarkSearch Search = SinkFinder.SearchFor(SdkCatalog.All.SelectMany(sdk => sdk.EntryPoints));

    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<Sink>> _sinks = new();
    private readonly Lazy<EntryPointMatcher> _matcher;
    private readonly Lazy<SinkFinder> _finder;
    private StrongBox<bool>? _namesEntryPoint;

    private AlibabaCloudContext(Compilation compilation)
    {
        Source = new SourceModel(compilation);
        Tracer = new ValueTracer(Source);
        // Looking up the types of every SDK costs more than searching a hundred files, and most compilations have no file that asks.
        _matcher = new(() => new(compilation));
        _finder = new(() => new(Source, Matcher, Search));
    }

    public SourceModel Source { get; }

    public ValueTracer Tracer { get; }

    public EntryPointMatcher Matcher => _matcher.Value;

    public static AlibabaCloudContext Of(Compilation compilation) => Known.GetValue(compilation, static c => new AlibabaCloudContext(c));

    /// <summary>Whether the tree bears the mark, or may use what bears it in another tree of the compilation.</summary>
    public bool MayBear(SyntaxTree tree, Mention mark, CancellationToken cancellationToken) => mark == Mention.EntryPoint
        ? SourceGate.Has(tree, mark, cancellationToken)
            || (NamesEntryPoint(cancellationToken) && Source.Unnamed.AreIn(tree, cancellationToken) && _finder.Value.MayBeUnnamedIn(tree, cancellationToken))
        : Source.Unnamed.MayBear(tree, mark, cancellationToken);

    /// <summary>The places of the tree where a value enters an SDK.</summary>
    public IReadOnlyList<Sink> SinksIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!MayBear(tree, Mention.EntryPoint, cancellationToken) || OwnSources.Have(tree))
        {
            return [];
        }

        if (!_sinks.TryGetValue(tree, out var sinks))
        {
            sinks = _sinks.GetOrAdd(tree, [.. _finder.Value.In(
                tree, SourceGate.Has(tree, Mention.EntryPoint, cancellationToken), NamesEntryPoint(cancellationToken), cancellationToken)]);
        }

        return sinks;
    }

    // Many names of entry points are words that anybody uses: only where one stands for a type of an SDK, other files may use it unnamed.
    private bool NamesEntryPoint(CancellationToken cancellationToken)
    {
        _namesEntryPoint ??= new StrongBox<bool>(Source.Compilation.SyntaxTrees.Any(tree =>
            SourceGate.Has(tree, Mention.EntryPoint, cancellationToken) && _finder.Value.NamesType(tree, cancellationToken)));
        return _namesEntryPoint.Value;
    }
}
