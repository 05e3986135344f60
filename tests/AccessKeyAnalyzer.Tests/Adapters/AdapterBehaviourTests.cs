using System.Reflection;
using AccessKeyAnalyzer.Catalog;
using StandIns;

namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>Drives each emitted adapter through the stand-in of its SDK, and looks at what would go out.</summary>
[Collection("Wire")]
public class AdapterBehaviourTests
{
    public static TheoryData<string, string, bool> Calls
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var (sdk, body) in DrivenClients.All)
            {
                data.Add(sdk, body, true);
                data.Add(sdk, body, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Client_CalledTwice_SignsEachCallWithTheProvidersCurrentTriple(string sdk, string body, bool withToken)
    {
        var provider = new FixedProvider(withToken);

        var sent = Run(body, provider);

        Assert.Equal(2, provider.SyncCalls);
        Assert.Equal(2, sent.Count);
        Assert.All(sent, request =>
        {
            Assert.Equal(sdk, request.Sdk);
            Assert.True(request.IsSigned);
            Assert.Equal(withToken, request.HasToken);
            Assert.Equal(provider.Current.AccessKeyId[..6], request.KeyPrefix);
        });
        Assert.NotEqual(sent[0].KeyFingerprint, sent[1].KeyFingerprint);
    }

    [Fact]
    public void Clients_OfEverySdkWithASeam_AreDriven() => Assert.Equal(
        // A library of credentials has no client of its own.
        SdkCatalog.All.Where(sdk => sdk.Adapters is not []).Select(sdk => sdk.Id).Except(["AliyunCredentials"]).Order(StringComparer.Ordinal),
        DrivenClients.All.Select(client => client.Sdk).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void OpenApi_AsynchronousCall_AwaitsTheProvider()
    {
        var provider = new FixedProvider(withToken: true);

        var sent = Run(
            """
            var c = new AlibabaCloud.SDK.Ecs20140526.Client(new AlibabaCloud.OpenApiClient.Models.Config { Credential = provider.ForOpenApi() });
            c.DescribeRegionsAsync(new AlibabaCloud.SDK.Ecs20140526.Models.DescribeRegionsRequest()).GetAwaiter().GetResult();
            """,
            provider);

        Assert.Equal((0, 1), (provider.SyncCalls, provider.AsyncCalls));
        Assert.True(Assert.Single(sent).HasToken);
    }

    [Fact]
    public void OpenApi_WithTheLiteralsStillThere_NeverAsksTheProvider()
    {
        var provider = new FixedProvider(withToken: true);

        var sent = Run(
            """
            var c = new AlibabaCloud.SDK.Ecs20140526.Client(new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = "id", AccessKeySecret = "secret", Credential = provider.ForOpenApi() });
            c.DescribeRegions(new AlibabaCloud.SDK.Ecs20140526.Models.DescribeRegionsRequest());
            """,
            provider);

        Assert.Equal(0, provider.SyncCalls);
        Assert.Equal("id", Assert.Single(sent).KeyPrefix);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForOss_HandsOutTheTriple_WithoutANullToken(bool withToken)
    {
        var provider = new FixedProvider(withToken);

        var given = Values(
            "var c = provider.ForOss().GetCredentials(); return new object[] { c.AccessKeyId, c.AccessKeySecret, c.SecurityToken, c.UseToken };",
            provider);

        var expected = provider.Current;
        Assert.Equal([expected.AccessKeyId, expected.AccessKeySecret, expected.SecurityToken ?? "", withToken], given);
    }

    [Fact]
    public void ForOss_SwitchedToOtherCredentials_RefusesInsteadOfFreezing()
    {
        const string Switch =
            """
            var c = new Aliyun.OSS.OssClient("oss-cn-hangzhou.aliyuncs.com", provider.ForOss());
            c.SwitchCredentials(new Aliyun.OSS.Common.Authentication.DefaultCredentials("id", "secret", null));
            """;

        var thrown = Assert.Throws<TargetInvocationException>(() => Run(Switch, new FixedProvider(withToken: true)));

        Assert.IsType<NotSupportedException>(thrown.InnerException);
    }

    [Theory]
    [InlineData(true, "sts")]
    [InlineData(false, "access_key")]
    public void ForAliyunCredentials_HandsOutOneModel_InTheLibrarysUnits(bool withToken, string type)
    {
        var provider = new FixedProvider(withToken);

        var given = Values(
            """
            var m = provider.ForOpenApi().GetCredential();
            return new object[] { m.AccessKeyId, m.AccessKeySecret, m.SecurityToken, m.Type, m.Expiration, m.ProviderName };
            """,
            provider);

        var expected = provider.Current;
        Assert.Equal(
            [expected.AccessKeyId, expected.AccessKeySecret, expected.SecurityToken, type, expected.Expiration?.ToUnixTimeMilliseconds() ?? 0, null],
            given);
    }

    [Theory]
    [InlineData(true, "BasicSessionCredentials")]
    [InlineData(false, "BasicCredentials")]
    public void ForAcs_HandsOutTheTypeThatTheSignerLooksFor(bool withToken, string type)
    {
        var provider = new FixedProvider(withToken);

        var given = Values(
            """
            var c = provider.ForAcs().GetCredentials();
            var session = c as Aliyun.Acs.Core.Auth.BasicSessionCredentials;
            return new object[] { c.GetType().Name, c.GetAccessKeyId(), c.GetAccessKeySecret(), session == null ? null : session.GetSessionToken() };
            """,
            provider);

        var expected = provider.Current;
        Assert.Equal([type, expected.AccessKeyId, expected.AccessKeySecret, expected.SecurityToken], given);
    }

    [Theory]
    [InlineData("ForOssV2().GetCredentials()", "AccessKeyId", "AccessKeySecret", "SecurityToken")]
    [InlineData("ForLogService()()", "AccessKeyId", "AccessKey", "StsToken")]
    [InlineData("ForRocketMq().SessionCredentials", "AccessKey", "AccessSecret", "SecurityToken")]
    [InlineData("ForMns().GetCredentials()", "AccessKey", "SecretKey", "SecurityToken")]
    [InlineData("ForDybaseMns().GetCredentials()", "AccessKey", "SecretKey", "SecurityToken")]
    public void Seam_HandsOutTheTriple_EachPartInItsPlace(string seam, string id, string secret, string token)
    {
        foreach (var withToken in (bool[])[true, false])
        {
            var provider = new FixedProvider(withToken);

            var given = Values($"var c = provider.{seam}; return new object[] {{ c.{id}, c.{secret}, string.IsNullOrEmpty(c.{token}) ? null : c.{token} }};", provider);

            var expected = provider.Current;
            Assert.Equal([expected.AccessKeyId, expected.AccessKeySecret, expected.SecurityToken], given);
        }
    }

    [Theory]
    [InlineData("ForOss")]
    [InlineData("ForOpenApi")]
    [InlineData("ForAliyunCredentials")]
    [InlineData("ForAcs")]
    [InlineData("ForOssV2")]
    [InlineData("ForLogService")]
    [InlineData("ForRocketMq")]
    [InlineData("ForMns")]
    [InlineData("ForDybaseMns")]
    public void Adapter_OfNoProvider_ThrowsAtOnce(string method)
    {
        var thrown = Assert.Throws<TargetInvocationException>(() => Run($"((IStsCredentialsProvider)null).{method}();", new FixedProvider(withToken: true)));

        Assert.Equal("provider", Assert.IsType<ArgumentNullException>(thrown.InnerException).ParamName);
    }

    private static List<WireRequest> Run(string body, FixedProvider provider)
    {
        var sent = new List<WireRequest>();
        Wire.Sent += sent.Add;
        try
        {
            Values(body + " return null;", provider);
        }
        finally
        {
            Wire.Sent -= sent.Add;
        }

        return sent;
    }

    private static object?[]? Values(string body, FixedProvider provider) => (object?[]?)Consumer
        .Build(
            [Consumer.Library, StandInReferences.All],
            $$"""
            using AccessKeyAnalyzer.Credentials;

            public static class Consumer
            {
                public static object[] Run(IStsCredentialsProvider provider)
                {
                    {{body}}
                }
            }
            """,
            name: "Consumer" + Guid.NewGuid().ToString("N"))
        .Run(provider);
}
