using System.Text;
using AccessKeyAnalyzer.Detection.Shapes;

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
        if (text.Length is < KeyLengths.ShortId or > LongestEncoded || text.Length % 4 != 0 || !text.All(IsBase64))
        {
            return null;
        }

        try
        {
            var bytes = Convert.FromBase64String(text);
            return bytes.All(IsReadable) ? MappedText.Decoded(Encoding.ASCII.GetString(bytes).Trim(), encoded.Source) : null;
        }
        catch (FormatException)
        {
            // Padding in the middle: the alphabet alone does not make it Base64.
            return null;
        }
    }

    private static bool IsBase64(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '+' or '/' or '=';

    private static bool IsReadable(byte b) => b is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
