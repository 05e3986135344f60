using System.Text.Json;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class StsCredentialsTests
{
    [Fact]
    public void ToString_ShowsTheKindAndTheEndOfTheIdAndTheExpiry()
    {
        var credentials =
            new StsCredentials(
                SyntheticKey.StsAccessKeyId("t"), SyntheticKey.StsAccessKeySecret("t"), SyntheticKey.SecurityToken("t"),
                new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.FromHours(8)));

        Assert.Equal($"STS.…{SyntheticKey.StsAccessKeyId("t")[^4..]} (expires 2026-03-01T00:00:00Z)", credentials.ToString());
    }

    [Fact]
    public void ToString_ShortId_ShowsNothingOfIt() => Assert.Equal("… (no known expiry)", new StsCredentials("abcd", "secret").ToString());

    [Fact]
    public void EmptyToken_IsNone() => Assert.Null(new StsCredentials("id", "secret", "").SecurityToken);

    [Theory]
    [InlineData(null, "secret")]
    [InlineData(" ", "secret")]
    [InlineData("id", null)]
    [InlineData("id", "")]
    public void NullOrBlankIdOrSecret_IsRefused(string? id, string? secret)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(() => new StsCredentials(id!, secret!));

        Assert.Equal(id is null || secret is null, exception is ArgumentNullException);
        Assert.Equal(id == "id" ? "accessKeySecret" : "accessKeyId", exception.ParamName);
    }

    [Fact]
    public void TakenApartByASerialiserThatReadsProperties_ItIsASequenceOfItsText()
    {
        // So do Serilog's {@…}, Newtonsoft.Json and YamlDotNet: before they look at properties, they ask whether it is a sequence.
        var credentials = new StsCredentials(SyntheticKey.StsAccessKeyId("t"), SyntheticKey.StsAccessKeySecret("t"), SyntheticKey.SecurityToken("t"));

        Assert.Equal([credentials.ToString()], Assert.IsType<System.Collections.IEnumerable>(credentials, exactMatch: false).Cast<object>());
        Assert.False(typeof(StsCredentials).IsDefined(typeof(SerializableAttribute), inherit: false));
    }

    [Fact]
    public void Json_IsRefusedBothWays()
    {
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(new { Inner = new StsCredentials("id", "secret") }));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<StsCredentials>("""{"AccessKeyId":"id","AccessKeySecret":"secret"}"""));
    }
}
