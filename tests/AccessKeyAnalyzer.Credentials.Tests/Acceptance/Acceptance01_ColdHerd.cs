namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 1: 1,000 cold callers, half of them synchronous.</summary>
public class Acceptance01_ColdHerd
{
    [Fact]
    public async Task ThousandColdCallers_ShareOneExchangeAndOneInstance()
    {
        await using var ecs = await EmulatedProvider.StartAsync();

        var results = await Callers.CallAsync(ecs.Provider, 1000);

        Assert.Equal(1000, results.Count);
        Assert.Single(results.Distinct());
        Assert.Equal((1, 1, 1), (ecs.Tokens, ecs.Roles, ecs.Credentials));
    }
}
