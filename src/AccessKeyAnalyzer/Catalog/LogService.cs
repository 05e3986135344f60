namespace AccessKeyAnalyzer.Catalog;

/// <summary>Simple Log Service for .NET Core. Its <c>accessKey</c> is the secret.</summary>
internal static class LogService
{
    private const string Root = "Aliyun.Api.LogService.Infrastructure";
    private const string Credential = Root + ".Authentication.Credential";

    // A function, called once per request.
    private static readonly AdapterTemplate Template = new()
    {
        Name = "LogServiceAdapter",
        Members = ["M:Aliyun.Api.LogService.Infrastructure.Authentication.Credential.#ctor(System.String,System.String,System.String)"],
    };

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(LogService),
        Name = "Simple Log Service",
        Packages = "aliyun-log-dotnetcore-sdk",
        Versions = "1.1",
        Services = "SLS",
        EntryPoints =
        [
            new()
            {
                Type = Root + ".Protocol.Http.HttpLogServiceClientBuilder",
                ClientName = "Simple Log Service",
                Kind = EntryPointKind.Method,
                Member = "Credential",
                Slots = Slots.Of("accessKeyId", "accessKey"),
                Rewrite = RewriteKind.ProviderArgument,
                ProviderSlot = "credentialProvider",
            },
            new()
            {
                Type = Credential,
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKey", "stsToken"),
                Rewrite = RewriteKind.WholeExpression,
                Carriers = ["System.Func`1"],
                Advice = "Pass the client a function that asks a credentials provider; it runs once per request.",
            },
        ],
        Adapters = [new("ForLogService", $"System.Func<{Credential}>", Credential, Template)],
        Limits = "The provider is a synchronous function, called once per request. accessKey is the secret.",
    };
}
