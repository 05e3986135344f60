using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>
/// A security token is Base64 of a protobuf message: field 1 with the value 1 or 2, then field 2, a byte string, with its length.
/// That tells it from words such as CAISSON.
/// </summary>
internal static class SecurityTokenHeader
{
    // Six bytes in Base64: the two fields of the header and the length of what follows.
    private const int HeaderCharacters = 8;

    // In bytes. The tokens that STS hands out announce more than 200; other messages that start alike, such as a Widevine header, a key of 16 or 32.
    private const int ShortestBody = 64;

    /// <summary>Reads the header of the Base64 text.</summary>
    /// <param name="text">The text that holds the token.</param>
    /// <param name="start">Where the token starts.</param>
    /// <param name="length">Its length, padding left out.</param>
    /// <param name="isComplete">Whether the bytes that the header announces are there.</param>
    public static bool TryRead(string text, int start, int length, out bool isComplete)
    {
        isComplete = false;
        if (length < HeaderCharacters
            || ByteText.FromBase64(text.Substring(start, HeaderCharacters).Replace('-', '+').Replace('_', '/'))
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
}
