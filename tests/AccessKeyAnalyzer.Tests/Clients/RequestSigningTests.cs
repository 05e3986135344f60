using Verify = AccessKeyAnalyzer.Tests.Clients.ClientVerifier<AccessKeyAnalyzer.Rules.ClientCredentialAnalyzer>;

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

    [Theory]
    [InlineData("new System.Security.Cryptography.HMACSHA1()")]
    [InlineData("System.Security.Cryptography.KeyedHashAlgorithm.Create(\"HMACSHA1\")")]
    public Task Hmac_WhoseKeyIsSet_IsReported(string hash) => Verify.Members($$"""
        void Sign(string accessKeySecret) { var hash = {{hash}}; {|AKA2001:hash.Key = System.Text.Encoding.UTF8.GetBytes(accessKeySecret + "&")|}; }
        """);

    [Fact]
    public Task KeyOfSomethingElse_BesideAHash_IsSilent() => Verify.Members("""
        class Options { public string Key { get; set; } = ""; }
        void Set(Options options, string accessKeySecret) { options.Key = accessKeySecret; _ = typeof(System.Security.Cryptography.HMACSHA1); }
        """);

    [Fact]
    public Task Hmac_OfAWebhook_IsSilent() => Verify.Members("""
        // Not an AccessKey.
        object Sign(string webhookSecret) => new System.Security.Cryptography.HMACSHA256(System.Text.Encoding.UTF8.GetBytes(webhookSecret));
        """);
}
