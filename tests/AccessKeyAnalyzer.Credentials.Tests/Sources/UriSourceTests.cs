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
