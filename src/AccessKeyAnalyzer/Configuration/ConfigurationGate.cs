using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Configuration;

/// <summary>Tells in one vectorised search that a file cannot hold a credential. Almost no file does, and this is all that such a file costs.</summary>
internal static class ConfigurationGate
{
    private static readonly MarkSearch Search = new(
        Array.ConvertAll(
            [
                // The prefixes of IDs and tokens, then the same in Base64.
                "LTAI", "STS.", "TMP.", "CAIS", "CAES", "TFRBS", "U1RTL", "VE1QL", "Q0FJU", "Q0FFU",
                // Without a prefix only a name gives a secret away. Escapes can hide either.
                "secret", "accesskey", "access_key", "access-key", "alibaba", "aliyun", "alicloud", "sk:", "sk=", "sk\"", "sk>", "&#", "\\u00",
            ],
            text => (text, 1)),
        ignoreCase: true);

    public static bool MayHoldCredential(string text) => Search.In(text.AsSpan()) != 0;
}
