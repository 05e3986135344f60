using AccessKeyAnalyzer.Code;
using AccessKeyAnalyzer.CodeFixes.DataFlow;

namespace AccessKeyAnalyzer.CodeFixes.Cleanup;

/// <summary>Keeps what reads on in a stream that other code reads behind it: without <c>id = reader.ReadLine()</c> the endpoint would be the ID.</summary>
internal static class ReadsInOrder
{
    /// <summary>Takes such candidates out, and those that are read before them.</summary>
    public static async Task KeepAsync(
        Dictionary<UnusedCandidate, IReadOnlyList<SyntaxNode>> unused, Func<SyntaxNode, bool> isGone, Solution solution, CancellationToken cancellationToken)
    {
        for (var last = 0; last != unused.Count;)
        {
            last = unused.Count;
            var going = new HashSet<SyntaxNode>(unused.SelectMany(pair => pair.Value.Append(pair.Key.Declaration)));
            foreach (var (candidate, writes) in unused.Select(pair => (pair.Key, pair.Value)).ToList())
            {
                var code = writes.Append(candidate.Declaration).SelectMany(node => node.DescendantNodesAndSelf());
                foreach (var read in code.OfType<InvocationExpressionSyntax>())
                {
                    if (Reader(read) is { } reader && Later(read, reader).Any(use => !use.Ancestors().Any(outer => isGone(outer) || going.Contains(outer)))
                        && await solution.ModelAsync(read.SyntaxTree, cancellationToken).ConfigureAwait(false) is { } model
                        && model.GetSymbolInfo(read, cancellationToken).Symbol is IMethodSymbol { IsStatic: false } method
                        && method.ContainingNamespace.ToDisplayString() == "System.IO")
                    {
                        unused.Remove(candidate);
                    }
                }
            }
        }
    }

    private static string? Reader(InvocationExpressionSyntax read) =>
        read.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax reader, Name.Identifier.ValueText: var method }
        && method.StartsWith("Read", StringComparison.Ordinal) ? reader.Identifier.ValueText : null;

    private static IEnumerable<SyntaxNode> Later(InvocationExpressionSyntax read, string reader) => Body.Around(read).DescendantNodes()
        .OfType<IdentifierNameSyntax>().Where(use => use.SpanStart > read.Span.End && use.Identifier.ValueText == reader
            && use.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Close" or "Dispose" });
}
