using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AccessKeyAnalyzer.Detection;

/// <summary>
/// Tells in one pass which of many marks stand in a text. Each mark is looked for by the rarest pair of neighbours in it, all pairs at once in a vector of
/// characters; where a pair stands the mark is compared. Thread-safe.
/// </summary>
internal sealed class MarkSearch
{
    // A place where a pair stands by chance costs as much time as this many places at which a pair is looked for.
    private const double CostOfChance = 4_000;

    // The bit in which the cases of a letter differ. It makes a few other characters equal too, which the comparison tells apart.
    private const ushort CaseBit = 0x20;

    // MethodImplOptions of .NET Core 3.0: this loop is most of what the compiler spends on us, and a build is over before a first version would be replaced.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    private readonly ushort[] _pairs;
    private readonly Vector<ushort>[] _vectors;
    private readonly Mark[][] _marks;
    private readonly int _all;
    private readonly int _always;
    private readonly ushort _fold;
    private readonly StringComparison _comparison;

    /// <param name="marks">Each mark and the flags that it stands for. One of a single character has no pair, and counts as found in every text.</param>
    /// <param name="ignoreCase">Whether the case of letters does not matter.</param>
    public MarkSearch(IEnumerable<(string Text, int Flags)> marks, bool ignoreCase = false)
    {
        _fold = ignoreCase ? CaseBit : (ushort)0;
        _comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var all = marks.ToList();
        // A mark that holds another one of its flags is found with it: AccessKeySecret with AccessKey.
        var byPair = WithPairs(all.FindAll(mark => mark.Text.Length > 1 && !all.Exists(other => other.Text != mark.Text && mark.Text.Contains(other.Text) && (mark.Flags & ~other.Flags) == 0)))
            .ToLookup(mark => PairAt(mark.Text.AsSpan(), mark.PairAt));
        _pairs = [.. byPair.Select(marksOfPair => marksOfPair.Key)];
        _vectors = [.. _pairs.Select(pair => new Vector<ushort>(pair))];
        _marks = [.. byPair.Select(marksOfPair => marksOfPair.ToArray())];
        _always = FlagsOf(all.Where(mark => mark.Text.Length < 2));
        _all = FlagsOf(all);
        Longest = all.Max(mark => mark.Text.Length);
    }

    /// <summary>The length of the longest mark.</summary>
    public int Longest { get; }

    /// <summary>The flags of all marks that stand in the text.</summary>
    [MethodImpl(AggressiveOptimization)]
    public int In(ReadOnlySpan<char> text)
    {
        var first = MemoryMarshal.Cast<char, Vector<ushort>>(text);
        var second = MemoryMarshal.Cast<char, Vector<ushort>>(text.Slice(Math.Min(1, text.Length)));
        var pairs = _vectors;
        var fold = new Vector<ushort>(_fold);
        var found = _always;
        var i = 0;
        // Four vectors a turn, so that a pair is loaded once for all of them.
        for (; i + 3 < second.Length; i += 4)
        {
            var text1 = PairsOf(first[i] | fold, second[i] | fold);
            var text2 = PairsOf(first[i + 1] | fold, second[i + 1] | fold);
            var text3 = PairsOf(first[i + 2] | fold, second[i + 2] | fold);
            var text4 = PairsOf(first[i + 3] | fold, second[i + 3] | fold);
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

            if ((hits1 | hits2 | hits3 | hits4) != Vector<ushort>.Zero)
            {
                found = CompareAt(hits1, text, i * Vector<ushort>.Count, found);
                found = CompareAt(hits2, text, (i + 1) * Vector<ushort>.Count, found);
                found = CompareAt(hits3, text, (i + 2) * Vector<ushort>.Count, found);
                found = CompareAt(hits4, text, (i + 3) * Vector<ushort>.Count, found);
                if (found == _all)
                {
                    return found;
                }
            }
        }

        for (var position = i * Vector<ushort>.Count; position < text.Length - 1; position++)
        {
            found = Compare(text, position, found);
        }

        return found;
    }

    [MethodImpl(AggressiveOptimization)]
    private int CompareAt(Vector<ushort> hits, ReadOnlySpan<char> text, int start, int found)
    {
        if (hits == Vector<ushort>.Zero)
        {
            return found;
        }

        // Most lanes have no hit: four of them are asked at once.
        var fours = Vector.AsVectorUInt64(hits);
        for (var four = 0; four < Vector<ulong>.Count; four++)
        {
            if (fours[four] == 0)
            {
                continue;
            }

            for (var lane = four * 4; lane < (four + 1) * 4; lane++)
            {
                if (hits[lane] != 0)
                {
                    found = Compare(text, start + lane, found);
                }
            }
        }

        return found;
    }

    private static Vector<ushort> PairsOf(Vector<ushort> first, Vector<ushort> second) => first + (second * 256);

    private ushort PairAt(ReadOnlySpan<char> text, int position) => unchecked((ushort)((text[position] | _fold) + ((text[position + 1] | _fold) * 256)));

    [MethodImpl(AggressiveOptimization)]
    private int Compare(ReadOnlySpan<char> text, int position, int found)
    {
        var pair = _pairs.AsSpan().IndexOf(PairAt(text, position));
        if (pair < 0)
        {
            return found;
        }

        foreach (var mark in _marks[pair])
        {
            if ((mark.Flags & ~found) != 0 && StandsAround(text, position, mark))
            {
                found |= mark.Flags;
            }
        }

        return found;
    }

    private static int FlagsOf(IEnumerable<(string Text, int Flags)> marks) => marks.Aggregate(0, (flags, mark) => flags | mark.Flags);

    // Each pair costs time in every text, so a pair serves as many marks as it can, unless it stands in texts that have none of them.
    private IEnumerable<Mark> WithPairs(List<(string Text, int Flags)> marks)
    {
        var candidates = marks.SelectMany(mark => PairsOf(mark.Text), (mark, pair) => (Mark: mark, Pair: pair))
            .GroupBy(candidate => candidate.Pair, (pair, all) => (Pair: pair, Cost: 1 + (CostOfChance * Frequency(pair)), Marks: all.Select(candidate => candidate.Mark).ToList()))
            .ToList();
        while (candidates.Count > 0)
        {
            var cheapest = candidates.OrderBy(candidate => candidate.Cost / candidate.Marks.Count).First();
            foreach (var mark in cheapest.Marks.ToList())
            {
                yield return new(mark.Text, mark.Text.IndexOf(cheapest.Pair, StringComparison.Ordinal), mark.Flags);
                candidates.ForEach(candidate => candidate.Marks.Remove(mark));
            }

            candidates.RemoveAll(candidate => candidate.Marks.Count == 0);
        }
    }

    private static IEnumerable<string> PairsOf(string text) => Enumerable.Range(0, text.Length - 1).Select(i => text.Substring(i, 2)).Distinct();

    private double Frequency(string pair) => _fold == 0 ? PairFrequency.Of(pair) : CasesOf(pair[0]).SelectMany(_ => CasesOf(pair[1]), (first, second) => $"{first}{second}").Sum(PairFrequency.Of);

    private static IEnumerable<char> CasesOf(char c) => new[] { char.ToLowerInvariant(c), char.ToUpperInvariant(c) }.Distinct();

    private bool StandsAround(ReadOnlySpan<char> text, int position, Mark mark)
    {
        var start = position - mark.PairAt;
        return start >= 0 && text.Slice(start).StartsWith(mark.Text.AsSpan(), _comparison);
    }

    private sealed record Mark(string Text, int PairAt, int Flags);
}
