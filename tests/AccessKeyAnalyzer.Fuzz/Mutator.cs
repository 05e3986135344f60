using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>Breaks a text: cuts, repeats, moves and swaps pieces of it, by character and by token, and puts in what readers stumble over.</summary>
internal static partial class Mutator
{
    private const int LongestPiece = 40;
    private const int LongestText = 20_000;

    private static readonly string[] Stumbles =
    [
        "\"", "'", "{", "}", "[", "]", "(", ")", "<", ">", ";", ":", ",", "=", ".", "\\", "/", "*", "//", "/*", "*/", "#", "#if X\n", "#endif\n", "$", "@", "$\"", "@\"", "\"\"\"", "`",
        "\n", "\r", "\r\n", "\r\r\n", "\t", "\0", "\v", "\u0085", "\u00A0", "\u2028", "\u3000", "\uFEFF", "\uD83D", "\uDE00", "é", "密钥", "&#65;", "&", "<!--", "-->", "<![CDATA[", "]]>", "%", "${", "{{", "|", "---", "- ", "*a", "&a",
        "null", "true", "-1", "1e999", "99999999999999999999", "\\u0041", "\\ud800", "\\x41", "AccessKeySecret", "secret", "aliyun", "LTAI", "STS.", "CAIS", "await ", "async ", "=>", "??", "..", "^1",
    ];

    public static string Mutate(string text, IReadOnlyList<string> others, Random random)
    {
        for (var i = random.Next(1, 5); i > 0 && text.Length > 2; i--)
        {
            text = random.Next(4) == 0 ? ByToken(text, random) : ByCharacter(text, others, random);
        }

        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private static string ByCharacter(string text, IReadOnlyList<string> others, Random random)
    {
        var start = random.Next(text.Length);
        var length = random.Next(1, Math.Min(LongestPiece, text.Length - start) + 1);
        var other = others[random.Next(others.Count)];
        return random.Next(9) switch
        {
            0 => text[..start],
            1 => text[start..],
            2 => text.Remove(start, length),
            3 => text.Insert(start, text.Substring(start, length)),
            4 => text.Insert(start, string.Concat(Enumerable.Repeat(text.Substring(start, length), random.Next(2, 30)))),
            5 => text.Remove(start, length).Insert(random.Next(text.Length - length + 1), text.Substring(start, length)),
            6 => text[..start] + other[random.Next(other.Length)..],
            7 => text.Remove(start, 1).Insert(start, ((char)random.Next(0x250)).ToString()),
            _ => text.Insert(start, Stumbles[random.Next(Stumbles.Length)]),
        };
    }

    private static string ByToken(string text, Random random)
    {
        var tokens = Token().Matches(text).Select(match => match.Value).ToList();
        var one = random.Next(tokens.Count);
        var two = random.Next(tokens.Count);
        switch (random.Next(4))
        {
            case 0:
                tokens.RemoveAt(one);
                break;
            case 1:
                tokens.Insert(one, tokens[two]);
                break;
            case 2:
                tokens[one] = Stumbles[random.Next(Stumbles.Length)];
                break;
            default:
                (tokens[one], tokens[two]) = (tokens[two], tokens[one]);
                break;
        }

        return string.Concat(tokens);
    }

    [GeneratedRegex(@"\w+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();
}
