using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.ProviderPrecedenceAnalyzer>;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>AKA2003: AccessKey properties beside a provider.</summary>
public class ProviderPrecedenceTests
{
    [Fact]
    public Task Initialiser_WithKeysAndProvider_IsReported() => Verify.Members("""
        object Build(string id, string secret, Aliyun.Credentials.Client credential) => new AlibabaCloud.OpenApiClient.Models.Config
        {
            {|AKA2003:AccessKeyId = id|},
            AccessKeySecret = secret,
            Credential = credential,
        };
        """);

    [Fact]
    public Task Statements_WithKeysAndProvider_AreReported() => Verify.Members("""
        void Fill(string id, string secret, Aliyun.Credentials.Client credential)
        {
            var config = new AlibabaCloud.OpenApiClient.Models.Config { {|AKA2003:AccessKeyId = id|}, AccessKeySecret = secret };
            config.Credential = credential;
        }
        """);

    [Fact]
    public Task IdAlone_IsIgnoredByTheClient_SoIsSilent() => Verify.Members("""
        object Build(string id, Aliyun.Credentials.Client credential) =>
            new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = id, Credential = credential };
        """);

    [Fact]
    public Task NullProvider_IsSilent() => Verify.Members("""
        object Build(string id, string secret) =>
            new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = id, AccessKeySecret = secret, Credential = null };
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("string.Empty")]
    public Task NoKeys_BesideAProvider_AreSilent(string nothing) => Verify.Members($$"""
        object Build(Aliyun.Credentials.Client credential) =>
            new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = {{nothing}}, AccessKeySecret = {{nothing}}, Credential = credential };
        """);

    [Fact]
    public Task AnotherCaseOfASwitch_IsSilent() => Verify.Members("""
        void Fill(int n, string id, string secret, Aliyun.Credentials.Client credential)
        {
            var config = new AlibabaCloud.OpenApiClient.Models.Config();
            switch (n)
            {
                case 1:
                    config.AccessKeyId = id;
                    config.AccessKeySecret = secret;
                    break;
                default:
                    config.Credential = credential;
                    break;
            }
        }
        """);

    [Fact]
    public Task AnotherConfigsProvider_IsSilent() => Verify.Members("""
        void Fill(string id, string secret, Aliyun.Credentials.Client credential)
        {
            var a = new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = id, AccessKeySecret = secret };
            var b = new AlibabaCloud.OpenApiClient.Models.Config { Credential = credential };
        }
        """);
}
