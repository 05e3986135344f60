namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>The bytes that a text spells, each of which is taken for a character; null where it spells none.</summary>
internal static class ByteText
{
    public static string? FromBase64(string text)
    {
        text = text.Trim();
        var body = text.TrimEnd('=').Length;
        // .NET Standard can only throw on these.
        return text.Length % 4 != 0 || text.Length - body > 2 || !AsciiCharacter.All(text, 0, body, IsBase64)
            ? null
            : new([.. Convert.FromBase64String(text).Select(code => (char)code)]);
    }

    public static string? FromHex(string text) =>
        text.Length % 2 != 0 || !text.All(AsciiCharacter.IsHex)
            ? null
            : new([.. Enumerable.Range(0, text.Length / 2).Select(i => (char)Convert.ToByte(text.Substring(i * 2, 2), 16))]);

    public static bool IsBase64(char c) => AsciiCharacter.IsBase62(c) || c is '+' or '/';
}
