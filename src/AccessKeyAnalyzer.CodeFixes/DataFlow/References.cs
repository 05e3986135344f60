using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AccessKeyAnalyzer.CodeFixes.DataFlow;

/// <summary>Finds the uses of a symbol in a solution: generated code, documentation and projects of other frameworks included.</summary>
internal static class References
{
    public static async Task<IReadOnlyList<SyntaxNode>> FindAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
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
