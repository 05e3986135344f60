namespace AccessKeyAnalyzer.Catalog;

/// <summary>Simple Log Service for .NET Framework. Its <c>accessKey</c> is the secret.</summary>
internal static class LogServiceOld
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(LogServiceOld),
        Name = "Simple Log Service (.NET Framework)",
        Packages = "aliyun-log-csharp-sdk",
        Versions = "as of 2022",
        Services = "SLS",
        EntryPoints =
        [
            new()
            {
                Type = "Aliyun.Api.LOG.LogClient",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKey", "securityToken"),
                Rewrite = RewriteKind.RefreshingClient,
                Advice = "Wrap the LogClient in a RefreshingClient<LogClient>, which builds a new one when the credentials change, or move to aliyun-log-dotnetcore-sdk.",
            },
        ],
        Limits = "It takes no provider: a client lives as long as its STS token.",
    };
}
