using System.Globalization;
using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Configuration.Readers;

/// <summary>Character data: the five entities of XML and character references; any other entity stays as it is.</summary>
internal static class XmlText
{
    // The longest reference, &#x0010FFFF; with room. What is longer is an ampersand.
    private const int LongestReference = 12;

    public static MappedText Unescape(string file, int start, int end)
    {
        if (!HasReference(file, start, end))
        {
            return MappedText.Verbatim(file, start, end);
        }

        var text = new MappedTextBuilder(file);
        Unescape(file, start, end, text);
        return text.ToText(new(start, end));
    }

    public static void Unescape(string file, int start, int end, MappedTextBuilder text)
    {
        while (start < end)
        {
            var ampersand = file.IndexOf('&', start, end - start);
            text.Verbatim(start, ampersand < 0 ? end : ampersand);
            if (ampersand < 0)
            {
                return;
            }

            var semicolon = file.IndexOf(';', ampersand, Math.Min(end - ampersand, LongestReference));
            if (semicolon > 0 && Resolve(file.Substring(ampersand + 1, semicolon - ampersand - 1)) is { } resolved)
            {
                text.Escape(resolved, ampersand, semicolon + 1);
                start = semicolon + 1;
            }
            else
            {
                text.Verbatim(ampersand, ampersand + 1);
                start = ampersand + 1;
            }
        }
    }

    public static bool HasReference(string file, int start, int end) => file.IndexOf('&', start, end - start) >= 0;

    private static string? Resolve(string reference) => reference switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x' or 'X', .. var hex] => Character(hex, NumberStyles.AllowHexSpecifier),
        ['#', .. var number] => Character(number, NumberStyles.None),
        _ => null,
    };

    private static string? Character(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(code)
            : null;
}
