namespace AccessKeyAnalyzer.Configuration;

/// <summary>Tells in a few vectorised searches that a file cannot hold a credential. Almost no file does, and this is all that such a file costs.</summary>
internal static class ConfigurationGate
{
    // The prefixes of IDs and tokens, then the same in Base64.
    private static readonly string[] Prefixes = ["LTAI", "STS.", "TMP.", "CAIS", "CAES", "TFRBS", "U1RTL", "VE1QL", "Q0FJU", "Q0FFU"];

    // Without a prefix only a name gives a secret away. Escapes can hide either.
    private static readonly string[] Names = ["secret", "accesskey", "access_key", "access-key", "alibaba", "aliyun", "alicloud"];
    private static readonly string[] Escapes = ["&#", "\\u00"];

    public static bool MayHoldCredential(string text) =>
        Array.Exists(Prefixes, prefix => text.IndexOf(prefix, StringComparison.Ordinal) >= 0)
        || Array.Exists(Names, name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0)
        || Array.Exists(Escapes, escape => text.IndexOf(escape, StringComparison.Ordinal) >= 0);
}
