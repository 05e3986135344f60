using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>Finds the uses of a symbol in a solution: generated code, documentation and projects of other frameworks included.</summary>
internal static class References
{
    // The steps of one fix ask the same of the same solution again and again, and an answer takes a search of all files.
    private static readonly ConditionalWeakTable<Solution, ConcurrentDictionary<ISymbol, IReadOnlyList<SyntaxNode>>> Known = new();

    public static async Task<IReadOnlyList<SyntaxNode>> FindAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var known = Known.GetValue(solution, static _ => new(SymbolEqualityComparer.Default));
        if (!known.TryGetValue(symbol, out var references))
        {
            known[symbol] = references = await SearchAsync(symbol, solution, cancellationToken).ConfigureAwait(false);
        }

        return references;
    }

    /// <summary>Whether every use of the symbol is understood; a name is given with what it is a member of. Generated code is not.</summary>
    public static async Task<bool> AreAllAsync(
        ISymbol symbol, Solution solution, Func<SyntaxNode, SemanticModel, Task<bool>> isUnderstood, CancellationToken cancellationToken)
    {
        foreach (var use in await FindAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            if (!ValueSyntax.IsMention(use)
                && (await solution.ModelAsync(use.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } model
                    || !await isUnderstood(use is SimpleNameSyntax name ? ValueSyntax.Qualified(name) : use, model).ConfigureAwait(false)))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<IReadOnlyList<SyntaxNode>> SearchAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        var references = new List<SyntaxNode>();
        foreach (var found in await SymbolFinder.FindReferencesAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            foreach (var location in found.Locations)
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                references.Add(root!.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true));
            }
        }

        return references;
    }
}
