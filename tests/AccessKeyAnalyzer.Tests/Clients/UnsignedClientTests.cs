using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.UnsignedClientAnalyzer>;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>AKA2005: clients that send unsigned requests.</summary>
public class UnsignedClientTests
{
    [Fact]
    public Task OssV2_WithoutProvider_IsReported() => Verify.Members("""
        object Build()
        {
            var config = AlibabaCloud.OSS.V2.Configuration.LoadDefault();
            config.Region = "cn-hangzhou";
            return {|AKA2005:new AlibabaCloud.OSS.V2.Client(config)|};
        }
        """);

    [Fact]
    public Task OssV2_WithProvider_IsSilent() => Verify.Members("""
        object Build(AlibabaCloud.OSS.V2.Credentials.ICredentialsProvider provider)
        {
            var config = AlibabaCloud.OSS.V2.Configuration.LoadDefault();
            config.CredentialsProvider = provider;
            return new AlibabaCloud.OSS.V2.Client(config);
        }
        """);

    [Fact]
    public Task OssV2_ConfigurationPassedOn_IsSilent() => Verify.Members("""
        void Complete(AlibabaCloud.OSS.V2.Configuration config) { }
        object Build()
        {
            var config = AlibabaCloud.OSS.V2.Configuration.LoadDefault();
            Complete(config);
            return new AlibabaCloud.OSS.V2.Client(config);
        }
        """);

    [Fact]
    public Task OssV2_ConfigurationFromElsewhere_IsSilent() => Verify.Members("""
        object Build(AlibabaCloud.OSS.V2.Configuration config) => new AlibabaCloud.OSS.V2.Client(config);
        """);

    [Fact]
    public Task Mns_WithAProviderThatIsNeverAsked_IsReported() => Verify.Members("""
        class Mine : Aliyun.MNS.Runtime.ServiceCredentials
        {
            public override Aliyun.MNS.Runtime.ImmutableCredentials GetCredentials() => null;
        }
        object Build() => {|AKA2005:new Aliyun.MNS.MNSClient(new Mine(), "http://mns")|};
        """);

    [Fact]
    public Task Mns_WithAnyServiceCredentials_IsSilent() => Verify.Members("""
        object Build(Aliyun.MNS.Runtime.ServiceCredentials credentials) => new Aliyun.MNS.MNSClient(credentials, "http://mns");
        """);
}
