namespace AccessKeyAnalyzer.Catalog;

/// <summary>Types of the community that hold a pair and no more.</summary>
internal static class Community
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Community),
        Name = "Community packages",
        Packages = "Cuiliang.AliyunOssSdk, Serilog.Sinks.AliyunSls",
        Versions = "from source",
        Services = "OSS, SLS",
        EntryPoints =
        [
            new()
            {
                Type = "Cuiliang.AliyunOssSdk.Entites.OssCredential",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessKeySecret", "SecurityToken"),
                Advice = "Move to Aliyun.OSS.SDK, whose client takes a credentials provider.",
            },
            new()
            {
                Type = "Serilog.Sinks.AliyunSls.AliyunSlsOption",
                Kind = EntryPointKind.Properties,
                Slots = Slots.Of("AccessKeyId", "AccessKeySecret"),
                Advice = "Write to Log Service by aliyun-log-dotnetcore-sdk, whose client takes a function that gives the credentials.",
            },
        ],
        Limits = "They take no provider.",
    };
}
