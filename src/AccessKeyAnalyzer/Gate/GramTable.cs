using System.Numerics;
using System.Runtime.CompilerServices;

namespace AccessKeyAnalyzer.Gate;

/// <summary>Grams of one length, and the marks that are compared where one of them stands.</summary>
internal sealed class GramTable
{
    // MethodImplOptions of .NET Core 3.0, as in MarkSearch.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    private readonly int _length;
    private readonly ushort[] _values;
    private readonly (Mark Mark, int At)[][] _marks;
    private readonly Surroundings[] _surroundings;

    public GramTable(int length, IEnumerable<(Mark Mark, int At, Gram Gram)> places)
    {
        var byGram = places.Where(place => place.Gram.Length == length).ToLookup(place => place.Gram.Value, place => (place.Mark, place.At));
        _length = length;
        _values = [.. byGram.Select(marks => marks.Key)];
        _marks = [.. byGram.Select(marks => marks.ToArray())];
        _surroundings = [.. _marks.Select(marks => new Surroundings(marks, length))];
        Vectors = [.. _values.Select(value => new Vector<ushort>(value))];
    }

    /// <summary>Each gram in all lanes of a vector.</summary>
    public Vector<ushort>[] Vectors { get; }

    /// <summary>Adds the flags of the marks that stand around the gram at this position to those that were found before.</summary>
    [MethodImpl(AggressiveOptimization)]
    public int Compare(ReadOnlySpan<char> text, int position, StringComparison comparison, int found)
    {
        var gram = position + _length <= text.Length ? _values.AsSpan().IndexOf(Gram.At(text, position, _length).Value) : -1;
        if (gram < 0 || !_surroundings[gram].MayStandAround(text, position, _length))
        {
            return found;
        }

        foreach (var (mark, at) in _marks[gram])
        {
            if ((mark.Flags & ~found) != 0 && position >= at && text.Slice(position - at).StartsWith(mark.Text.AsSpan(), comparison))
            {
                found |= mark.Flags;
            }
        }

        return found;
    }

    /// <summary>Which characters stand before and behind a gram in its marks, whatever their case: most places where it stands by chance differ in them.</summary>
    private readonly struct Surroundings
    {
        private readonly ulong _before;
        private readonly ulong _behind;

        public Surroundings(IEnumerable<(Mark Mark, int At)> marks, int length)
        {
            foreach (var (mark, at) in marks)
            {
                _before |= Bit(mark.Text.AsSpan(), at - 1);
                _behind |= Bit(mark.Text.AsSpan(), at + length);
            }
        }

        public bool MayStandAround(ReadOnlySpan<char> text, int position, int length) =>
            (_before & Bit(text, position - 1)) != 0 && (_behind & Bit(text, position + length)) != 0;

        // Outside the mark, or the text, anything may stand.
        private static ulong Bit(ReadOnlySpan<char> text, int position) =>
            (uint)position < (uint)text.Length ? 1UL << (text[position] | Gram.CaseBit) : ulong.MaxValue;
    }
}
