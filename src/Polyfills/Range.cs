using Microsoft.CodeAnalysis;

namespace System;

/// <summary>What <c>1..^1</c> means. The compiler calculates with it where it slices strings and spans.</summary>
[Embedded]
internal readonly struct Range(Index start, Index end)
{
    public static Range All => new(Index.Start, Index.End);

    public Index Start => start;

    public Index End => end;

    public static Range StartAt(Index start) => new(start, Index.End);

    public static Range EndAt(Index end) => new(Index.Start, end);
}
