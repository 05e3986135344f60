using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Bounds one trace: the number of steps, the depth, and each symbol once on a path; and knows by which calls the path has come.</summary>
internal sealed class TraceBudget(CancellationToken cancellationToken)
{
    private const int MaximumDepth = 40;

    private readonly Dictionary<ISymbol, ResolvedCall?> _path = new(SymbolEqualityComparer.Default);
    private int _steps = 2_000;
    private int _depth;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Takes every expression that the trace comes through; null where nobody asks.</summary>
    public ICollection<ExpressionSyntax>? Visited { get; init; }

    /// <summary>
    /// Whether to follow what uses of a symbol say: assignments to it elsewhere, what callers pass. To find them means to search all files, which only a value
    /// that enters an SDK is worth; without them declarations alone tell.
    /// </summary>
    public bool FollowsUses { get; init; } = true;

    /// <summary>Whether a text that is known in part is followed with gaps in it, and not given up.</summary>
    public bool LeavesGaps { get; init; }

    /// <summary>Goes one level down; false when the budget is used up.</summary>
    public bool TryEnter()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (_steps <= 0 || _depth >= MaximumDepth)
        {
            return false;
        }

        _steps--;
        _depth++;
        return true;
    }

    public void Exit() => _depth--;

    /// <summary>Enters a symbol, a method perhaps through a call of it; false when the path has come through it already.</summary>
    public bool TryEnter(ISymbol symbol, ResolvedCall? call = null)
    {
        if (_path.ContainsKey(symbol))
        {
            return false;
        }

        _path.Add(symbol, call);
        return true;
    }

    public void Exit(ISymbol symbol) => _path.Remove(symbol);

    /// <summary>The call through which the path has come into the method; null when it came another way.</summary>
    public ResolvedCall? CallOf(IMethodSymbol method) => _path.TryGetValue(method, out var call) ? call : null;
}
