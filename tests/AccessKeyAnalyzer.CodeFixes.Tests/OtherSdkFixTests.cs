using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

public sealed class OtherSdkFixTests
{
    [Fact]
    public Task OssV2_StaticProviders_GiveWay() => Verify.FixAsync(
        $$"""
        using AlibabaCloud.OSS.V2;
        using AlibabaCloud.OSS.V2.Credentials;

        class C
        {
            private readonly StaticCredentialsProvider _field = new("{{Key.Id}}", "{{Key.Secret}}");

            Client M()
            {
                var configuration = Configuration.LoadDefault();
                configuration.CredentialsProvider = new StaticCredentialsProvider("{{Key.StsId}}", "{{Key.StsSecret}}", "{{Key.Token}}");
                return new Client(configuration, options => options.CredentialsProvider = new CredentialsProviderFunc(() => new Credentials("{{Key.OtherId}}", "{{Key.OtherSecret}}")));
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OSS.V2;
        using AlibabaCloud.OSS.V2.Credentials;

        class C
        {
            private readonly ICredentialsProvider _field = EcsRamRoleCredentialsProvider.Shared.ForOssV2();

            Client M()
            {
                var configuration = Configuration.LoadDefault();
                configuration.CredentialsProvider = EcsRamRoleCredentialsProvider.Shared.ForOssV2();
                return new Client(configuration, options => options.CredentialsProvider = EcsRamRoleCredentialsProvider.Shared.ForOssV2());
            }
        }
        """);

    [Fact]
    public Task LogService_BuilderAndFunction_TakeTheProvider() => Verify.FixAsync(
        $$"""
        using System;
        using System.Net.Http;
        using Aliyun.Api.LogService;
        using Aliyun.Api.LogService.Infrastructure.Authentication;
        using Aliyun.Api.LogService.Infrastructure.Protocol.Http;

        class C
        {
            private const string AccessKey = "{{Key.Secret}}";

            ILogServiceClient M() => LogServiceClientBuilders.HttpBuilder
                .Endpoint("cn-hangzhou.log.aliyuncs.com", "project")
                .Credential("{{Key.Id}}", AccessKey)
                .RequestTimeout(TimeSpan.FromSeconds(5))
                .Build();

            ILogServiceClient N() => LogServiceClientBuilders.HttpBuilder
                .Endpoint("cn-hangzhou.log.aliyuncs.com", "project")
                .Credential(() => new Credential("{{Key.StsId}}", "{{Key.StsSecret}}", "{{Key.Token}}"))
                .Build();

            HttpLogServiceClient O(HttpClient http)
            {
                var credential = new Credential("{{Key.OtherId}}", "{{Key.OtherSecret}}");
                return new HttpLogServiceClient(http, () => credential);
            }
        }
        """,
        """
        using System;
        using System.Net.Http;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Api.LogService;
        using Aliyun.Api.LogService.Infrastructure.Protocol.Http;

        class C
        {
            ILogServiceClient M() => LogServiceClientBuilders.HttpBuilder
                .Endpoint("cn-hangzhou.log.aliyuncs.com", "project")
                .Credential(EcsRamRoleCredentialsProvider.Shared.ForLogService())
                .RequestTimeout(TimeSpan.FromSeconds(5))
                .Build();

            ILogServiceClient N() => LogServiceClientBuilders.HttpBuilder
                .Endpoint("cn-hangzhou.log.aliyuncs.com", "project")
                .Credential(EcsRamRoleCredentialsProvider.Shared.ForLogService())
                .Build();

            HttpLogServiceClient O(HttpClient http)
            {
                return new HttpLogServiceClient(http, EcsRamRoleCredentialsProvider.Shared.ForLogService());
            }
        }
        """);

    [Fact]
    public Task Mns_EndpointLast_TakesTheProviderFirst() => Verify.FixAsync(
        $$"""
        using Aliyun.MNS;
        using Aliyun.MNS.Runtime;

        class C
        {
            MNSClient Plain() => new MNSClient("{{Key.Id}}", "{{Key.Secret}}", "endpoint");

            MNSClient Sts() => new MNSClient("{{Key.StsId}}", "{{Key.StsSecret}}", "endpoint", "{{Key.Token}}");

            MNSClient Configured(MNSConfig config) => new MNSClient("{{Key.Id}}", "{{Key.Secret}}", config, null);

            MNSClient Credentials()
            {
                BasicServiceCredentials credentials = new BasicServiceCredentials("{{Key.OtherId}}", "{{Key.OtherSecret}}", null);
                return new MNSClient(credentials, "endpoint");
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.MNS;

        class C
        {
            MNSClient Plain() => new MNSClient(EcsRamRoleCredentialsProvider.Shared.ForMns(), "endpoint");

            MNSClient Sts() => new MNSClient(EcsRamRoleCredentialsProvider.Shared.ForMns(), "endpoint");

            MNSClient Configured(MNSConfig config) => new MNSClient(EcsRamRoleCredentialsProvider.Shared.ForMns(), config);

            MNSClient Credentials()
            {
                var credentials = EcsRamRoleCredentialsProvider.Shared.ForMns();
                return new MNSClient(credentials, "endpoint");
            }
        }
        """);

    [Fact]
    public Task RocketMq_StaticProvider_GivesWay() => Verify.FixAsync(
        $$"""
        using Org.Apache.Rocketmq;

        class C
        {
            ClientConfig M()
            {
                var credentials = new StaticSessionCredentialsProvider("{{Key.Id}}", "{{Key.Secret}}");
                return new ClientConfig.Builder().SetEndpoints("host").SetCredentialsProvider(credentials).Build();
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Org.Apache.Rocketmq;

        class C
        {
            ClientConfig M()
            {
                var credentials = EcsRamRoleCredentialsProvider.Shared.ForRocketMq();
                return new ClientConfig.Builder().SetEndpoints("host").SetCredentialsProvider(credentials).Build();
            }
        }
        """);

    [Fact]
    public Task RpcAndRoaConfigs_TakeTheProvider() => Verify.FixAsync(
        $$"""
        class C
        {
            object M() => new AlibabaCloud.RPCClient.Models.Config { AccessKeyId = "{{Key.Id}}", AccessKeySecret = "{{Key.Secret}}" };

            object N() => new AlibabaCloud.ROAClient.Models.Config { AccessKeyId = "{{Key.OtherId}}", AccessKeySecret = "{{Key.OtherSecret}}" };
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;

        class C
        {
            object M() => new AlibabaCloud.RPCClient.Models.Config { Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi() };

            object N() => new AlibabaCloud.ROAClient.Models.Config { Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi() };
        }
        """);

    public static TheoryData<string> WithoutSeam =>
    [
        $"new Aliyun.Api.LOG.LogClient(\"endpoint\", \"{Key.Id}\", \"{Key.Secret}\")",
        $"new Aliyun.OTS.OTSClient(\"endpoint\", \"{Key.Id}\", \"{Key.Secret}\", \"instance\")",
        $"new Aliyun.FunctionCompute.SDK.Client.FCClient(\"region\", \"uid\", \"{Key.Id}\", \"{Key.Secret}\")",
        $"new Aliyun.MQ.MQClient(\"{Key.Id}\", \"{Key.Secret}\", \"endpoint\")",
        $"new Nacos.V2.NacosSdkOptions {{ AccessKey = \"{Key.Id}\", SecretKey = \"{Key.Secret}\" }}",
    ];

    [Theory]
    [MemberData(nameof(WithoutSeam))]
    public Task Sdk_WithoutASeam_HasNoFix(string creation) => Verify.NoFixAsync($"class C {{ object M() => {creation}; }}");
}
