namespace AccessKeyAnalyzer.Catalog;

/// <summary>Generated clients with a <c>Config</c> of their own: EventBridge, PDS, Hosting, and the OSS client of Tea.</summary>
internal static class TeaClients
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(TeaClients),
        Name = "EventBridge, PDS, Hosting",
        Packages = "AlibabaCloud.EventBridge, Aliyun.SDK.PDS.Client, Aliyun.SDK.Hosting.Client, AlibabaCloud.OSS",
        Versions = "from source",
        Services = "EventBridge, PDS, Hosting",
        EntryPoints =
        [
            Config("AlibabaCloud.SDK.EventBridge.Models.Config"),
            Config("Aliyun.SDK.PDS.Client.Models.Config"),
            Config("Aliyun.SDK.Hosting.Client.Models.Config"),
            Config("AlibabaCloud.OSS.Models.Config"),
        ],
        Limits = "They take no provider that we know of: a client lives as long as its STS token.",
    };

    private static EntryPoint Config(string type) => new()
    {
        Type = type,
        Kind = EntryPointKind.Properties,
        Slots = Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
        Advice = "Build the client anew from the current STS credentials before the old ones expire, as RefreshingClient does.",
    };
}
