namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>For each SDK with a seam, code that builds a client from its adapter and calls it twice.</summary>
internal static class DrivenClients
{
    public static IReadOnlyList<(string Sdk, string Body)> All =>
    [
        ("OssV1", """var c = new Aliyun.OSS.OssClient("oss-cn-hangzhou.aliyuncs.com", provider.ForOss()); c.ListBuckets(); c.ListBuckets();"""),
        (
            "OpenApi",
            """
            var c = new AlibabaCloud.SDK.Ecs20140526.Client(new AlibabaCloud.OpenApiClient.Models.Config { RegionId = "cn-hangzhou", Credential = provider.ForOpenApi() });
            c.DescribeRegions(new AlibabaCloud.SDK.Ecs20140526.Models.DescribeRegionsRequest());
            c.DescribeRegions(new AlibabaCloud.SDK.Ecs20140526.Models.DescribeRegionsRequest());
            """),
        (
            "OpenApi",
            """
            var c = new AlibabaCloud.OpenApiClient.Client(new AlibabaCloud.OpenApiClient.Models.Config { Credential = new Aliyun.Credentials.Client(provider.ForAliyunCredentials()) });
            c.CallApi(null, null, null);
            c.CallApi(null, null, null);
            """),
        (
            "LegacyCore",
            """
            var c = new Aliyun.Acs.Core.DefaultAcsClient(Aliyun.Acs.Core.Profile.DefaultProfile.GetProfile("cn-hangzhou"), provider.ForAcs());
            c.GetAcsResponse(new Aliyun.Acs.Ecs.Model.V20140526.DescribeRegionsRequest());
            c.GetAcsResponse(new Aliyun.Acs.Ecs.Model.V20140526.DescribeRegionsRequest());
            """),
        (
            "OssV2",
            """
            var configuration = AlibabaCloud.OSS.V2.Configuration.LoadDefault();
            configuration.CredentialsProvider = provider.ForOssV2();
            var c = new AlibabaCloud.OSS.V2.Client(configuration);
            c.ListBucketsAsync(new AlibabaCloud.OSS.V2.Models.ListBucketsRequest()).GetAwaiter().GetResult();
            c.ListBucketsAsync(new AlibabaCloud.OSS.V2.Models.ListBucketsRequest()).GetAwaiter().GetResult();
            """),
        (
            "RpcRoa",
            """
            var c = new AlibabaCloud.RPCClient.Client(new AlibabaCloud.RPCClient.Models.Config { Credential = provider.ForOpenApi() });
            c.DoRequest("DescribeRegions");
            c.DoRequest("DescribeRegions");
            """),
        (
            "LogService",
            """
            var c = Aliyun.Api.LogService.LogServiceClientBuilders.HttpBuilder.Credential(provider.ForLogService()).Build();
            c.ListLogStoreAsync(new Aliyun.Api.LogService.ListLogStoreRequest()).GetAwaiter().GetResult();
            c.ListLogStoreAsync(new Aliyun.Api.LogService.ListLogStoreRequest()).GetAwaiter().GetResult();
            """),
        (
            "RocketMq",
            """
            var config = new Org.Apache.Rocketmq.ClientConfig.Builder().SetCredentialsProvider(provider.ForRocketMq()).Build();
            var c = new Org.Apache.Rocketmq.Producer.Builder().SetClientConfig(config).Build();
            c.Send();
            c.Send();
            """),
        ("Mns", """var c = new Aliyun.MNS.MNSClient(provider.ForMns(), "http://mns.invalid"); c.ListQueue(""); c.ListQueue("");"""),
        (
            "DybaseMns",
            """var c = new Aliyun.Acs.Dybaseapi.MNS.MNSClient(provider.ForDybaseMns(), "http://mns.invalid"); c.ListQueue(""); c.ListQueue("");"""),
    ];
}
