using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.ClientCredentialAnalyzer>;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>AKA2001 and AKA2002: what a client is built from when it is no literal.</summary>
public class LongLivedAccessKeyTests
{
    [Fact]
    public Task Client_FromOptions_IsReported() => Verify.Members("""
        class Options { public string Endpoint { get; set; } public string AccessKey { get; set; } public string Secret { get; set; } }
        object Build(Options o) => {|AKA2001:new Aliyun.OSS.OssClient(o.Endpoint, o.AccessKey, o.Secret)|};
        """);

    [Fact]
    public Task Client_FromOptionsThatAreDefaultUntilTheyAreFilled_IsReported() => Verify.Members("""
        class Options { public string Id { get; set; } = default; public string Secret { get; set; } = default; }
        object Build(Options o) => {|AKA2001:new Aliyun.OSS.OssClient("oss", o.Id, o.Secret)|};
        """);

    [Fact]
    public Task Client_FromParametersInAnyOrder_IsReported() => Verify.Members("""
        object Build(string a, string b) => {|AKA2001:new Aliyun.OSS.OssClient(accessKeySecret: b, endpoint: "oss", accessKeyId: a)|};
        """);

    [Fact]
    public Task Client_FromEnvironment_IsReported() => Verify.Members("""
        Aliyun.OSS.OssClient client = {|AKA2001:new("oss", Environment.GetEnvironmentVariable("OSS_ID"), Environment.GetEnvironmentVariable("OSS_SECRET"))|};
        """);

    [Fact]
    public Task Config_FromParameters_IsReportedOnce() => Verify.Members("""
        object Build(string id, string secret) => {|AKA2001:new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = id, AccessKeySecret = secret }|};
        """);

    [Fact]
    public Task Config_FilledByStatements_IsReportedOnce() => Verify.Members("""
        void Fill(AlibabaCloud.OpenApiClient.Models.Config config, string id, string secret)
        {
            {|AKA2001:config.AccessKeyId = id|};
            config.AccessKeySecret = secret;
        }
        """);

    [Fact]
    public Task Profile_FromParameters_IsReported() => Verify.Members("""
        object Build(string id, string secret) => {|AKA2001:Aliyun.Acs.Core.Profile.DefaultProfile.GetProfile("cn-hangzhou", id, secret)|};
        """);

    [Fact]
    public Task Client_WithToken_IsASnapshot() => Verify.Members("""
        object Build(string id, string secret, string token) => {|AKA2002:new Aliyun.OSS.OssClient("oss", id, secret, token)|};
        """);

    [Theory]
    [InlineData("(string)null")]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    public Task Client_WithoutToken_IsNoSnapshot(string token) => Verify.Members($$"""
        object Build(string id, string secret) => {|AKA2001:new Aliyun.OSS.OssClient("oss", id, secret, {{token}})|};
        """);

    [Fact]
    public Task Literal_IsLeftToTheRulesAboutLiterals() => Verify.Members("""
        const string Secret = "not-a-placeholder-9f";
        object Build(string id) => new Aliyun.OSS.OssClient("oss", id, Secret);
        """);

    [Fact]
    public Task Literal_InTheOtherPartOfAPartialMethod_IsLeftToTheRulesAboutLiterals() => Verify.File("""
        partial class Store
        {
            private static partial string Secret();
            object Build(string id) => new Aliyun.OSS.OssClient("oss", id, Secret());
        }

        partial class Store
        {
            private static partial string Secret() => "not-a-placeholder-9f";
        }
        """);

    [Fact]
    public Task OwnProvider_HandsOutASnapshot_IsSilent() => Verify.Members("""
        class Provider : Aliyun.Acs.Core.Auth.AlibabaCloudCredentialsProvider
        {
            private readonly Func<string[]> _source = null;
            public Aliyun.Acs.Core.Auth.AlibabaCloudCredentials GetCredentials()
            {
                var now = _source();
                return new Aliyun.Acs.Core.Auth.BasicSessionCredentials(now[0], now[1], now[2]);
            }
        }
        """);

