using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Gate;

/// <summary>
/// Tells whether a text has a run of letters and digits that may be a secret, whatever it is called. So the gates need no list of names for a value that
/// stands in one piece: what the classifier takes for a secret is found here, under a name of any spelling and in any format. Looks at one character in
/// nine of ordinary text.
/// </summary>
internal static class SecretRuns
{
    /// <summary>How many characters a block of a text must share with the next one, so that every run that matters lies whole in one of them.</summary>
    public const int Overlap = 128;

    private const int Shortest = CandidateScanner.SecretLength;

    // 30 characters in Base64. Encoded text may stand between + and /, which no secret does.
    private const int ShortestEncoded = 40;

    private static readonly bool[] Base62 = [.. Enumerable.Range(0, 128).Select(c => Characters.IsBase62((char)c))];

    /// <summary>Whether such a run stands in the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="withEncoded">Whether also a run that may be part of a longer Base64 text counts.</param>
    public static bool StandIn(ReadOnlySpan<char> text, bool withEncoded)
    {
        // No run is so short that it lies between two of these places.
        for (var at = Shortest - 1; at < text.Length;)
        {
            if (!Is(text[at]) || !MayBeInside(text, at))
            {
                at += Shortest;
                continue;
            }

            var start = at;
            while (start > 0 && Is(text[start - 1]))
            {
                start--;
            }

            var end = start + Shortest;
            if (end > text.Length)
            {
                return false;
            }

            if (Is(text[end - 1]))
            {
                end = at + 1;
                while (end < text.Length && Is(text[end]))
                {
                    end++;
                }

                if (end - start >= Shortest && MayBeSecret(text, start, end, withEncoded))
                {
                    return true;
                }

                end++;
            }

            at = end + Shortest - 1;
        }

        return false;
    }

    // A run that holds the place holds the fifteen characters before it or those behind it. Looks at a few of them, without a branch that nobody could foresee.
    private static bool MayBeInside(ReadOnlySpan<char> text, int at) =>
        (Is(text[at - 3]) & Is(text[at - 6]) & Is(text[at - 9]) & Is(text[at - 12]) & Is(text[at - 14]))
        || (at + 14 < text.Length && (Is(text[at + 3]) & Is(text[at + 6]) & Is(text[at + 9]) & Is(text[at + 12]) & Is(text[at + 14])));

    private static bool MayBeSecret(ReadOnlySpan<char> text, int start, int end, bool withEncoded)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var isEncoded = withEncoded && end - start >= ShortestEncoded;
        if (!isEncoded && (before is '+' or '_' or '$' || after is '+' or '/' or '-' or '_'))
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
