namespace AccessKeyAnalyzer.Catalog;

/// <summary>The earlier base of the generated clients: the same <c>Config</c> in two more namespaces.</summary>
internal static class RpcRoa
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(RpcRoa),
        Name = "RPC and ROA clients",
        Packages = "AlibabaCloud.RPCClient, AlibabaCloud.ROAClient",
        Versions = "1.0",
        ServiceNamespace = "AlibabaCloud.SDK.",
        EntryPoints = [Config("AlibabaCloud.RPCClient", "RPC"), Config("AlibabaCloud.ROAClient", "ROA")],
        Adapters = AliyunCredentials.Sdk.Adapters,
        Limits = "AccessKeyId and AccessKeySecret win over Credential: both must go. These clients ask for ID, secret and token one after the other, so a request "
            + "during which the credentials change, once in hours, may be refused; the newer OpenAPI client asks once. "
            + "They throw MissingMethodException with Aliyun.Credentials 1.4.3 and later, with keys and with providers: keep the version that they bring.",
    };

    private static EntryPoint Config(string root, string name) => new()
    {
        Type = root + ".Models.Config",
        ClientName = name,
        Kind = EntryPointKind.Properties,
        Slots = Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
        Rewrite = RewriteKind.ProviderProperty,
        ProviderSlot = "Credential",
        Adapter = AliyunCredentials.ForOpenApi,
    };
}
