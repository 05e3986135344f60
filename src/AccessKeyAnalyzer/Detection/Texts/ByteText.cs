namespace AccessKeyAnalyzer.Detection.Texts;

/// <summary>The bytes that a text spells, each of which is taken for a character; null where it spells none.</summary>
internal static class ByteText
{
    // A brace in Base64, and what may stand behind it: a quote, a blank, the end of a line.
    private static readonly string[] StartsOfObject = ["eyJ", "eyA", "ewo", "ew0", "eyd"];

    // A secret alone has as many in Base64; the object has a name for it, too.
    private const int ShortestObject = 41;

    /// <summary>Whether the text may be Base64 of JSON, in which credentials have their names.</summary>
    public static bool MayBeObject(string text) =>
        text.Length >= ShortestObject && Array.Exists(StartsOfObject, start => text.StartsWith(start, StringComparison.Ordinal));

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
