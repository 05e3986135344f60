using AccessKeyAnalyzer.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Trace;

/// <summary>Bounds one trace: the number of steps, the depth, and each symbol once on a path; and knows by which calls the path has come.</summary>
internal sealed class TraceBudget(CancellationToken cancellationToken)
{
    // In steps from value to value; SmallStackTests shows that so many fit into the smallest stack.
    private const int MaximumDepth = 40;

    private readonly Dictionary<ISymbol, (ResolvedCall? Call, int Level)> _path = new(SymbolEqualityComparer.Default);
    private int _steps = 2_000;
    private int _depth;
    private int _calls;
    private bool _isVisiting;
    private int _level;

    // At which level the symbol was entered that cut a part of the trace off.
    private int _lowestCut = int.MaxValue;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>
    /// Takes every expression that the trace comes through, with this budget: what is traced in it is traced in the context of the calls on the path.
    /// Null where nobody asks.
    /// </summary>
    public Action<ExpressionSyntax, TraceBudget>? OnVisit { get; init; }

    /// <summary>The groups of which it has been told: what stands behind them is known.</summary>
    public HashSet<CopyGroup> Visited { get; init; } = [];

    /// <summary>Whether the trace itself is to be told of, and not one that the asker makes meanwhile.</summary>
    public bool Visits => OnVisit is not null && !_isVisiting;

    /// <summary>The symbols that this trace has come through, with what it has found: on another way they give the same.</summary>
    public Dictionary<ISymbol, IReadOnlyList<TracedText>> Found { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The groups that this trace has come through without finding all of what they hold, with what it has found.</summary>
    public Dictionary<CopyGroup, IReadOnlyList<TracedText>> Partly { get; } = [];

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
            CutOff();
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
        if (!Visits)
        {
            return;
        }

        _isVisiting = true;
        try
        {
            OnVisit!(expression, this);
        }
        finally
        {
            _isVisiting = false;
        }
    }

    /// <summary>Enters a symbol, a method perhaps through a call of it; false when the path has come through it already.</summary>
    public bool TryEnter(ISymbol symbol, ResolvedCall? call = null)
    {
        if (_path.TryGetValue(symbol, out var known))
        {
            _lowestCut = Math.Min(_lowestCut, known.Level);
            return false;
        }

        _path.Add(symbol, (call, _level));
        _calls += call is null ? 0 : 1;
        return true;
    }

    public void Exit(ISymbol symbol)
    {
        if (_path.TryGetValue(symbol, out var known))
        {
            _calls -= known.Call is null ? 0 : 1;
            _path.Remove(symbol);
        }
    }

    /// <summary>The call through which the path has come into the method; null when it came another way.</summary>
    public ResolvedCall? CallOf(IMethodSymbol method) => _path.TryGetValue(method, out var known) ? known.Call : null;

    /// <summary>Takes note that what is traced now lacks something.</summary>
    public void CutOff() => _lowestCut = -1;

    /// <summary>Begins what may be the same on every way to it.</summary>
    /// <returns>What <see cref="End"/> takes.</returns>
    public int Begin()
    {
        _level++;
        var outer = _lowestCut;
        _lowestCut = int.MaxValue;
        return outer;
    }

    /// <summary>
    /// Ends it, and tells whether it is: nothing in it was cut off for the budget's sake, or because the way before it had come through the same symbol.
    /// </summary>
    public bool End(int outer)
    {
        var isSame = _lowestCut >= _level;
        _lowestCut = isSame ? outer : Math.Min(outer, _lowestCut);
        _level--;
        return isSame;
    }
}
