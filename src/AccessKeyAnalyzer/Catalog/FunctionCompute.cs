namespace AccessKeyAnalyzer.Catalog;

/// <summary>The client of Function Compute (not its runtime, which is a source of credentials).</summary>
internal static class FunctionCompute
{
    private const string Root = "Aliyun.FunctionCompute.SDK";
    private const string Advice = "Wrap the FCClient in a RefreshingClient<FCClient>, which builds a new one when the credentials change.";

    /// <summary>What the runtime gives each invocation its credentials as: it renews them itself.</summary>
    public const string InvocationCredentials = "Aliyun.Serverless.Core.ICredentials";

    public static readonly Sdk Sdk = new()
    {
        Id = nameof(FunctionCompute),
        Name = "Function Compute client",
        Packages = "Aliyun.FC.SDK.NetCore",
        Versions = "1.1",
        Services = "Function Compute",
        EntryPoints =
        [
            new()
            {
                Type = Root + ".Client.FCClient",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyId", "accessKeySecret", "securityToken"),
                Rewrite = RewriteKind.RefreshingClient,
                AbsentToken = "\"\"",
                Advice = Advice,
            },
            new()
            {
                Type = Root + ".Config.FCConfig",
                Kind = EntryPointKind.Constructor,
                Slots = Slots.Of("accessKeyID", "accessKeySecret", "securityToken"),
                Advice = Advice,
            },
            new()
            {
                Type = Root + ".Config.FCConfig",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyID", "AccessKeySecret", "SecurityToken"),
                Advice = Advice,
            },
        ],
        Limits = "It takes no provider; Config can be replaced as a whole, and is read for each request. For a plain pair the token must be \"\", not null.",
    };
}
