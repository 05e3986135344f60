using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// Tells whether a text has a run of letters and digits that may be a secret, whatever it is called. So the gates need no list of names for a value that
/// stands in one piece: what the classifier takes for a secret is found here, under a name of any spelling and in any format. Looks at each
/// character of ordinary text once, sixteen at a time.
/// </summary>
internal static class SecretRuns
{
    /// <summary>How many characters a block of a text must share with the next one, so that every run that matters lies whole in one of them.</summary>
    public const int Overlap = 128;

    // What stands in one piece and is shorter, an ID, says by its prefix what it is.
    private const int Shortest = KeyLengths.Secret;

    // 30 characters in Base64. Encoded text may stand between + and /, which no secret does.
    private const int ShortestEncoded = 40;

    // A run of 30 that starts at any place holds 16 characters from one of the places 15 apart.
    private const int Block = 16;
    private const int Step = Shortest - Block + 1;
    private const int Half = (Shortest - Block) / 2;

    // MethodImplOptions of .NET Core 3.0, as in MarkSearch.
    private const MethodImplOptions AggressiveOptimization = (MethodImplOptions)512;

    private static readonly bool[] Base62 = [.. Enumerable.Range(0, 128).Select(c => AsciiCharacter.IsBase62((char)c))];

    /// <summary>Whether such a run stands in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withEncoded">Whether also a run that may be part of a longer Base64 text counts.</param>
    public static bool StandIn(ReadOnlySpan<char> text, bool withEncoded)
    {
        var end = 0;
        return Next(text, withEncoded, ref end) >= 0;
    }

    /// <summary>Where such runs begin in the text, without those that are part of longer ones.</summary>
    public static IReadOnlyList<int> PlacesIn(ReadOnlySpan<char> text)
    {
        var places = new List<int>();
        var end = 0;
        for (var start = Next(text, withEncoded: false, ref end); start >= 0; start = Next(text, withEncoded: false, ref end))
        {
            places.Add(start);
        }

        return places;
    }

    // The start of the next run behind the last one's end, or -1.
    [MethodImpl(AggressiveOptimization)]
    private static int Next(ReadOnlySpan<char> text, bool withEncoded, ref int last)
    {
        // Every run that is long enough holds one of these blocks as a whole.
        for (var at = last + Step - 1; at + Block <= text.Length;)
        {
            if (!IsRun(text.Slice(at, Block)) || !IsPartOfLonger(text, at))
            {
                at += Step;
                continue;
            }

            var start = at;
            while (start > 0 && Is(text[start - 1]))
            {
                start--;
            }

            // What is shorter ends within this block, so that the next one that matters begins behind it.
            var end = start + Shortest;
            if (end > text.Length || !IsRun(text.Slice(end - Block, Block)))
            {
                at += Step;
                continue;
            }

            while (end < text.Length && Is(text[end]))
            {
                end++;
            }

            if (MayBeSecret(text, start, end, withEncoded))
            {
                last = end;
                return start;
            }

            at = end + Step;
        }

        return -1;
    }

    // Of a run that is long enough, half of what the block lacks stands on one of its sides. Most long names end before.
    private static bool IsPartOfLonger(ReadOnlySpan<char> text, int at) =>
        at < Half || at + Block + Half > text.Length || IsRun(text.Slice(at + Half, Block)) || IsRun(text.Slice(at - Half, Block));

    // All of a block at once, without a branch that nobody could foresee.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsRun(ReadOnlySpan<char> block)
    {
        if (Vector<ushort>.Count != Block)
        {
            return AllAre(block);
        }

        var characters = MemoryMarshal.Read<Vector<ushort>>(MemoryMarshal.AsBytes(block));
        var digits = Vector.LessThan(characters - new Vector<ushort>('0'), new Vector<ushort>(10));
        var letters = Vector.LessThan((characters | new Vector<ushort>(0x20)) - new Vector<ushort>('a'), new Vector<ushort>(26));
        return Vector.EqualsAll(digits | letters, new Vector<ushort>(ushort.MaxValue));
    }

    private static bool AllAre(ReadOnlySpan<char> block)
    {
        foreach (var c in block)
        {
            if (!Is(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBeSecret(ReadOnlySpan<char> text, int start, int end, bool withEncoded)
    {
        // The sign in ${NAME:-…} belongs to the shell.
        var before = start > 0 && ShellDefault.OpensAt(text, start) < 0 ? text[start - 1] : ' ';
        // So does the slash in s/NAME/…/.
        var after = end < text.Length && !(text[end] == '/' && Substitution.Closes(text, start, end)) ? text[end] : ' ';
        var isEncoded = withEncoded && end - start >= ShortestEncoded;
        if (!isEncoded && (before is '+' or '_' or '$' || after is '+' or '/' or '-' or '_'))
        {
            return false;
        }

        // Nearly all of them are names of many words.
        if (KeyQuality.IsNaturalWords(text.Slice(start, end - start), isShort: false) && before is not ('\\' or '%' or '-'))
        {
            return false;
        }

        var run = text.Slice(start, end - start).ToString();
        // In encoded text the first letters may be an escape's: \n, %3D, \u003d, -k.
        return (isEncoded || before is not ('-' or '%')) && KeyQuality.IsSecret(run, 0, run.Length)
            || (before is '\\' or '%' or '-' && IsSecretBehind(run));
    }

    private static bool IsSecretBehind(string run) => IsSecretFrom(run, 1) || IsSecretFrom(run, 2) || IsSecretFrom(run, 5);

    private static bool IsSecretFrom(string run, int start) => run.Length - start >= Shortest && KeyQuality.IsSecret(run, start, run.Length - start);

    private static bool Is(char c) => c < Base62.Length && Base62[c];
}
