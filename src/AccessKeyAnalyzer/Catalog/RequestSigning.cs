namespace AccessKeyAnalyzer.Catalog;

/// <summary>
/// Where code that signs its requests by hand takes the secret. No SDK, so no row of the <see cref="SdkCatalog"/>: nothing is rewritten here.
/// Alibaba Cloud's RPC style signs with the secret and an ampersand behind it, its fourth version with a mark before it (documentation of OSS, signature V4).
/// </summary>
internal static class RequestSigning
{
    /// <summary>What stands behind the secret, and what before it.</summary>
    public const string BehindSecret = "&", BeforeSecret = "aliyun_v4";

    private const string Cryptography = "System.Security.Cryptography.";

    public static readonly IReadOnlyList<EntryPoint> EntryPoints =
        [Constructor("HMACSHA1"), Constructor("HMACSHA256"), HashData("HMACSHA1"), HashData("HMACSHA256"), KeyOfAnyHash()];

    private static EntryPoint Constructor(string type) => new()
    {
        Type = Cryptography + type,
        Kind = EntryPointKind.Constructor,
        Slots = Slots.Secret("key"),
        Values = SlotContent.SigningSecrets,
    };

    private static EntryPoint HashData(string type) => new()
    {
        Type = Cryptography + type,
        Kind = EntryPointKind.Method,
        Member = "HashData",
        Slots = Slots.Secret("key"),
        Values = SlotContent.SigningSecrets,
    };

    // KeyedHashAlgorithm.Create("HMACSHA1"), as the vendor's own signers have it, has no argument for the key.
    private static EntryPoint KeyOfAnyHash() => new()
    {
        Type = Cryptography + "KeyedHashAlgorithm",
        Kind = EntryPointKind.Properties,
        Slots = Slots.Secret("Key"),
        Values = SlotContent.SigningSecrets,
    };
}
