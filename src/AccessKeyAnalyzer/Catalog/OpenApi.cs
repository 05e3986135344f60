namespace AccessKeyAnalyzer.Catalog;

/// <summary>The generated OpenAPI clients, <c>AlibabaCloud.SDK.*</c>: all of them take the one <c>Config</c>.</summary>
internal static class OpenApi
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(OpenApi),
        Name = "OpenAPI",
        Packages = "AlibabaCloud.OpenApiClient, AlibabaCloud.SDK.*",
        Versions = "0.1, 0.2",
        ServiceNamespace = "AlibabaCloud.SDK.",
        EntryPoints =
        [
            new()
            {
                Type = "AlibabaCloud.OpenApiClient.Models.Config",
                ClientName = "OpenAPI",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
                Rewrite = RewriteKind.ProviderProperty,
                ProviderSlot = "Credential",
                NoRewriteBeside = ["BearerToken"],
                Adapter = AliyunCredentials.ForOpenApi,
            },
            Signature("AlibabaCloud.OpenApiUtil.Client", "GetRPCSignature"),
            Signature("AlibabaCloud.OpenApiUtil.Client", "GetROASignature"),
            Signature("AlibabaCloud.OpenApiClient.Utils", "GetRPCSignature"),
            Signature("AlibabaCloud.OpenApiClient.Utils", "GetROASignature"),
        ],
        Adapters = AliyunCredentials.Sdk.Adapters,
        Limits = "AccessKeyId and AccessKeySecret win over Credential: both must go. Awaits the provider in asynchronous calls. "
            + "OpenApiClient up to 0.1.12 throws MissingMethodException with Aliyun.Credentials 1.4.3 and later, with keys and with providers: update it.",
    };

    private static EntryPoint Signature(string type, string method) => new()
    {
        Type = type,
        Kind = EntryPointKind.Method,
        Member = method,
        Slots = Slots.Secret("secret"),
        Advice = "Let an OpenAPI client sign, with a credentials provider as its Config.Credential.",
    };
}
