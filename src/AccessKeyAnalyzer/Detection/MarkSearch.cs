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
    // The characters of C# in the order of their frequency; what is not here is rarer.
    private const string Frequent = " etarins\nol.mu\"dpy)(c/gITb;fh>CE<vP,S=HDMR}{AwNxGkBLOF0UVq_X?:1J][-K2Wz";

    // How rare the characters of a pair must be together for the pair to serve several marks: the rank of one, or of both.
    private const int RareEnough = 40;

    // The bit in which the cases of a letter differ. It makes a few other characters equal too, which the comparison tells apart.
    private const ushort CaseBit = 0x20;

    // MethodImplOptions of .NET Core 3.0: this loop is most of what the compiler spends on us, and a build is over before a first version would be replaced.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    private readonly ILookup<ushort, Mark> _marks;
    private readonly Vector<ushort>[] _pairs;
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
        _marks = WithPairs(all.FindAll(mark => mark.Text.Length > 1 && !all.Exists(other => other.Text != mark.Text && mark.Text.Contains(other.Text) && (mark.Flags & ~other.Flags) == 0)))
            .ToLookup(mark => PairAt(mark.Text.AsSpan(), mark.PairAt));
        _pairs = [.. _marks.Select(mark => new Vector<ushort>(mark.Key))];
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
        var marks = _pairs;
        var fold = new Vector<ushort>(_fold);
        var found = _always;
        var i = 0;
        // Two vectors a turn, so that a pair is loaded once for both.
        for (; i + 1 < second.Length; i += 2)
        {
            var left = PairsOf(first[i] | fold, second[i] | fold);
            var right = PairsOf(first[i + 1] | fold, second[i + 1] | fold);
            var leftHits = Vector<ushort>.Zero;
            var rightHits = Vector<ushort>.Zero;
            foreach (var mark in marks)
            {
                leftHits |= Vector.Equals(left, mark);
                rightHits |= Vector.Equals(right, mark);
            }

            if ((leftHits | rightHits) != Vector<ushort>.Zero)
            {
                found = CompareAt(leftHits, text, i * Vector<ushort>.Count, found);
                found = CompareAt(rightHits, text, (i + 1) * Vector<ushort>.Count, found);
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

    private int CompareAt(Vector<ushort> hits, ReadOnlySpan<char> text, int start, int found)
    {
        for (var lane = 0; lane < Vector<ushort>.Count; lane++)
        {
            if (hits[lane] != 0)
            {
                found = Compare(text, start + lane, found);
            }
        }

        return found;
    }

    private static Vector<ushort> PairsOf(Vector<ushort> first, Vector<ushort> second) => first + (second * 256);

    private ushort PairAt(ReadOnlySpan<char> text, int position) => unchecked((ushort)((text[position] | _fold) + ((text[position + 1] | _fold) * 256)));

    private int Compare(ReadOnlySpan<char> text, int position, int found)
    {
        foreach (var mark in _marks[PairAt(text, position)])
        {
            if ((mark.Flags & ~found) != 0 && StandsAround(text, position, mark))
            {
                found |= mark.Flags;
            }
        }

        return found;
    }

    private static int FlagsOf(IEnumerable<(string Text, int Flags)> marks) => marks.Aggregate(0, (flags, mark) => flags | mark.Flags);

    // Each pair costs time in every text, so one that is rare enough serves as many marks as it can.
    private IEnumerable<Mark> WithPairs(List<(string Text, int Flags)> marks)
    {
        while (marks.Count > 0)
        {
            var pair = marks.SelectMany(mark => PairsOf(mark.Text))
                .GroupBy(p => p, (p, all) => (Pair: p, Rarity: Rarity(p[0]) + Rarity(p[1]), Count: all.Count()))
                .OrderByDescending(p => p.Rarity >= RareEnough ? p.Count : 0).ThenByDescending(p => p.Rarity).First().Pair;
            foreach (var (text, flags) in marks.FindAll(mark => mark.Text.Contains(pair)))
            {
                yield return new(text, text.IndexOf(pair, StringComparison.Ordinal), flags);
            }

            marks.RemoveAll(mark => mark.Text.Contains(pair));
        }
    }

    private static IEnumerable<string> PairsOf(string text) => Enumerable.Range(0, text.Length - 1).Select(i => text.Substring(i, 2)).Distinct();

    private int Rarity(char c)
    {
        var rank = Frequent.IndexOf(_fold == 0 ? c : char.ToLowerInvariant(c));
        return rank < 0 ? Frequent.Length : rank;
    }

    private bool StandsAround(ReadOnlySpan<char> text, int position, Mark mark)
    {
        var start = position - mark.PairAt;
        return start >= 0 && text.Slice(start).StartsWith(mark.Text.AsSpan(), _comparison);
    }

    private sealed record Mark(string Text, int PairAt, int Flags);
}
