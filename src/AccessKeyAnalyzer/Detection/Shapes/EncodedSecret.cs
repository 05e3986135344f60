using System.Text;
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
        if (start > 0 && IsBase64(text[start - 1]))
        {
            return null;
        }

        var end = start;
        while (end < text.Length && end - start <= KeyLengths.EncodedStsSecret && IsBase64(text[end]))
        {
            end++;
        }

        while (end < text.Length && end - start <= KeyLengths.EncodedStsSecret && text[end] == '=')
        {
            end++;
        }

        return end - start is KeyLengths.EncodedSecret or KeyLengths.EncodedStsSecret && Decode(text, start, end - start) is { } decoded
            && CandidateScanner.Scan(decoded) is [{ IsSecret: true } secret] && secret.Length == decoded.Length
            ? new(start, end - start, secret.Shape)
            : null;
    }

    private static string? Decode(string text, int start, int length) =>
        length == HexLength && AsciiCharacter.All(text, start, length, AsciiCharacter.IsHex) ? DecodeHex(text, start) : Decode(text.Substring(start, length));

    private static string? DecodeHex(string text, int start)
    {
        var decoded = new char[KeyLengths.Secret];
        for (var i = 0; i < decoded.Length; i++)
        {
            decoded[i] = (char)((Digit(text[start + (2 * i)]) << 4) | Digit(text[start + (2 * i) + 1]));
            if (!AsciiCharacter.IsBase62(decoded[i]))
            {
                return null;
            }
        }

        return new(decoded);
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | ' ') - 'a' + 10;

    /// <summary>The secret that the whole text encodes; null if it encodes none.</summary>
    public static string? Decoded(string text) =>
        text.Length is KeyLengths.EncodedSecret or KeyLengths.EncodedStsSecret && At(text, 0) is not null ? Decode(text, 0, text.Length) : null;

    private static string? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        var (read, bits, count) = (0, 0, 0);
        foreach (var c in base64.TrimEnd('='))
        {
            bits = (bits << 6) | Sextet(c);
            count += 6;
            if (count < 8)
            {
                continue;
            }

            count -= 8;
            bytes[read] = (byte)(bits >> count);
            if (!AsciiCharacter.IsBase62((char)bytes[read++]))
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(bytes, 0, read);
    }

    private static int Sextet(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        _ => 63,
    };

    private static bool IsBase64(char c) => AsciiCharacter.IsBase62(c) || c is '+' or '/';
}
