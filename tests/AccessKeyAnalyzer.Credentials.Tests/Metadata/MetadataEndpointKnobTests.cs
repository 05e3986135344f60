namespace AccessKeyAnalyzer.Credentials.Tests;

[Collection(ProcessWide.Name)]
public sealed class MetadataEndpointKnobTests : IDisposable
{
    private const string Knob = "AccessKeyAnalyzer.Credentials.MetadataEndpoint";

    public void Dispose() => AppContext.SetData(Knob, null);

    [Fact]
    public async Task Knob_MovesTheDefaultEndpoint()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        AppContext.SetData(Knob, emulator.Endpoint.ToString());
        using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { Environment = new(_ => null) });

        Assert.Equal(emulator.Mint.Current().AccessKeyId, provider.GetCredentials().AccessKeyId);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://127.0.0.1/latest")]
    [InlineData("not a uri")]
    [InlineData("")]
    public void Knob_EndpointThatIsNotTrusted_IsRefused(string value)
    {
        AppContext.SetData(Knob, value);

        Assert.Throws<ArgumentException>(() => new EcsRamRoleCredentialsProvider());
    }

    [Fact]
    public void EnvironmentVariable_DoesNotMoveIt()
    {
        string[] names = [Knob, Knob.Replace('.', '_'), "ALIBABA_CLOUD_ECS_METADATA_ENDPOINT", "ALIBABA_CLOUD_METADATA_ENDPOINT"];
        try
        {
            Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, "http://127.0.0.1:1"));

            Assert.Equal(new Uri("http://100.100.100.200"), new EcsRamRoleCredentialsProviderOptions().MetadataEndpoint);
        }
        finally
        {
            Array.ForEach(names, name => Environment.SetEnvironmentVariable(name, null));
        }
    }
}
