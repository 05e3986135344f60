using System.Numerics;
using System.Runtime.CompilerServices;

namespace AccessKeyAnalyzer.Gate;

/// <summary>Grams of one length, and the marks that are compared where one of them stands.</summary>
internal sealed class GramTable
{
    // MethodImplOptions of .NET Core 3.0, as in MarkSearch.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    private readonly int _length;
    private readonly ushort _fold;
    private readonly ushort[] _values;
    private readonly MarkPlace[][] _places;
    private readonly Surroundings[] _surroundings;

    public GramTable(int length, IEnumerable<MarkPlace> places, ushort fold)
    {
        _length = length;
        _fold = fold;
        _places = [.. places.Where(place => place.Gram.Length == length).GroupBy(place => (int)place.Gram.Value).Select(ofGram => ofGram.ToArray())];
        _values = new ushort[_places.Length];
        _surroundings = new Surroundings[_places.Length];
        Vectors = new Vector<ushort>[(_places.Length + 1) / 2 * 2];
        for (var i = 0; i < _places.Length; i++)
        {
            _values[i] = _places[i][0].Gram.Value;
            _surroundings[i] = new(_places[i], length, fold);
            Vectors[i] = Vectors[i | 1] = new(_values[i]);
        }
    }

    /// <summary>Each gram in all lanes of a vector; of an odd number the last one twice.</summary>
    public Vector<ushort>[] Vectors { get; }

    /// <summary>Adds the flags of the marks that stand around the gram at this position to those that were found before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the gram may stand.</param>
    /// <param name="comparison">How marks are compared.</param>
    /// <param name="found">The flags that were found before.</param>
    /// <param name="places">Takes where each mark begins; without it marks whose flags were found are not compared again.</param>
    [MethodImpl(AggressiveOptimization)]
    public int Compare(ReadOnlySpan<char> text, int position, StringComparison comparison, int found, List<int>? places)
    {
        var gram = position + _length <= text.Length ? _values.AsSpan().IndexOf(Gram.At(text, position, _length, _fold).Value) : -1;
        if (gram < 0 || !_surroundings[gram].MayStandAround(text, position, _length))
        {
            return found;
        }

        foreach (var (mark, at, _) in _places[gram])
        {
            if (((mark.Flags & ~found) != 0 || places is not null)
                && position >= at && text.Slice(position - at).StartsWith(mark.Text.AsSpan(), comparison)
                && (!mark.IsWord || IsWord(text, position - at, mark.Text.Length)))
            {
                found |= mark.Flags;
                places?.Add(position - at);
            }
        }

        return found;
    }

    // In a written text an escape may stand before it: "\nOssClient". Where the block ends the word may.
    private static bool IsWord(ReadOnlySpan<char> text, int start, int length) =>
        (start == 0 || !IsOfWord(text[start - 1]) || (start > 1 && text[start - 2] == '\\'))
        && (start + length == text.Length || !IsOfWord(text[start + length]));

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>
    /// Which characters stand before and behind a gram in its marks: most places where it stands by chance differ in them.
    /// </summary>
    private readonly struct Surroundings
    {
        private readonly ulong _before;
        private readonly ulong _behind;
        private readonly ushort _fold;

        public Surroundings(MarkPlace[] places, int length, ushort fold)
        {
            _fold = fold;
            foreach (var (mark, at, _) in places)
            {
                _before |= Bit(mark.Text.AsSpan(), at - 1);
                _behind |= Bit(mark.Text.AsSpan(), at + length);
            }
        }

        public bool MayStandAround(ReadOnlySpan<char> text, int position, int length) =>
            (_before & Bit(text, position - 1)) != 0 && (_behind & Bit(text, position + length)) != 0;

        // Outside the mark, or the text, anything may stand.
        private ulong Bit(ReadOnlySpan<char> text, int position) =>
            (uint)position < (uint)text.Length ? 1UL << (text[position] | _fold) : ulong.MaxValue;
    }
}
