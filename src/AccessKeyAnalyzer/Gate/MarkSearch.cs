using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// Tells in one pass which of many marks stand in a text. Each mark is looked for by two or three neighbours in it, those of all marks at once in a vector of
/// characters; where they stand the marks are compared. Thread-safe.
/// </summary>
internal sealed class MarkSearch
{
    // MethodImplOptions of .NET Core 3.0: this loop is most of what the compiler spends on us, and a build is over before a first version would be replaced.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    // How many vectors are searched at once.
    private const int Turn = 4;

    private readonly GramTable _pairs;
    private readonly GramTable _triples;
    private readonly ushort _fold;
    private readonly int _all;
    private readonly int _always;
    private readonly StringComparison _comparison;

    /// <param name="marks">Each mark and the flags that it stands for. One of a single character has no pair, and counts as found in every text.</param>
    /// <param name="ignoreCase">Whether the case of letters does not matter.</param>
    /// <param name="words">The flags of marks that count only as words of their own.</param>
    public MarkSearch(IEnumerable<(string Text, int Flags)> marks, bool ignoreCase = false, int words = 0)
    {
        (_comparison, _fold) = ignoreCase ? (StringComparison.OrdinalIgnoreCase, Gram.CaseBit) : (StringComparison.Ordinal, (ushort)0);
        var all = marks.Select(mark => new Mark(mark.Text, mark.Flags, (mark.Flags & words) != 0)).Distinct().ToList();
        // A mark that holds another one of its flags is found with it: AccessKeySecret with AccessKey.
        var needed = all.FindAll(mark => mark.Text.Length > 1
            && !all.Exists(other => !other.IsWord && other.Text != mark.Text && mark.Text.Contains(other.Text) && (mark.Flags & ~other.Flags) == 0));
        var places = GramChoice.Of(needed, _fold);
        _pairs = new(2, places, _fold);
        _triples = new(3, places, _fold);
        _always = FlagsOf(all.Where(mark => mark.Text.Length < 2));
        _all = FlagsOf(all);
        Longest = all.Max(mark => mark.Text.Length);
    }

    /// <summary>A search for names, each a word of its own.</summary>
    public static MarkSearch ForNames(IEnumerable<string> names) => new(names.Select(name => (name, 1)), words: 1);

    /// <summary>The length of the longest mark.</summary>
    public int Longest { get; }

    /// <summary>The flags of all marks that stand in the text.</summary>
    public int In(ReadOnlySpan<char> text) => In(text, places: null);

    /// <summary>Where marks stand in the text, in no order and perhaps twice; a mark that holds another one may be found by it alone.</summary>
    public IReadOnlyList<int> PlacesIn(ReadOnlySpan<char> text)
    {
        var places = new List<int>();
        In(text, places);
        return places;
    }

    [MethodImpl(AggressiveOptimization)]
    private int In(ReadOnlySpan<char> text, List<int>? places)
    {
        var fold = new Vector<ushort>(_fold);
        var secondCounts = new Vector<ushort>(Gram.Second);
        var thirdCounts = new Vector<ushort>(Gram.Third);
        var pairs = _pairs.Vectors;
        var triples = _triples.Vectors;
        var found = _always;
        Span<Vector<ushort>> hits = stackalloc Vector<ushort>[Turn];
        // Three neighbours begin at all places but the last two; the last turn overlaps the one before it.
        var last = text.Length - 2 - (Turn * Vector<ushort>.Count);
        var start = 0;
        for (; start <= last; start = start < last ? Math.Min(start + (Turn * Vector<ushort>.Count), last) : text.Length - 2)
        {
            // What is loaded serves several comparisons: four vectors and two grams at once.
            var text1 = At(text, start, 0, fold) + (At(text, start + 1, 0, fold) * secondCounts);
            var text2 = At(text, start, 1, fold) + (At(text, start + 1, 1, fold) * secondCounts);
            var text3 = At(text, start, 2, fold) + (At(text, start + 1, 2, fold) * secondCounts);
            var text4 = At(text, start, 3, fold) + (At(text, start + 1, 3, fold) * secondCounts);
            var hits1 = Vector<ushort>.Zero;
            var hits2 = Vector<ushort>.Zero;
            var hits3 = Vector<ushort>.Zero;
            var hits4 = Vector<ushort>.Zero;
            for (var gram = 1; gram < pairs.Length; gram += 2)
            {
                var (one, other) = (pairs[gram - 1], pairs[gram]);
                hits1 |= Vector.Equals(text1, one) | Vector.Equals(text1, other);
                hits2 |= Vector.Equals(text2, one) | Vector.Equals(text2, other);
                hits3 |= Vector.Equals(text3, one) | Vector.Equals(text3, other);
                hits4 |= Vector.Equals(text4, one) | Vector.Equals(text4, other);
            }

            text1 += At(text, start + 2, 0, fold) * thirdCounts;
            text2 += At(text, start + 2, 1, fold) * thirdCounts;
            text3 += At(text, start + 2, 2, fold) * thirdCounts;
            text4 += At(text, start + 2, 3, fold) * thirdCounts;
            for (var gram = 1; gram < triples.Length; gram += 2)
            {
                var (one, other) = (triples[gram - 1], triples[gram]);
                hits1 |= Vector.Equals(text1, one) | Vector.Equals(text1, other);
                hits2 |= Vector.Equals(text2, one) | Vector.Equals(text2, other);
                hits3 |= Vector.Equals(text3, one) | Vector.Equals(text3, other);
                hits4 |= Vector.Equals(text4, one) | Vector.Equals(text4, other);
            }

            if ((hits1 | hits2 | hits3 | hits4) != Vector<ushort>.Zero)
            {
                hits[0] = hits1;
                hits[1] = hits2;
                hits[2] = hits3;
                hits[3] = hits4;
                found = CompareAt(MemoryMarshal.Cast<Vector<ushort>, ulong>(hits), text, start, found, places);
                if (found == _all && places is null)
                {
                    return found;
                }
            }
        }

        for (; start < text.Length - 1; start++)
        {
            found = Compare(text, start, found, places);
        }

        return found;
    }

    // Most places have no hit: four of them are asked at once.
    [MethodImpl(AggressiveOptimization)]
    private int CompareAt(ReadOnlySpan<ulong> hits, ReadOnlySpan<char> text, int start, int found, List<int>? places)
    {
        for (var four = 0; four < hits.Length; four++)
        {
            var position = start + (four * 4);
            for (var rest = hits[four]; rest != 0; rest >>= 16, position++)
            {
                if ((rest & 1) != 0)
                {
                    found = Compare(text, position, found, places);
                }
            }
        }

        return found;
    }

    // A vector of the text, so many vectors behind a place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> At(ReadOnlySpan<char> text, int place, int vectors, Vector<ushort> fold) =>
        MemoryMarshal.Read<Vector<ushort>>(MemoryMarshal.AsBytes(text.Slice(place + (vectors * Vector<ushort>.Count)))) | fold;

    private int Compare(ReadOnlySpan<char> text, int position, int found, List<int>? places) =>
        _triples.Compare(text, position, _comparison, _pairs.Compare(text, position, _comparison, found, places), places);

    private static int FlagsOf(IEnumerable<Mark> marks) => marks.Aggregate(0, (flags, mark) => flags | mark.Flags);
}
