using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>Recognises a secret in Base64 or hexadecimal digits, and nothing else. No text of that length decodes to letters and digits by chance.</summary>
internal static class EncodedSecret
{
    // Two digits a character.
    private const int HexLength = 2 * KeyLengths.Secret;

    /// <summary>The encoded secret that starts at <paramref name="start"/>; null if there is none.</summary>
    public static Candidate? At(string text, int start)
    {
        if (start > 0 && ByteText.IsBase64(text[start - 1]))
        {
            return null;
        }

        var last = start + KeyLengths.EncodedStsSecret + 1;
        var end = Run.End(text, Run.End(text, start, ByteText.IsBase64, last), c => c == '=', last);
        return end - start is KeyLengths.EncodedSecret or KeyLengths.EncodedStsSecret && Decode(text.Substring(start, end - start)) is { } decoded
            && CandidateScanner.Scan(decoded) is [{ IsSecret: true } secret] && secret.Length == decoded.Length
            ? new(start, end - start, secret.Shape)
            : null;
    }

    private static string? Decode(string text) =>
        (text.Length == HexLength && text.All(AsciiCharacter.IsHex) ? ByteText.FromHex(text) : ByteText.FromBase64(text)) is { } decoded
        && AsciiCharacter.All(decoded, 0, decoded.Length, AsciiCharacter.IsBase62)
            ? decoded
            : null;

    /// <summary>The secret that the whole text encodes; null if it encodes none.</summary>
    public static string? Decoded(string text) =>
        text.Length is KeyLengths.EncodedSecret or KeyLengths.EncodedStsSecret && At(text, 0) is not null ? Decode(text) : null;
}
