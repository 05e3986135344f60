using Microsoft.CodeAnalysis;

namespace System;

/// <summary>What <c>^1</c> means. The compiler calculates with it where it indexes strings, spans and lists.</summary>
[Embedded]
internal readonly struct Index(int value, bool fromEnd = false)
{
    public static Index Start => new(0);

    public static Index End => new(0, fromEnd: true);

    public int Value => value;

    public bool IsFromEnd => fromEnd;

    public static implicit operator Index(int value) => new(value);

    public int GetOffset(int length) => fromEnd ? length - value : value;
}
