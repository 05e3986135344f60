using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.MetadataRequestAnalyzer>;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>AKA2004: the metadata service asked by hand.</summary>
public class MetadataRequestTests
{
    [Fact]
    public Task Url_InALiteral_IsReported() => Verify.Members("""
        string Url = {|AKA2004:"http://100.100.100.200/latest/meta-data/ram/security-credentials/MyRole"|};
        """);

    [Fact]
    public Task Url_InAnInterpolation_IsReported() => Verify.Members("""
        string Url(string role) => {|AKA2004:$"http://100.100.100.200/latest/meta-data/ram/security-credentials/{role}"|};
        """);

    [Theory]
    [InlineData("string Url = \"http://100.100.100.200/latest/meta-data/instance-id\";")]
    [InlineData("// http://100.100.100.200/latest/meta-data/ram/security-credentials/MyRole")]
    [InlineData("string Url = /* see latest/meta-data/ram/security-credentials/MyRole */ \"http://example.com\";")]
    public Task OtherMetadata_IsSilent(string member) => Verify.Members(member);
}
