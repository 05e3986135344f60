using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Code;

/// <summary>
/// What code does with the symbols of a name. All that has the name is bound when the first of them is asked for, and never again: many symbols of one name
/// would else bind it for each of them. Thread-safe.
/// </summary>
internal sealed class BySymbol<T>
{
    private readonly ConcurrentDictionary<string, ILookup<ISymbol, T>> _known = new(StringComparer.Ordinal);

    /// <summary>What is done with the symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="name">Its name.</param>
    /// <param name="all">All that is done with what has the name, and with what; gone through only the first time.</param>
    public IEnumerable<T> Of(ISymbol symbol, string name, IEnumerable<(ISymbol? Symbol, T Use)> all)
    {
        if (!_known.TryGetValue(name, out var known))
        {
            known = _known.GetOrAdd(
                name, all.Where(pair => pair.Symbol is not null).ToLookup(pair => pair.Symbol!, pair => pair.Use, SymbolEqualityComparer.Default));
        }

        return known[symbol];
    }
}
