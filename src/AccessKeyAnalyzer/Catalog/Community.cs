namespace AccessKeyAnalyzer.Catalog;

/// <summary>Types of the community that hold a pair and no more.</summary>
internal static class Community
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Community),
        Name = "Community",
        Packages = "Cuiliang.AliyunOssSdk, Serilog.Sinks.AliyunSls, IFramework.Logging.AliyunLog, NewLife.RocketMQ, Magicodes.Sms.Aliyun, Magicodes.Storage.AliyunOss.Core, Wlniao.Aliyun",
        Versions = "from source",
        Services = "OSS, SLS",
        EntryPoints =
        [
            Options(
                "Cuiliang.AliyunOssSdk.Entites.OssCredential",
                Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
                "Move to Aliyun.OSS.SDK, whose client takes a credentials provider."),
            Options("Serilog.Sinks.AliyunSls.AliyunSlsOption", Slots.Of("AccessKeyId", "AccessKeySecret"), LogService),
            // Here AccessKey is the secret.
            Options("IFramework.Logging.AliyunLog.AliyunLogOptions", Slots.Of("AccessKeyId", "AccessKey"), LogService),
            Options("NewLife.RocketMQ.AliyunOptions", Slots.Of("AccessKey", "SecretKey"), Queue),
            Options("NewLife.RocketMQ.AliyunProvider", Slots.Of("AccessKey", "SecretKey"), Queue),
            Options(
                "Magicodes.Sms.Aliyun.AliyunSmsSettting",
                Slots.Of("AccessKeyId", "AccessKeySecret"),
                "Send by an OpenAPI client that takes its credentials from the RAM role."),
            Options(
                "Magicodes.Storage.AliyunOss.Core.AliyunOssConfig",
                Slots.Of("AccessKeyId", "AccessKeySecret"),
                "The options hold a pair only: build the OssClient yourself from a credentials provider."),
            Options("Wlniao.Aliyun.Client", Slots.Of("KeyId", "KeySecret"), Signing),
            Options("Wlniao.Aliyun.Client", Slots.Of("KeyId", "KeySecret"), Signing) with { Kind = EntryPointKind.Constructor },
            Options("Wlniao.Aliyun.Context", Slots.Of("KeyId", "KeySecret"), Signing),
        ],
        Limits = "They take no provider.",
    };

    private const string LogService = "Write to Log Service by aliyun-log-dotnetcore-sdk, whose client takes a function that gives the credentials.";
    private const string Queue = "Move to RocketMQ.Client, which takes a provider that refreshes itself, or keep the AccessKey out of the source.";
    private const string Signing = "Call the service by an SDK whose client takes a credentials provider: this one signs with the pair.";

    private static EntryPoint Options(string type, IReadOnlyList<Slot> slots, string advice) =>
        new() { Type = type, Kind = EntryPointKind.Properties, Slots = slots, Advice = advice };
}
