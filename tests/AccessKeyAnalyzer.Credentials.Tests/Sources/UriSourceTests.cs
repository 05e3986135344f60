using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class UriSourceTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Uri_IsAskedBeforeInstanceMetadata()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.Environment["ALIBABA_CLOUD_CREDENTIALS_URI"] = new Uri(chain.Emulator.Endpoint, "/mine?x=1").ToString();
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("uri", _time.Start.AddHours(1), nested: false)), MetadataEndpoint.Other);

        var credentials = chain.Chain.GetCredentials();

        Assert.Equal(SyntheticKey.StsAccessKeySecret("uri"), credentials.AccessKeySecret);
        Assert.Equal("/mine?x=1", Assert.Single(chain.Emulator.Requests).Path);
    }

    [Fact]
    public async Task UriHoldsASecret_NoExceptionCarriesIt()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        var secret = SyntheticKey.StsAccessKeySecret("uri");
        chain.Environment["ALIBABA_CLOUD_CREDENTIALS_URI"] = new Uri(chain.Emulator.Endpoint, $"/{secret}?token={secret}").ToString();
        chain.Emulator.Faults.Add(Fault.Status(400), MetadataEndpoint.Other);

        var exception = chain.Fail();

        Assert.Equal(chain.Emulator.Endpoint, exception.Endpoint);
        Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerWithoutAnEnd_LastsAQuarterOfAnHour()
    {
        await using var emulator = await MetadataEmulator.StartAsync(new() { TimeProvider = _time });
        emulator.Faults.Add(Fault.Status(200, Answer("first")), MetadataEndpoint.Other, times: 1);
        emulator.Faults.Add(Fault.Status(404), MetadataEndpoint.Other);
        using var provider = new UriCredentialsProvider(new(emulator.Endpoint, "/sts-token-info?user_id=1&role=r"), _time);

        Assert.Equal(_time.Start.AddMinutes(15), provider.GetCredentials().Expiration);
        _time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(SyntheticKey.StsAccessKeyId("first"), provider.GetCredentials().AccessKeyId);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials());

        emulator.Faults.Clear();
        emulator.Faults.Add(Fault.Status(200, Answer("second")), MetadataEndpoint.Other);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SyntheticKey.StsAccessKeyId("second"), provider.GetCredentials().AccessKeyId);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    public async Task AnswerWithAnEndThatCannotBeRead_IsRefused_AndTheAdviceNamesWhatWasGiven(string expiration)
    {
        await using var emulator = await MetadataEmulator.StartAsync(new() { TimeProvider = _time });
        emulator.Faults.Add(Fault.Status(200, Answer("unread", expiration)), MetadataEndpoint.Other, times: 1);
        emulator.Faults.Add(Fault.Status(404), MetadataEndpoint.Other);
        using var provider = new UriCredentialsProvider(new(emulator.Endpoint, "/creds"), _time);

        var exception = Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials());

        Assert.EndsWith("Check the URI that this UriCredentialsProvider was given.", exception.Message, StringComparison.Ordinal);
    }

    private static string Answer(string tag, string? expiration = null) => new JsonObject
    {
        ["AccessKeyId"] = SyntheticKey.StsAccessKeyId(tag),
        ["AccessKeySecret"] = SyntheticKey.StsAccessKeySecret(tag),
        ["SecurityToken"] = SyntheticKey.SecurityToken(tag),
        ["Expiration"] = expiration,
    }.ToJsonString();

    [Theory]
    [InlineData("http://credentials.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not a uri")]
    public async Task UriThatIsNotTrusted_StopsTheChain(string uri)
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.Environment["ALIBABA_CLOUD_CREDENTIALS_URI"] = uri;

        Assert.Contains("ALIBABA_CLOUD_CREDENTIALS_URI", chain.Fail().Message, StringComparison.Ordinal);
        Assert.Empty(chain.Emulator.Requests);
    }
}
