using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// Credentials that a text spells in another way: in Base64 an ID, alone or with what stands behind it in <c>id:secret</c>, or a secret and nothing else; a
/// secret also in hexadecimal digits. No text of that length decodes to letters and digits by chance.
/// </summary>
internal static class Spelling
{
    // Two digits a character.
    private const int HexLength = 2 * KeyLengths.Secret;

    // LTAI, STS. and TMP. in Base64, as far as the characters behind them do not matter.
    private static readonly string[] IdPrefixes = ["TFRBS", "U1RTL", "VE1QL"];

    /// <summary>The encoded credential that starts at <paramref name="start"/>; null if there is none.</summary>
    public static Candidate? At(string text, int start)
    {
        // Every word of a text is asked.
        var isId = text[start] is 'T' or 'U' or 'V' && Array.Exists(IdPrefixes, prefix => string.CompareOrdinal(text, start, prefix, 0, prefix.Length) == 0);
        // What stands behind a slash or a plus is the middle of a longer text, unless that is where a path or a URL ends.
        if (start > 0 && ByteText.IsBase64(text[start - 1]) && !(isId && (start == 1 || !AsciiCharacter.IsBase62(text[start - 2]))))
        {
            return null;
        }

        var last = start + (isId ? Distances.Value : KeyLengths.EncodedStsSecret + 1);
        var end = Run.End(text, Run.End(text, start, ByteText.IsBase64, last), c => c == '=', isId ? int.MaxValue : last);
        return (isId || end - start is KeyLengths.EncodedSecret or KeyLengths.EncodedStsSecret) && Decode(text.Substring(start, end - start)) is { } decoded
            && CandidateScanner.Scan(decoded) is [{ Start: 0 } found, ..] && found.IsSecret != isId && (isId || found.Length == decoded.Length)
            ? new(start, end - start, found.Shape)
            : null;
    }

    /// <summary>The credential, as which it is known however it is spelled: what Base64 or the escapes of a URL say; any other text is itself.</summary>
    public static string Decoded(string piece) =>
        piece.Length >= KeyLengths.ShortId && At(piece, 0) is { } encoded && encoded.Length == piece.Length && Decode(piece) is { } decoded
            ? decoded.Substring(0, CandidateScanner.Scan(decoded)[0].Length)
        : piece.IndexOf('%') >= 0 ? Uri.UnescapeDataString(piece)
        : piece;

    private static string? Decode(string text) =>
        text.Length == HexLength && text.All(AsciiCharacter.IsHex) ? ByteText.FromHex(text) : ByteText.FromBase64(text);
}
