namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>Repeats and sequences, which people type and no generator makes: <c>aaaaa</c>, <c>12345678</c>, <c>qwertyui</c>, <c>1a2b3c4d5e</c>.</summary>
internal static class Sequences
{
    // Of 10,000 random secrets one holds some character four times in a row, but of a million only two hold it five times.
    private const int LongEqual = 5;
    private const int LongSequence = 8;

    // Shorter runs count when they make up half of the text.
    private const int ShortEqual = 3;
    private const int ShortSequence = 4;

    // Three times a longer period would be longer than a secret.
    private const int LongestPeriod = 10;

    // After 9 comes 0: "1234567890" is one run.
    private const string Keyboard = "qwertyuiop asdfghjkl zxcvbnm 90 ";

    private static readonly char[] Lower = [.. Enumerable.Range(0, 128).Select(c => char.ToLowerInvariant((char)c))];

    private static readonly char[] KeyBehind =
        Array.ConvertAll(Lower, c => c != ' ' && Keyboard.IndexOf(c) is >= 0 and var key ? Keyboard[key + 1] : char.MaxValue);

    public static bool AreMadeUp(string text, int start, int length)
    {
        int equal = 1, up = 1, down = 1, interleaved = 1, covered = 0;
        for (var i = start + 1; i < start + length; i++)
        {
            var (last, c) = (text[i - 1], text[i]);
            Step(ref equal, c == last, ShortEqual, ref covered);
            Step(ref up, Follows(last, c), ShortSequence, ref covered);
            Step(ref down, Follows(c, last), ShortSequence, ref covered);
            // 1a2b3c: two sequences take turns.
            interleaved = i > start + 1 && Follows(text[i - 2], c) ? interleaved + 1 : 1;
            if (equal >= LongEqual || (equal == LongEqual - 1 && IsMask(c)) || up >= LongSequence || down >= LongSequence || interleaved >= LongSequence)
            {
                return true;
            }
        }

        return covered * 2 >= length;
    }

    /// <summary>Whether the text is one short piece again and again: <c>FAKEFAKEFAKE</c>.</summary>
    public static bool AreRepeated(string text)
    {
        for (var period = 1; period <= LongestPeriod && period * 3 <= text.Length; period++)
        {
            var i = period;
            while (i < text.Length && text[i] == text[i - period])
            {
                i++;
            }

            if (i == text.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static void Step(ref int run, bool goesOn, int shortest, ref int covered)
    {
        run = goesOn ? run + 1 : 1;
        covered += run < shortest ? 0 : run == shortest ? run : 1;
    }

    // Every character of every secret is asked, so it is looked up.
    private static bool Follows(char last, char c) =>
        last < Lower.Length && c < Lower.Length && (Lower[c] - Lower[last] == 1 || Lower[c] == KeyBehind[last]);

    // What people put where they hide something.
    private static bool IsMask(char c) => c is 'x' or 'X' or '0';
}
