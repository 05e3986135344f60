using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// A security token is Base64 of a protobuf message: field 1 with the value 1 or 2, then field 2, a byte string, with its length.
/// That tells it from words such as CAISSON. A URL escapes what is no letter or digit of it: <c>%2B</c>, <c>%2F</c>, <c>%3D</c>.
/// </summary>
internal static class SecurityTokenHeader
{
    // Six bytes in Base64: the two fields of the header and the length of what follows.
    private const int HeaderCharacters = 8;

    // Base64 ends in at most two equal signs.
    private const int MostPadding = 2;

    // In bytes. The tokens that STS hands out announce more than 200; other messages that start alike, such as a Widevine header, a key of 16 or 32.
    private const int ShortestBody = 64;

    /// <summary>Where the token ends that starts at <paramref name="start"/>, its padding left out.</summary>
    public static int End(string text, int start)
    {
        var end = start;
        while (end < text.Length && (AsciiCharacter.IsBase64(text[end]) || IsEscape(text, end, 'B') || IsEscape(text, end, 'F')))
        {
            end += text[end] == '%' ? 3 : 1;
        }

        return end;
    }

    public static int EndOfPadding(string text, int end)
    {
        for (var padding = 0; padding < MostPadding && end < text.Length && (text[end] == '=' || IsEscape(text, end, 'D')); padding++)
        {
            end += text[end] == '%' ? 3 : 1;
        }

        return end;
    }

    /// <summary>Reads the header of the token from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="text">The text that holds the token.</param>
    /// <param name="start">Where the token starts.</param>
    /// <param name="end">Where it ends, padding left out.</param>
    /// <param name="isComplete">Whether the bytes that the header announces are there.</param>
    public static bool TryRead(string text, int start, int end, out bool isComplete)
    {
        var length = end - start;
        isComplete = false;
        if (length < HeaderCharacters
            // Each of them may be escaped.
            || Uri.UnescapeDataString(text.Substring(start, Math.Min(length, 3 * HeaderCharacters))) is not { Length: >= HeaderCharacters } first
            || ByteText.FromBase64(first.Substring(0, HeaderCharacters).Replace('-', '+').Replace('_', '/'))
                is not (['\x08', '\x01' or '\x02', '\x12', ..] and { } header))
        {
            return false;
        }

        int body = 0, shift = 0, read = 3;
        while (read < header.Length)
        {
            var b = header[read++];
            body |= (b & 0x7F) << shift;
            shift += 7;
            if ((b & 0x80) == 0)
            {
                isComplete = read + body <= length * 3L / 4;
                return body >= ShortestBody;
            }
        }

        return false;
    }

    // %2B is a plus, %2F a slash, %3D an equals sign.
    private static bool IsEscape(string text, int at, char last) =>
        text[at] == '%' && at + 2 < text.Length && text[at + 1] == (last == 'D' ? '3' : '2') && char.ToUpperInvariant(text[at + 2]) == last;
}
