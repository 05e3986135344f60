using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Code;

/// <summary>Tells the place of a node in the list that holds it, however long the list is: <c>IndexOf</c> looks at each element before it.</summary>
internal static class Places
{
    /// <summary>The place; -1 where the node is not in the list.</summary>
    public static int PlaceOf<T>(this SeparatedSyntaxList<T> list, SyntaxNode node)
        where T : SyntaxNode => Search<SeparatedSyntaxList<T>, T>(list, node);

    /// <inheritdoc cref="PlaceOf{T}(SeparatedSyntaxList{T}, SyntaxNode)"/>
    public static int PlaceOf<T>(this SyntaxList<T> list, SyntaxNode node)
        where T : SyntaxNode => Search<SyntaxList<T>, T>(list, node);

    private static int Search<TList, T>(TList list, SyntaxNode node)
        where TList : IReadOnlyList<T>
        where T : SyntaxNode
    {
        int low = 0, high = list.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = list[middle];
            if (found == node)
            {
                return middle;
            }

            // What is missing from half-written code has no width, and may begin where the next begins.
            if (found.FullSpan.Start < node.FullSpan.Start || (found.FullSpan.Start == node.FullSpan.Start && found.FullSpan.End < node.FullSpan.End))
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }
}
