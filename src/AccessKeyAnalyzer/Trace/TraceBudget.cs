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
    private int _calls;
    private bool _isVisiting;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>
    /// Takes every expression that the trace comes through, with this budget: what is traced in it is traced in the context of the calls on the path.
    /// Null where nobody asks.
    /// </summary>
    public Action<ExpressionSyntax, TraceBudget>? OnVisit { get; init; }

    /// <summary>The symbols that this trace has come through, with what it has found: on another way they give the same.</summary>
    public Dictionary<ISymbol, IReadOnlyList<TracedText>> Found { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the path has come through a call, whose arguments then stand for parameters.</summary>
    public bool IsInCall => _calls > 0;

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

    /// <summary>Tells who asks that the trace has come to the expression; not of what is traced meanwhile.</summary>
    public void Visit(ExpressionSyntax expression)
    {
        if (OnVisit is null || _isVisiting)
        {
            return;
        }

        _isVisiting = true;
        try
        {
            OnVisit(expression, this);
        }
        finally
        {
            _isVisiting = false;
        }
    }

    /// <summary>Enters a symbol, a method perhaps through a call of it; false when the path has come through it already.</summary>
    public bool TryEnter(ISymbol symbol, ResolvedCall? call = null)
    {
        if (_path.ContainsKey(symbol))
        {
            return false;
        }

        _path.Add(symbol, call);
        _calls += call is null ? 0 : 1;
        return true;
    }

    public void Exit(ISymbol symbol)
    {
        if (_path.TryGetValue(symbol, out var call))
        {
            _calls -= call is null ? 0 : 1;
            _path.Remove(symbol);
        }
    }

    /// <summary>The call through which the path has come into the method; null when it came another way.</summary>
    public ResolvedCall? CallOf(IMethodSymbol method) => _path.TryGetValue(method, out var call) ? call : null;
}
