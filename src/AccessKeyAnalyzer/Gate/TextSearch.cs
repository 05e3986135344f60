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
        var places = new List<int>();
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
        // What lies in two blocks is found twice.
        places.Sort();
        return [.. places.Where((place, i) => i == 0 || place != places[i - 1])];
    }

    /// <summary>The first position of <paramref name="value"/>, or -1.</summary>
    public static int Find(SourceText text, string value) => AllOf(text, value) is [var first, ..] ? first : -1;

    /// <summary>Every position of <paramref name="value"/>; none of what is too long to be a name.</summary>
    public static IReadOnlyList<int> AllOf(SourceText text, string value) => value.Length is 0 or > BlockLength / 2 ? [] : PlacesIn(text, value.Length, block =>
    {
        var places = new List<int>();
        for (var place = block.IndexOf(value.AsSpan()); place >= 0 && place < block.Length;)
        {
            places.Add(place);
            var next = block.Slice(place + value.Length).IndexOf(value.AsSpan());
            place = next < 0 ? -1 : place + value.Length + next;
        }

        return places;
    });
}
