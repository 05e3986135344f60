using AccessKeyAnalyzer.Detection;

namespace AccessKeyAnalyzer.Tests.Detection;

public sealed class SecurityTokenHeaderTests
{
    // As Widevine and others start a message: the same two fields, with a key of 16 or 32 bytes in the second, and more behind it.
    [Theory]
    [InlineData(1, 16)]
    [InlineData(2, 16)]
    [InlineData(1, 32)]
    [InlineData(2, 63)]
    public void Message_ThatOnlyStartsLikeAToken_IsNone(byte first, byte body)
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var message = new byte[200];
            new Random(seed).NextBytes(message);
            (message[0], message[1], message[2], message[3]) = (0x08, first, 0x12, body);

            Assert.DoesNotContain(CredentialClassifier.ScanText($"pssh = \"{Convert.ToBase64String(message)}\""), match => match.Kind == CredentialKind.SecurityToken);
        }
    }

    [Fact]
    public void Token_OfEitherAge_IsOne() =>
        Assert.All(
            new[] { SyntheticKey.SecurityToken("header"), SyntheticKey.SecurityToken("header", older: true) },
            token => Assert.Equal(CredentialKind.SecurityToken, Assert.Single(CredentialClassifier.ScanText($"x = \"{token}\"")).Kind));
}
