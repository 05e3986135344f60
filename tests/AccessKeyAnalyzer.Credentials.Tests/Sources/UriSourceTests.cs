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
