namespace AccessKeyAnalyzer.Catalog;

/// <summary>The ABP framework's modules for Alibaba Cloud.</summary>
internal static class Abp
{
    public static readonly Sdk Sdk = new()
    {
        Id = nameof(Abp),
        Name = "ABP",
        Packages = "Volo.Abp.BlobStoring.Aliyun, Volo.Abp.Sms.Aliyun, LINGYUN.Abp.Aliyun.Authorization, EasyAbp.Abp.Aliyun.Common",
        Versions = "from source",
        Services = "OSS, SMS",
        EntryPoints =
        [
            Options("Volo.Abp.BlobStoring.Aliyun.AliyunBlobProviderConfiguration", "Register an IOssClientFactory that gives OssClient a credentials provider."),
            Options("Volo.Abp.Sms.Aliyun.AbpAliyunSmsOptions", "Register an ISmsSender that gives the SMS client a credentials provider."),
            Options("LINGYUN.Abp.Aliyun.Authorization.AbpAliyunOptions", "Build the clients yourself from a credentials provider, and register them in place of this module's."),
            Options("EasyAbp.Abp.Aliyun.Common.Configurations.AbpAliyunOptions", "Call the service by an SDK whose client takes a credentials provider: this module signs with the pair."),
        ],
        Limits = "The options hold a pair only; what can be replaced is a service (IOssClientFactory).",
    };

    private static EntryPoint Options(string type, string advice) => new()
    {
        Type = type,
        Kind = EntryPointKind.Properties,
        Slots = Slots.Of("AccessKeyId", "AccessKeySecret"),
        Advice = advice,
    };
}
