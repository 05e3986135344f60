using System.Buffers;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Flow;

/// <summary>Ordinal search in a source text without turning it into one string.</summary>
internal static class TextSearch
{
    // Large enough that the vectorised search runs on long spans, small enough to stay out of the large object heap.
    private const int BlockLength = 16 * 1024;

    /// <summary>Whether any of the values stands in the text; each block of it is copied once and searched for all of them.</summary>
    public static bool ContainsAny(SourceText text, IReadOnlyList<string> values)
    {
        var overlap = values.Count == 0 ? 0 : values.Max(v => v.Length) - 1;
        var buffer = ArrayPool<char>.Shared.Rent(BlockLength);
        try
        {
            for (var from = 0; from < text.Length; from += BlockLength - overlap)
            {
                var count = Math.Min(BlockLength, text.Length - from);
                text.CopyTo(from, buffer, 0, count);
                foreach (var value in values)
                {
                    if (buffer.AsSpan(0, count).IndexOf(value.AsSpan()) >= 0)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
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
