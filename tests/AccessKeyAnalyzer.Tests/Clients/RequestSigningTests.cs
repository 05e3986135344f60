using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.RequestSigningAnalyzer>;

namespace AccessKeyAnalyzer.Tests.Clients;

/// <summary>AKA2001 for requests that are signed by hand.</summary>
public class RequestSigningTests
{
    [Theory]
    [InlineData("accessKeySecret + \"&\"")]
    [InlineData("$\"{accessKeySecret}&\"")]
    [InlineData("accessKeySecret")]
    public Task Hmac_OverASecretFromElsewhere_IsReported(string key) => Verify.Members($$"""
        object Sign(string accessKeySecret) => {|AKA2001:new System.Security.Cryptography.HMACSHA1(System.Text.Encoding.UTF8.GetBytes({{key}}))|};
        """);

    [Fact]
    public Task Hmac_HashData_IsReported() => Verify.Members("""
        object Sign(string accessKeySecret, byte[] data) =>
            {|AKA2001:System.Security.Cryptography.HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(accessKeySecret), data)|};
        """);

    [Fact]
    public Task Hmac_OfAWebhook_IsSilent() => Verify.Members("""
        // Not an AccessKey.
        object Sign(string webhookSecret) => new System.Security.Cryptography.HMACSHA256(System.Text.Encoding.UTF8.GetBytes(webhookSecret));
        """);
}
