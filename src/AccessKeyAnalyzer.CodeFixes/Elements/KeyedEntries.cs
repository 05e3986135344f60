using AccessKeyAnalyzer.CodeFixes.DataFlow;
using AccessKeyAnalyzer.CodeFixes.Edits;

namespace AccessKeyAnalyzer.CodeFixes.Elements;

/// <summary>
/// What is written and asked for under constants: the entries of a dictionary, the elements of an array, the answers of a <c>switch</c>.
/// </summary>
internal sealed class KeyedEntries(Solution solution)
{
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    public Solution Solution => solution;

    public List<(object Key, SyntaxNode Entry)> Written { get; } = [];

    public List<(object Key, ExpressionSyntax Place)> Reads { get; } = [];

    /// <summary>What the moved clients asked for, and nobody else; null where not all uses are understood.</summary>
    public static async Task<(KeyedEntries Entries, HashSet<object> Gone)?> UnreadAsync(
        ISymbol symbol, Solution before, Solution after, Func<ISymbol, Solution, CancellationToken, Task<KeyedEntries?>> find,
        CancellationToken cancellationToken)
    {
        if (await symbol.InAsync(before, after, cancellationToken).ConfigureAwait(false) is not { } now
            || await find(symbol, before, cancellationToken).ConfigureAwait(false) is not { } old
            || await find(now, after, cancellationToken).ConfigureAwait(false) is not { } entries)
        {
            return null;
        }

        var gone = new HashSet<object>(old.Reads.Select(read => read.Key).Except(entries.Reads.Select(read => read.Key)));
        return gone.Count == 0 ? null : (entries, gone);
    }

    /// <summary>The same, as it is taken out.</summary>
    public static async Task<Shortening?> WithoutUnreadAsync(
        ISymbol symbol, Solution before, Solution after, Func<ISymbol, Solution, CancellationToken, Task<KeyedEntries?>> find,
        CancellationToken cancellationToken) =>
        await UnreadAsync(symbol, before, after, find, cancellationToken).ConfigureAwait(false) is { } unread
            ? Shortening.Of([.. unread.Entries.Written.Where(entry => unread.Gone.Contains(entry.Key)).Select(entry => entry.Entry)]) : null;

    /// <summary>Takes note of an entry; false where its key is no constant, or its value does something.</summary>
    public bool Write(ExpressionSyntax key, ExpressionSyntax value, SyntaxNode entry, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(key, cancellationToken).Value is not { } constant || !SideEffects.IsFree(value, model, cancellationToken))
        {
            return false;
        }

        Written.Add((constant, entry));
        return true;
    }

    /// <summary>Takes note of a read. What a helper is asked for, it asks for: <c>string Get(string key) => Settings[key]</c>.</summary>
    public async Task<bool> ReadAsync(ExpressionSyntax key, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(key, cancellationToken).Value is { } constant)
        {
            Reads.Add((constant, key));
            return true;
        }

        return model.GetSymbolInfo(key, cancellationToken).Symbol is IParameterSymbol parameter
            && (!_followed.Add(parameter) || await ReadByCallersAsync(parameter, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Takes note of what all callers of a method, or of an indexer, ask for.</summary>
    public async Task<bool> ReadByCallersAsync(IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var asked = parameter.ContainingSymbol is IMethodSymbol { AssociatedSymbol: { } indexer } ? indexer : parameter.ContainingSymbol;
        return (asked is IMethodSymbol { MethodKind: MethodKind.LocalFunction } || asked.IsUsedByNameOnly())
            && await References.AreAllAsync(parameter, solution, (use, _) => Task.FromResult(use.Parent is not AssignmentExpressionSyntax assignment
                || assignment.Left != use), cancellationToken).ConfigureAwait(false)
            && await References.AreAllAsync(asked, solution, async (use, model) =>
                DeclaredParameter.CallOf(use) is { } call && parameter.Argument(call, model, cancellationToken) is { } argument
                && await ReadAsync(argument, model, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }
}
