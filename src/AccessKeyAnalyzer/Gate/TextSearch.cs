using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Gate;

/// <summary>Ordinal search in a source text without turning it into one string.</summary>
internal static class TextSearch
{
    /// <summary>Searches one block of a text.</summary>
    public delegate int BlockSearch(ReadOnlySpan<char> block);

    /// <summary>Finds places in one block of a text.</summary>
    public delegate IReadOnlyList<int> BlockPlaces(ReadOnlySpan<char> block);

    // Long enough for a vectorised search, short enough to stay in the processor's first cache.
    private const int BlockLength = 8 * 1024;

    /// <summary>The flags of all marks that stand in the text.</summary>
    public static int MarksIn(SourceText text, MarkSearch search) => Search(text, search.Longest, block => search.In(block));

    /// <summary>What a search of the text, block by block, finds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="overlap">How long the longest thing is that the search finds: what lies across two blocks lies whole in one of two that overlap.</param>
    /// <param name="find">Searches one block; gives flags.</param>
    public static int Search(SourceText text, int overlap, BlockSearch find)
    {
        var step = BlockLength - overlap;
        var buffer = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            var found = 0;
            for (var from = 0; from < text.Length; from += step)
            {
                var count = Math.Min(BlockLength, text.Length - from);
                text.CopyTo(from, buffer, 0, count);
                found |= find(buffer.AsSpan(0, count));
            }

            return found;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>Where marks stand in the text, in its order.</summary>
    public static IReadOnlyList<int> PlacesIn(SourceText text, MarkSearch search) => PlacesIn(text, search.Longest, search.PlacesIn);

    /// <summary>The places that a search of the text, block by block, finds, in the order of the text.</summary>
    public static IReadOnlyList<int> PlacesIn(SourceText text, int overlap, BlockPlaces find)
    {
        var places = new SortedSet<int>();
        var from = 0;
        Search(text, overlap, block =>
        {
            foreach (var place in find(block))
            {
                places.Add(from + place);
            }

            from += BlockLength - overlap;
            return 0;
        });
        return [.. places];
    }

    /// <summary>Every position of <paramref name="value"/>.</summary>
    public static IEnumerable<int> AllOf(SourceText text, string value)
    {
        for (var position = Find(text, value, 0); position >= 0; position = Find(text, value, position + value.Length))
        {
            yield return position;
        }
    }

    /// <summary>The first position of <paramref name="value"/> from <paramref name="from"/> on, or -1.</summary>
    public static int Find(SourceText text, string value, int from)
    {
        if (value.Length is 0 or > BlockLength / 2)
        {
            return -1;
        }

        var buffer = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            while (from + value.Length <= text.Length)
            {
                var count = Math.Min(BlockLength, text.Length - from);
                text.CopyTo(from, buffer, 0, count);
                var index = buffer.AsSpan(0, count).IndexOf(value.AsSpan());
                if (index >= 0)
                {
                    return from + index;
                }

                // The value may lie across two blocks.
                from += count - value.Length + 1;
            }

            return -1;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
