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

    private readonly GramTable _pairs;
    private readonly GramTable _triples;
    private readonly int _all;
    private readonly int _always;
    private readonly StringComparison _comparison;

    /// <param name="marks">Each mark and the flags that it stands for. One of a single character has no pair, and counts as found in every text.</param>
    /// <param name="ignoreCase">Whether the case of letters does not matter.</param>
    /// <param name="words">The flags of marks that count only as words of their own.</param>
    public MarkSearch(IEnumerable<(string Text, int Flags)> marks, bool ignoreCase = false, int words = 0)
    {
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var all = marks.Select(mark => new Mark(mark.Text, mark.Flags, (mark.Flags & words) != 0)).Distinct().ToList();
        // A mark that holds another one of its flags is found with it: AccessKeySecret with AccessKey.
        var needed = all.FindAll(mark => mark.Text.Length > 1
            && !all.Exists(other => !other.IsWord && other.Text != mark.Text && mark.Text.Contains(other.Text) && (mark.Flags & ~other.Flags) == 0));
        var places = GramChoice.Of(needed);
        _pairs = new(2, places);
        _triples = new(3, places);
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

    /// <summary>Where marks stand in the text, in no order; a mark that holds another one may be found by it alone.</summary>
    public IReadOnlyList<int> PlacesIn(ReadOnlySpan<char> text)
    {
        var places = new List<int>();
        In(text, places);
        return places;
    }

    [MethodImpl(AggressiveOptimization)]
    private int In(ReadOnlySpan<char> text, List<int>? places)
    {
        var first = Vectors(text, 0);
        var second = Vectors(text, 1);
        var third = Vectors(text, 2);
        var secondCounts = new Vector<ushort>(Gram.Second);
        var thirdCounts = new Vector<ushort>(Gram.Third);
        var pairs = _pairs.Vectors;
        var triples = _triples.Vectors;
        var fold = new Vector<ushort>(Gram.CaseBit);
        var found = _always;
        var i = 0;
        Span<Vector<ushort>> hits = stackalloc Vector<ushort>[4];
        // Four vectors a turn, so that a gram is loaded once for all of them.
        for (; i + 3 < third.Length; i += 4)
        {
            var text1 = (first[i] | fold) + ((second[i] | fold) * secondCounts);
            var text2 = (first[i + 1] | fold) + ((second[i + 1] | fold) * secondCounts);
            var text3 = (first[i + 2] | fold) + ((second[i + 2] | fold) * secondCounts);
            var text4 = (first[i + 3] | fold) + ((second[i + 3] | fold) * secondCounts);
            var hits1 = Vector<ushort>.Zero;
            var hits2 = Vector<ushort>.Zero;
            var hits3 = Vector<ushort>.Zero;
            var hits4 = Vector<ushort>.Zero;
            foreach (var pair in pairs)
            {
                hits1 |= Vector.Equals(text1, pair);
                hits2 |= Vector.Equals(text2, pair);
                hits3 |= Vector.Equals(text3, pair);
                hits4 |= Vector.Equals(text4, pair);
            }

            text1 += (third[i] | fold) * thirdCounts;
            text2 += (third[i + 1] | fold) * thirdCounts;
            text3 += (third[i + 2] | fold) * thirdCounts;
            text4 += (third[i + 3] | fold) * thirdCounts;
            foreach (var triple in triples)
            {
                hits1 |= Vector.Equals(text1, triple);
                hits2 |= Vector.Equals(text2, triple);
                hits3 |= Vector.Equals(text3, triple);
                hits4 |= Vector.Equals(text4, triple);
            }

            if ((hits1 | hits2 | hits3 | hits4) != Vector<ushort>.Zero)
            {
                hits[0] = hits1;
                hits[1] = hits2;
                hits[2] = hits3;
                hits[3] = hits4;
                found = CompareAt(MemoryMarshal.Cast<Vector<ushort>, ulong>(hits), text, i * Vector<ushort>.Count, found, places);
                if (found == _all && places is null)
                {
                    return found;
                }
            }
        }

        for (var position = i * Vector<ushort>.Count; position < text.Length - 1; position++)
        {
            found = Compare(text, position, found, places);
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

    private static ReadOnlySpan<Vector<ushort>> Vectors(ReadOnlySpan<char> text, int start) =>
        MemoryMarshal.Cast<char, Vector<ushort>>(text.Slice(Math.Min(start, text.Length)));

    private int Compare(ReadOnlySpan<char> text, int position, int found, List<int>? places) =>
        _triples.Compare(text, position, _comparison, _pairs.Compare(text, position, _comparison, found, places), places);

    private static int FlagsOf(IEnumerable<Mark> marks) => marks.Aggregate(0, (flags, mark) => flags | mark.Flags);
}
