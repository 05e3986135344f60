using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.VendorProviderAnalyzer>;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>AKA2006: the legacy core's metadata provider.</summary>
public class VendorProviderTests
{
    [Fact]
    public Task Creation_IsReported() => Verify.Members("""
        object Build() => {|AKA2006:new Aliyun.Acs.Core.Auth.InstanceProfileCredentialsProvider("MyRole")|};
        """);

    [Fact]
    public Task SameNameElsewhere_IsSilent() => Verify.Members("""
        class InstanceProfileCredentialsProvider { }
        object Build() => new InstanceProfileCredentialsProvider();
        """);
}
