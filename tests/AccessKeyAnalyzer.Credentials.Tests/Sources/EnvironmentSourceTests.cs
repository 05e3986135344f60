namespace AccessKeyAnalyzer.Credentials.Tests;

public class EnvironmentSourceTests
{
    [Fact]
    public async Task StsTriple_IsHandedOutWithoutAnyRequest()
    {
        await using var chain = await EmulatedChain.StartAsync();
        chain.SetPair("fc", withToken: true);

        var credentials = await chain.Chain.GetCredentialsAsync();

        Assert.Equal(SyntheticKey.SecurityToken("fc"), credentials.SecurityToken);
        Assert.Null(credentials.Expiration);
        Assert.Empty(chain.Emulator.Requests);
    }

    [Fact]
    public async Task PlatformReplacesTheValues_TheNextCallHasThem()
    {
        await using var chain = await EmulatedChain.StartAsync();
        chain.SetPair("first", withToken: true);
        var first = chain.Chain.GetCredentials();
        Assert.Same(first, chain.Chain.GetCredentials());

        chain.SetPair("second", withToken: true);

        Assert.Equal(SyntheticKey.StsAccessKeyId("second"), chain.Chain.GetCredentials().AccessKeyId);
    }

    [Fact]
    public async Task VariablesDisappear_TheChainIsWalkedAgain()
    {
        await using var chain = await EmulatedChain.StartAsync();
        chain.SetPair("gone", withToken: true);
        chain.Chain.GetCredentials();
        chain.Environment.Clear();

        Assert.Equal(chain.Emulator.Mint.Current().AccessKeyId, chain.Chain.GetCredentials().AccessKeyId);
    }
}
