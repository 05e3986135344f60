using System.Text;
using System.Text.RegularExpressions;

namespace AccessKeyAnalyzer.Tests.Keys;

/// <summary>
/// Puts keys made at run time into a test's text: <c>{{ID}}</c>, <c>{{SEC:other}}</c>, <c>{{SEC|..10}}</c>, <c>{{SEC|base64}}</c>. The word after
/// the colon makes another value of the same kind; what stands behind a bar spells it differently.
/// </summary>
internal static partial class KeyTemplate
{
    /// <summary>The text with its keys, and the keys themselves.</summary>
    public static (string Text, IReadOnlyCollection<string> Keys) Expand(string template)
    {
        var keys = new HashSet<string>();
        var text = Tag().Replace(template, match =>
        {
            var value = Make(match.Groups["kind"].Value, match.Groups["tag"].Value);
            keys.Add(value);
            return match.Groups["spelling"].Captures.Aggregate(value, (spelled, spelling) => Spell(spelled, spelling.Value));
        });
        return (text, keys);
    }

    public static string Text(string template) => Expand(template).Text;

    private static string Make(string kind, string tag) => kind switch
    {
        "ID" => SyntheticKey.AccessKeyId(tag),
        "ID16" => SyntheticKey.ShortAccessKeyId(tag),
        // A prefix alone, for text that is made to look like a key.
        "LTAI" => "LTAI",
        "STSP" => "STS.",
        "CAES" => "CAES",
        "IDHEX" => "LTAI" + Hexadecimal("idhex" + tag, 20),
        "SEC" => SyntheticKey.AccessKeySecret(tag),
        "STSID" => SyntheticKey.StsAccessKeyId(tag),
        "STSSEC" => SyntheticKey.StsAccessKeySecret(tag),
        "TOK" => SyntheticKey.SecurityToken(tag),
        "TOKOLD" => SyntheticKey.SecurityToken(tag, older: true),
        "TMP" => SyntheticKey.TemporaryAccessKeyId(tag),
        // Before the prefix came, IDs were 20 capitals and digits.
        "OLDID" => SyntheticKey.Text("oldid" + tag, 20).ToUpperInvariant(),
        // A length instead of a kind: LTAI and what makes it that long, or as many random characters.
        _ when kind.StartsWith("ID", StringComparison.Ordinal) => "LTAI" + SyntheticKey.Text(kind + tag, int.Parse(kind[2..]) - 4),
        _ when kind.StartsWith("HEX", StringComparison.Ordinal) => Hexadecimal(kind + tag, int.Parse(kind[3..])),
        _ when kind.StartsWith("RND", StringComparison.Ordinal) => SyntheticKey.Text(kind + tag, int.Parse(kind[3..])),
        _ when kind.StartsWith("LOW", StringComparison.Ordinal) => SyntheticKey.Text(kind + tag, int.Parse(kind[3..])).ToLowerInvariant(),
        _ => throw new ArgumentException($"No key is called {kind}.", nameof(kind)),
    };

    private static string Spell(string value, string spelling) => spelling switch
    {
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
        // As echo gives it to base64.
        "line" => value + "\n",
        "utf16" => string.Join(", ", value.Select(c => $"0x{(int)c:X2}, 0x00")),
        "json64" => Convert.ToBase64String(Encoding.UTF8.GetBytes("{\"aliyun\":{\"accessKeySecret\":\"" + value + "\"}}")),
        "hex" => Convert.ToHexString(Encoding.UTF8.GetBytes(value)).ToLowerInvariant(),
        "reversed" => new string([.. value.Reverse()]),
        "chars" => string.Join(", ", value.Select(c => $"'{c}'")),
        "bytes" => string.Join(", ", value.Select(c => $"0x{(int)c:X2}")),
        "xor" => string.Join(", ", value.Select(c => c ^ 0x21)),
        "xor3" => string.Join(", ", value.Select((c, i) => c ^ ((i % 3) + 1))),
        "xortext" => string.Concat(value.Select(c => $"\\u{c ^ 1:X4}")),
        "url" => Uri.EscapeDataString(value),
        "decimals" => string.Join(", ", value.Select(c => (int)c)),
        "escaped" => string.Concat(value.Select(c => $"\\u{(int)c:X4}")),
        "xescaped" => string.Concat(value.Select(c => $"\\x{(int)c:X4}")),
        "percent" => string.Concat(value.Select(c => $"%{(int)c:X2}")),
        "lower" => value.ToLowerInvariant(),
        "masked" => value[..6] + new string('*', value.Length - 6),
        _ when spelling.Split("..") is [var from, var to] => value[(from.Length == 0 ? 0 : int.Parse(from))..(to.Length == 0 ? value.Length : int.Parse(to))],
        _ => throw new ArgumentException($"No spelling is called {spelling}.", nameof(spelling)),
    };

    private static string Hexadecimal(string tag, int length)
    {
        var text = new StringBuilder();
        for (var part = 0; text.Length < length; part++)
        {
            text.Append(Convert.ToHexString(Encoding.UTF8.GetBytes(SyntheticKey.AccessKeySecret(tag + part))));
        }

        return text.ToString(0, length).ToLowerInvariant();
    }

    [GeneratedRegex(@"\{\{(?<kind>[A-Z]+[0-9]*)(:(?<tag>\w+))?(\|(?<spelling>[a-z0-9.]+))*\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
