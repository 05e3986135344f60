namespace AccessKeyAnalyzer.Catalog;

/// <summary>The legacy core and its product packages: a profile carries region and key, the client signs.</summary>
internal static class LegacyCore
{
    private const string Auth = "Aliyun.Acs.Core.Auth";
    private const string UseTheProvider = "Pass a credentials provider to DefaultAcsClient; it is asked for each request.";
    private const string PerCall = "Give the client a credentials provider and call the overload without a Credential.";

    /// <summary>The client that every profile ends in.</summary>
    public const string Client = "Aliyun.Acs.Core.DefaultAcsClient";

    /// <summary>Where the requests of the products stand.</summary>
    public const string ProductsNamespace = "Aliyun.Acs";

    // By their namespaces: those of aliyun-openapi-net-sdk that have a location code and no endpoint map.
    private static readonly HashSet<string> ProductsWithoutEndpoints = new(StringComparer.OrdinalIgnoreCase)
    {
        "cloud_siem", "documentAutoml", "eflo", "es_serverless", "geoip", "grace", "ivision", "nis", "safconsole", "SWAS_OPEN", "viapi",
    };

    /// <summary>Whether the core asks the location service for the endpoint of a product, which it cannot with a token.</summary>
    /// <param name="product">The last part of the product's namespace.</param>
    public static bool LacksEndpoints(string product) => ProductsWithoutEndpoints.Contains(product.Replace('-', '_'));

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(LegacyCore),
        Name = "Legacy core",
        Packages = "aliyun-net-sdk-core, aliyun-net-sdk-*",
        Versions = "1.6; takes a provider since 1.1.9",
        ServiceNamespace = "Aliyun.Acs.",
        EntryPoints =
        [
            new()
            {
                Type = "Aliyun.Acs.Core.Profile.DefaultProfile",
                Kind = EntryPointKind.Method,
                Member = "GetProfile",
                Slots = Slots.Of("accessKeyId", "secret"),
                Rewrite = RewriteKind.LegacyProfile,
                ProviderSlot = "credentialsProvider",
                Advice = UseTheProvider,
            },
            Credentials("BasicCredentials", Slots.Of("accessKeyId", "accessKeySecret")),
            Credentials("BasicSessionCredentials", Slots.Of("accessKeyId", "accessKeySecret", "sessionToken")),
            Credentials("InstanceProfileCredentials", Slots.Of("accessKeyId", "accessKeySecret", "sessionToken")),
            Provider("AccessKeyCredentialProvider", Slots.Of("accessKeyId", "accessKeySecret")),
            Provider("StsCredentialProvider", Slots.Of("accessKeyId", "accessKeySecret", "securityToken")),
            new()
            {
                Type = Auth + ".Credential",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("keyId", "secret", "securityToken"),
                Advice = PerCall,
            },
            new()
            {
                Type = Auth + ".Credential",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessSecret", "SecurityToken"),
                Advice = PerCall,
            },
            new()
            {
                Type = "Aliyun.Acs.Core.AcsRequest`1",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Token("SecurityToken"),
                Advice = "Give the client a credentials provider; it puts the token into each request.",
            },
        ],
        Adapters = [new("ForAcs", Auth + ".AlibabaCloudCredentialsProvider", Auth + ".AlibabaCloudCredentialsProvider")],
        DefectiveProviders = [Auth + ".InstanceProfileCredentialsProvider"],
        Limits = "The provider is asked synchronously, once per request. A client whose profile has neither key nor provider throws when it is built. "
            + "The location service cannot be asked with a token: a product without an endpoint map (swas-open, viapi, nis and others) needs profile.AddEndpoint or request.SetEndpoint. "
            + "A RoaAcsRequest that is sent twice throws.",
    };

    private static EntryPoint Credentials(string type, IReadOnlyList<Slot> slots) => new()
    {
        Type = $"{Auth}.{type}",
        Kind = EntryPointKind.Constructor,
        Slots = slots,
        Rewrite = RewriteKind.WholeExpression,
        Carriers = [Auth + ".StaticCredentialsProvider"],
        Advice = UseTheProvider,
    };

    private static EntryPoint Provider(string type, IReadOnlyList<Slot> slots) => new()
    {
        Type = $"{Auth}.{type}",
        Kind = EntryPointKind.Constructor,
        Slots = slots,
        Rewrite = RewriteKind.WholeExpression,
        Advice = UseTheProvider,
    };
}
