using System.Text;

namespace AccessKeyAnalyzer.Trace;

/// <summary>The spellings under which people hide a key. Bytes come out as one character each; text that does not decode comes out as null.</summary>
internal static class Encodings
{
    public static string? FromBase64(string text)
    {
        if (text.Length < 16 || text.Length > TracedText.MaximumLength)
        {
            return null;
        }

        // Convert has no TryFromBase64String on netstandard2.0, so what it would throw on is told beforehand.
        var trimmed = text.Trim();
        var body = trimmed.TrimEnd('=');
        if (trimmed.Length % 4 != 0 || trimmed.Length - body.Length > 2 || body.Any(c => !Detection.Texts.AsciiCharacter.IsBase62(c) && c is not ('+' or '/')))
        {
            return null;
        }

        return FromBytes(Convert.FromBase64String(trimmed));
    }

    public static string? FromHex(string text)
    {
        if (text.Length % 2 != 0 || !text.All(Detection.Texts.AsciiCharacter.IsHex))
        {
            return null;
        }

        var bytes = new byte[text.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = Convert.ToByte(text.Substring(i * 2, 2), 16);
        }

        return FromBytes(bytes);
    }

    public static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }

    private static string FromBytes(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append((char)b);
        }

        return text.ToString();
    }
}
