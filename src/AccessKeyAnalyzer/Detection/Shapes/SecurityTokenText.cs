using AccessKeyAnalyzer.Detection.Texts;

namespace AccessKeyAnalyzer.Detection.Shapes;

/// <summary>Reads the Base64 of a security token, also where a URL escapes what is no letter or digit of it: <c>%2B</c>, <c>%2F</c>, <c>%3D</c>.</summary>
internal static class SecurityTokenText
{
    // Base64 ends in at most two equal signs.
    private const int MostPadding = 2;
    // What SecurityTokenHeader reads.
    private const int HeaderCharacters = 8;

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

    /// <summary>The first characters of the token, at least the eight that tell what it is.</summary>
    public static string Header(string text, int start, int end) => Uri.UnescapeDataString(text.Substring(start, Math.Min(end - start, 3 * HeaderCharacters)));

    // %2B is a plus, %2F a slash, %3D an equals sign.
    private static bool IsEscape(string text, int at, char last) =>
        text[at] == '%' && at + 2 < text.Length && text[at + 1] == (last == 'D' ? '3' : '2') && char.ToUpperInvariant(text[at + 2]) == last;
}
