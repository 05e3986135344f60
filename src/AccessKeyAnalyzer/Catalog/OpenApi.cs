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
        EntryPoints =
        [
            new()
            {
                Type = "AlibabaCloud.OpenApiClient.Models.Config",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
                Rewrite = RewriteKind.ProviderProperty,
                ProviderSlot = "Credential",
                NoRewriteBeside = ["BearerToken"],
                Adapter = "ForOpenApi",
            },
        ],
        Adapters = AliyunCredentials.Sdk.Adapters,
        Limits = "AccessKeyId and AccessKeySecret win over Credential: both must go. Awaits the provider in asynchronous calls. "
            + "OpenApiClient up to 0.1.12 throws MissingMethodException with Aliyun.Credentials 1.4.3 and later, with keys and with providers: update it.",
    };
}
