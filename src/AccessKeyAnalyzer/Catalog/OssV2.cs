namespace AccessKeyAnalyzer.Catalog;

/// <summary>Object Storage Service, second generation.</summary>
internal static class OssV2
{
    private const string Root = "AlibabaCloud.OSS.V2.Credentials";
    private const string UseTheProvider = "Set Configuration.CredentialsProvider to a provider that refreshes itself.";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(OssV2),
        Name = "OSS v2",
        Packages = "AlibabaCloud.OSS.V2",
        Versions = "0.1",
        Services = "OSS",
        EntryPoints =
        [
            Provider("StaticCredentialsProvider"),
            // The spelling of 0.1.0 and 0.1.1, obsolete since.
            Provider("StaticCredentialsProvide"),
            new()
            {
                Type = Root + ".Credentials",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKeySecret", "securityToken"),
                Rewrite = RewriteKind.WholeExpression,
                Carriers = [Root + ".CredentialsProviderFunc", Root + ".CredentialsProvideFunc"],
                Advice = UseTheProvider,
            },
        ],
        Adapters = [new("ForOssV2", Root + ".ICredentialsProvider", Root + ".ICredentialsProvider")],
        UnsignedClients =
        [
            new()
            {
                Type = "AlibabaCloud.OSS.V2.Client",
                ProviderProperty = "CredentialsProvider",
                ConfigurationFactory = "LoadDefault",
                Name = "OSS v2's Client",
                Remedy = "set CredentialsProvider of its Configuration",
            },
        ],
        Limits = "The provider is asked synchronously, also in asynchronous calls, and once per attempt. Without a provider requests go out unsigned.",
    };

    private static EntryPoint Provider(string type) => new()
    {
        Type = $"{Root}.{type}",
        Kind = EntryPointKind.Constructor,
        Slots = Slots.Of("accessKeyId", "accessKeySecret", "securityToken"),
        Rewrite = RewriteKind.WholeExpression,
        Advice = UseTheProvider,
    };
}
