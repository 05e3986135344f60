namespace AccessKeyAnalyzer.CodeFixes.Tests.Migration;

/// <summary>A client of each SDK as people write it: what stands in nuget/migration.md before the fix.</summary>
internal static class MigrationExamples
{
    /// <summary>By the SDK's id in the catalog. ID and SECRET stand for two literals.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["OssV1"] =
            """
            using Aliyun.OSS;

            var oss = new OssClient("oss-cn-hangzhou.aliyuncs.com", ID, SECRET);
            oss.ListBuckets();
            """,
        ["OpenApi"] =
            """
            using AlibabaCloud.OpenApiClient.Models;
            using AlibabaCloud.SDK.Ecs20140526;
            using AlibabaCloud.SDK.Ecs20140526.Models;

            var ecs = new Client(new Config { AccessKeyId = ID, AccessKeySecret = SECRET, RegionId = "cn-hangzhou" });
            ecs.DescribeRegions(new DescribeRegionsRequest());
            """,
        ["AliyunCredentials"] =
            """
            using Aliyun.Credentials;
            using Aliyun.Credentials.Models;

            var credentials = new Client(new Config { Type = "access_key", AccessKeyId = ID, AccessKeySecret = SECRET });
            """,
        ["LegacyCore"] =
            """
            using Aliyun.Acs.Core;
            using Aliyun.Acs.Core.Profile;

            var profile = DefaultProfile.GetProfile("cn-hangzhou", ID, SECRET);
            var client = new DefaultAcsClient(profile);
            """,
        ["OssV2"] =
            """
            using AlibabaCloud.OSS.V2;
            using AlibabaCloud.OSS.V2.Credentials;

            var configuration = Configuration.LoadDefault();
            configuration.CredentialsProvider = new StaticCredentialsProvider(ID, SECRET);
            var oss = new Client(configuration);
            """,
        ["RpcRoa"] =
            """
            using AlibabaCloud.RPCClient;
            using AlibabaCloud.RPCClient.Models;

            var client = new Client(new Config { AccessKeyId = ID, AccessKeySecret = SECRET });
            client.DoRequest("DescribeRegions");
            """,
        ["LogService"] =
            """
            using Aliyun.Api.LogService;

            var logs = LogServiceClientBuilders.HttpBuilder
                .Endpoint("cn-hangzhou.log.aliyuncs.com", "orders")
                .Credential(ID, SECRET)
                .Build();
            """,
        ["LogServiceOld"] =
            """
            using Aliyun.Api.LOG;
            using Aliyun.Api.LOG.Request;

            var logs = new LogClient("cn-hangzhou.log.aliyuncs.com", ID, SECRET);
            logs.PutLogs(new PutLogsRequest("orders", "web"));
            """,
        ["RocketMq"] =
            """
            using Org.Apache.Rocketmq;

            var configuration = new ClientConfig.Builder()
                .SetEndpoints("rmq-cn.example.aliyuncs.com:8080")
                .SetCredentialsProvider(new StaticSessionCredentialsProvider(ID, SECRET))
                .Build();
            """,
        ["Mns"] =
            """
            using Aliyun.MNS;

            var queues = new MNSClient(ID, SECRET, "http://1.mns.cn-hangzhou.aliyuncs.com");
            queues.ListQueue("orders");
            """,
        ["MqHttp"] =
            """
            using Aliyun.MQ;
            using Aliyun.MQ.Model;

            var client = new MQClient(ID, SECRET, "http://1.mqrest.cn-hangzhou.aliyuncs.com");
            client.GetProducer("instance", "orders").PublishMessage(new TopicMessage("paid"));
            """,
        ["FunctionCompute"] =
            """
            using Aliyun.FunctionCompute.SDK.Client;

            var functions = new FCClient("cn-hangzhou", "1", ID, SECRET);
            functions.ListServices();
            """,
    };
}
