namespace AccessKeyAnalyzer.Detection;

/// <summary>What a name says about the value under it.</summary>
internal readonly record struct CredentialName(CredentialPart? Part, NameStrength Strength, bool IsAlibaba, bool IsForeign, bool IsHarmless, bool IsSts)
{
    private static readonly string[] CertainSecrets = ["accesskeysecret", "accesssecret", "aksecret", "secretaccesskey", "accesskeysecert"];
    private static readonly string[] CertainIds = ["accesskeyid", "accessid", "akid"];
    private static readonly string[] Tokens = ["securitytoken", "ststoken", "sessiontoken"];
    private static readonly string[] LikelySecrets = ["secret", "secretkey", "secrets", "keysecret", "appsecret", "privatekey", "密钥", "秘钥", "密鑰"];

    /// <summary>Reads a name, or a short piece of text before a value.</summary>
    public static CredentialName Read(string name) => Read(Words.Split(name));

    private static CredentialName Read(List<string> words)
    {
        if (words.Count == 0)
        {
            return default;
        }

        var joined = string.Concat(words);
        var (part, strength) = PartOf(words[words.Count - 1], joined);
        return new CredentialName(
            part,
            strength,
            IsAlibaba: Array.Exists(Vocabulary.AlibabaFragments, joined.Contains) || words.Exists(Vocabulary.AlibabaWords.Contains),
            IsForeign: words.Exists(Vocabulary.ForeignWords.Contains),
            IsHarmless: words.Exists(Vocabulary.HarmlessWords.Contains),
            IsSts: words.Contains("sts") || joined.Contains("ststoken"));
    }

    private static (CredentialPart?, NameStrength) PartOf(string last, string joined)
    {
        if (Array.Exists(CertainSecrets, joined.Contains))
        {
            return (CredentialPart.AccessKeySecret, NameStrength.Certain);
        }

        if (Array.Exists(Tokens, joined.Contains))
        {
            return (CredentialPart.SecurityToken, NameStrength.Certain);
        }

        if (Array.Exists(CertainIds, joined.Contains))
        {
            return (CredentialPart.AccessKeyId, NameStrength.Certain);
        }

        if (last == "sk" || Array.Exists(LikelySecrets, joined.EndsWith))
        {
            return (CredentialPart.AccessKeySecret, NameStrength.Likely);
        }

        // "AccessKey" is the ID in most SDKs and the secret in Log Service: the value's shape decides.
        if (joined.EndsWith("accesskey", StringComparison.Ordinal))
        {
            return (CredentialPart.AccessKeySecret, NameStrength.Likely);
        }

        return last is "token" or "key" or "password" or "pwd" or "credential" or "credentials" or "ak"
            ? (CredentialPart.AccessKeySecret, NameStrength.Weak)
            : (null, NameStrength.None);
    }
}
