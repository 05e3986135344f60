using AccessKeyAnalyzer.Detection.Shapes;
using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Configuration.Model;

/// <summary>The values of a Kubernetes Secret's <c>data</c>: Base64 of readable text.</summary>
internal static class Base64Text
{
    // A security token has about a thousand characters; a certificate or an image is not worth decoding.
    private const int LongestEncoded = 8192;

    /// <summary>The decoded text, each part of which stands for the whole encoded value; null when it is no Base64 of readable ASCII.</summary>
    public static MappedText? Decode(MappedText encoded)
    {
        var text = encoded.Text.Trim();
        return text.Length is >= KeyLengths.ShortId and <= LongestEncoded && ByteText.FromBase64(text) is { } decoded && decoded.All(IsReadable)
            ? MappedText.Decoded(decoded.Trim(), encoded.Source)
            : null;
    }

    private static bool IsReadable(char c) => c is >= ' ' and <= '~' or '\n' or '\r' or '\t';
}
