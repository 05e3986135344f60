using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>Finds the pieces of a text that have the shape of a credential, in one pass over it.</summary>
internal static class CandidateScanner
{
    // CAIS or CAES.
    private const int TokenPrefix = 4;

    /// <summary>All candidates in order, without overlap.</summary>
    /// <param name="text">The text to search.</param>
    /// <param name="withPlainIds">Whether to give also what could be an ID by its length alone.</param>
    public static List<Candidate> Scan(string text, bool withPlainIds = false)
    {
        var candidates = new List<Candidate>();
        int i = 0, endOfToken = 0;
        while (i < text.Length)
        {
            if (!AsciiCharacter.IsBase62(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && AsciiCharacter.IsBase62(text[i]))
            {
                i++;
            }

            start += EscapeLength(text, start, i);
            // LTAI…/secret, as people write a pair in one word.
            var isBehindId = candidates.Count > 0 && candidates[candidates.Count - 1] is { IsLongLivedId: true } last && last.End == start - 1;
            var found = Recognise(text, start, i, isBehindId, ref endOfToken) ?? (withPlainIds ? PlainId(text, start, i - start) : null);
            if (found is { } candidate)
            {
                candidates.Add(candidate);
                i = Math.Max(i, candidate.End);
            }
        }

        return candidates;
    }

    // In encoded text an escape stands before the key: "\nLTAI…", "=\u003d…", "%3D…". Its letters are not the key's first ones.
    private static int EscapeLength(string text, int start, int end) => start == 0 || end - start <= KeyLengths.ShortId ? 0
        : text[start - 1] == '%' && AsciiCharacter.All(text, start, 2, AsciiCharacter.IsHex) ? 2
        // ossutil -iLTAI…, -k…
        : text[start - 1] == '-' && text[start] is 'i' or 'k' && (start == 1 || text[start - 2] == ' ') ? 1
        : text[start - 1] != '\\' ? 0
        : text[start] is 'n' or 'r' or 't' ? 1
        : text[start] == 'u' && AsciiCharacter.All(text, start + 1, 4, AsciiCharacter.IsHex) ? 5
        : 0;

    // The run of base62 from start to end, and what lies around it.
    private static Candidate? Recognise(string text, int start, int end, bool isBehindId, ref int endOfToken)
    {
        var length = end - start;
        if (StartsWith(text, start, length, "LTAI"))
        {
            return Id(text, start, length);
        }

        if (length == 3 && end < text.Length && text[end] == '.')
        {
            return StartsWith(text, start, length, "STS") ? StsId(text, start)
                : StartsWith(text, start, length, "TMP") ? TemporaryId(text, start)
                : null;
        }

        if (Spelling.At(text, start) is { } encoded)
        {
            return encoded;
        }

        if (StartsWith(text, start, length, "CAIS") || StartsWith(text, start, length, "CAES"))
        {
            // What looks like the start of many tokens in one word is the middle of one: it is read to its end once.
            endOfToken = start < endOfToken ? endOfToken : SecurityTokenHeader.End(text, start);
            return Token(text, start, endOfToken);
        }

        return length is >= KeyLengths.Secret and <= KeyLengths.LongestSecret ? Secret(text, start, length, isBehindId) : null;
    }

    private static Candidate? Id(string text, int start, int length)
    {
        var isIssued = length is KeyLengths.ShortId or KeyLengths.Id;
        if ((!isIssued && length is < 20 or > 25) || !KeyQuality.IsPrefixedIdBody(text, start + 4, length - 4) || IsMasked(text, start, start + length))
        {
            return null;
        }

        // Base64 goes on past these; a URL's host, a signed scope (LTAI…/20260101/…) and a pair (LTAI…/secret) do not.
        var (before, after) = Around(text, start, start + length);
        var isInsideText = before is '+' or '_' or '-' || (before == '/' && (start < 2 || AsciiCharacter.IsBase62(text[start - 2])))
            || after is '+' or '_' or '-' || (before == '/' && after == '/' && !IsDate(text, start + length + 1));
        return isInsideText ? null : new(start, length, isIssued ? CandidateShape.Id : CandidateShape.UnusualId);
    }

    private static Candidate? PlainId(string text, int start, int length)
    {
        if (length is not (KeyLengths.ShortId or 20 or KeyLengths.Id))
        {
            return null;
        }

        var (digits, uppers, lowers) = AsciiCharacter.CountClasses(text, start, length);
        var isMixed = digits < length && (digits > 0 || (uppers > 0 && lowers > 0));
        return isMixed && KeyQuality.IsIdBody(text, start, length) && !IsMasked(text, start, start + length)
            ? new(start, length, CandidateShape.PlainId)
            : null;
    }

    private static Candidate? StsId(string text, int start)
    {
        var body = start + 4;
        var end = body;
        while (end < text.Length && AsciiCharacter.IsBase62(text[end]))
        {
            end++;
        }

        var length = end - body;
        var (digits, uppers, lowers) = AsciiCharacter.CountClasses(text, body, length);
        // One ID in ten has fewer than two digits; a name of another length that starts with STS. has hardly more.
        var isMixed = uppers > 0 && lowers > 0 && (digits >= 2 || length is >= 20 and <= 26);
        var isDotted = (start > 0 && text[start - 1] == '.') || (end + 1 < text.Length && text[end] == '.' && AsciiCharacter.IsBase62(text[end + 1]));
        return length is >= 16 and <= 64 && isMixed && !isDotted && !KeyQuality.IsVersioned(text, body, length)
            && !IsMasked(text, start, end) && KeyQuality.IsIdBody(text, body, length)
            ? new(start, end - start, CandidateShape.StsId)
            : null;
    }

    private static Candidate? TemporaryId(string text, int start)
    {
        var end = start + 4;
        while (end < text.Length && (AsciiCharacter.IsBase62(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        var body = end - start - 4;
        // In random text case and digits part a word at every second character.
        return body is >= 40 and <= 200 && !(start > 0 && text[start - 1] == '.') && KeyQuality.IsIdBody(text, start + 4, body)
            && Words.Split(text.Substring(start + 4, body)).Count * 3 > body
            ? new(start, end - start, CandidateShape.TemporaryId)
            : null;
    }

    private static Candidate? Token(string text, int start, int end)
    {
        if (start > 0 && text[start - 1] is '+' or '/')
        {
            return null;
        }

        // Words in capitals may decode to a header: CAESAR…
        var (_, uppers, lowers) = AsciiCharacter.CountClasses(text, start + TokenPrefix, Math.Min(end - start, KeyLengths.ShortestToken) - TokenPrefix);
        return end - start >= KeyLengths.ShortestToken && uppers > 0 && lowers > 0 && !IsMasked(text, start, end)
            && SecurityTokenHeader.TryRead(text, start, end, out var isComplete)
                ? new(
                    start,
                    SecurityTokenHeader.EndOfPadding(text, end) - start,
                    isComplete && end - start >= KeyLengths.ShortestEvidentToken ? CandidateShape.Token : CandidateShape.TruncatedToken)
                : null;
    }

    // The characters beside it. The slashes of sed are none of it.
    private static (char Before, char After) Around(string text, int start, int end)
    {
        var before = Before(text, start);
        var after = end < text.Length ? text[end] : ' ';
        return after == '/' && Substitution.Closes(text.AsSpan(), start, end) ? (before == '/' ? ' ' : before, ' ') : (before, after);
    }

    private static Candidate? Secret(string text, int start, int length, bool isBehindId)
    {
        var end = start + length;
        var (before, after) = Around(text, start, end);
        // Base64 and identifiers go on past these; so does a JWT past a dot.
        var isInsideText = before is '+' or '-' or '_' or '%' or '$'
            || (before == '/' && !isBehindId && (start < 2 || AsciiCharacter.IsBase62(text[start - 2])))
            || after is '+' or '/' or '-' or '_' or '='
            || (before == '.' && start > 1 && AsciiCharacter.IsBase62(text[start - 2]))
            || (after == '.' && end + 1 < text.Length && AsciiCharacter.IsBase62(text[end + 1]));
        if (isInsideText || IsMasked(text, start, end) || !KeyQuality.IsSecret(text, start, length))
        {
            return null;
        }

        var shape = length == KeyLengths.Secret ? CandidateShape.Secret
            : length is 43 or 44 && AsciiCharacter.All(text, start, length, AsciiCharacter.IsBase58) ? CandidateShape.StsSecret
            : CandidateShape.LongSecret;
        return new(start, length, shape);
    }

    // The sign in ${NAME:-…} belongs to the shell.
    private static char Before(string text, int start) => start == 0 || ShellDefault.OpensAt(text.AsSpan(), start) >= 0 ? ' ' : text[start - 1];

    // Documentation shows the first characters and then "****", "..." or "…". What stands between stars is emphasised.
    private static bool IsMasked(string text, int start, int end) =>
        end < text.Length
        && (text[end] == '…' || (text[end] == '*' && (start == 0 || text[start - 1] != '*')) || string.CompareOrdinal(text, end, "...", 0, 3) == 0);

    private static bool IsDate(string text, int start) => start + 8 <= text.Length && AsciiCharacter.All(text, start, 8, AsciiCharacter.IsDigit);

    private static bool StartsWith(string text, int start, int length, string prefix) =>
        length >= prefix.Length && string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0;
}