    [Theory]
    [InlineData("() => new OSS.Credentials.Credentials(source()[0], source()[1], source()[2])")]
    [InlineData("() => { var now = source(); return new OSS.Credentials.Credentials(now[0], now[1], now[2]); }")]
    [InlineData("delegate { var now = source(); if (now.Length == 0) { return null; } return new OSS.Credentials.Credentials(now[0], now[1], now[2]); }")]
    public Task FunctionThatTheClientAsksForEachRequest_IsNoSnapshot(string function) => Verify.File($$"""
        using System;
        using OSS = AlibabaCloud.OSS.V2;

        class Program
        {
            object Build(Func<string[]> source) => new OSS.Credentials.CredentialsProviderFunc({{function}});
        }
        """);

    [Fact]
    public Task ClientMadeInAFunctionOfCredentials_IsASnapshot() => Verify.Members("""
        Func<object> Build(Func<string[]> source) => () =>
        {
            var now = source();
            return {|AKA2002:new Aliyun.OSS.OssClient("oss", now[0], now[1], now[2])|};
        };
        """);

    [Fact]
    public Task SdkInTheSourcesOfTheProject_IsReportedWhereItIsUsedOnly() => Verify.File("""
        namespace Aliyun.OSS
        {
            public class OssClient
            {
                public OssClient(string endpoint, string accessKeyId, string accessKeySecret) : this(endpoint, accessKeyId, accessKeySecret, null) { }
                public OssClient(string endpoint, string accessKeyId, string accessKeySecret, string securityToken) { }
                public static OssClient Of(string id, string secret) => new OssClient("oss", id, secret);
            }
        }

        class Program
        {
            object Build(string id, string secret) => {|AKA2001:new Aliyun.OSS.OssClient("oss", id, secret)|};
        }
        """);

    [Fact]
    public Task FunctionComputeInvocation_IsSilent() => Verify.Members("""
        object Handle(Aliyun.Serverless.Core.IFcContext context) =>
            new Aliyun.OSS.OssClient("oss", context.Credentials.AccessKeyId, context.Credentials.AccessKeySecret, context.Credentials.SecurityToken);
        """);

    [Fact]
    public Task ClientOfARefreshingClient_IsSilent() => Verify.File("""
        namespace AccessKeyAnalyzer.Credentials { public class StsCredentials { public string AccessKeyId, AccessKeySecret, SecurityToken; } }

        class Program
        {
            static object Refreshed(System.Func<AccessKeyAnalyzer.Credentials.StsCredentials, object> create) => create;
            object Build() => Refreshed(c => new Aliyun.Api.LOG.LogClient("log", c.AccessKeyId, c.AccessKeySecret, c.SecurityToken));
            object Copy(AccessKeyAnalyzer.Credentials.StsCredentials c) => {|AKA2002:new Aliyun.Api.LOG.LogClient("log", c.AccessKeyId, c.AccessKeySecret, c.SecurityToken)|};
        }
        """);

    [Fact]
    public Task ProviderClient_IsSilent() => Verify.Members("""
        object Build(Aliyun.OSS.Common.Authentication.ICredentialsProvider provider) => new Aliyun.OSS.OssClient("oss", provider);
        """);

    // A placeholder is what stands there until the variable is set.
    [Fact]
    public Task EnvironmentWithAPlaceholderAsDefault_IsReported() => Verify.Members("""
        object Build() => {|AKA2001:new Aliyun.OSS.OssClient("oss", Environment.GetEnvironmentVariable("OSS_ID") ?? "your-access-key-id", Environment.GetEnvironmentVariable("OSS_SECRET") ?? "your-access-key-secret")|};
        object Sample() => new Aliyun.OSS.OssClient("oss", "your-access-key-id", "your-access-key-secret");
        """);

    // Other people's types by the same names hand out nothing for an SDK.
    [Fact]
    public Task OtherPeoplesCredentials_AreNoProvider() => Verify.Members("""
        interface ICredentials { }
        class Login : ICredentials { object Build(string id, string secret) => {|AKA2001:new Aliyun.OSS.OssClient("oss", id, secret)|}; }
        """);

    [Fact]
    public Task OtherPeoplesOssClient_IsSilent() => Verify.Members("""
        class OssClient { public OssClient(string endpoint, string accessKeyId, string accessKeySecret) { } }
        object Build(string id, string secret) => new OssClient("oss", id, secret);
        """);
}
