namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 2: the first fetch takes seven seconds.</summary>
public class Acceptance02_SlowFirstFetch
{
    [Fact]
    public async Task FirstFetchTakesSevenSeconds_AllHundredCallersSucceed()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(7)), MetadataEndpoint.Credentials, times: 1);

        var took = TimeSpan.Zero;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var results = await Callers.CallAsync(ecs.Provider, 100);
        took = watch.Elapsed;

        Assert.Equal(100, results.Count);
        Assert.Single(results.Distinct());
        Assert.True(took >= TimeSpan.FromSeconds(6.9), took.ToString());
    }

    [Fact]
    public async Task DefaultTimeouts_TwoAttemptsAreLost_TheThirdServesEverybody()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options =>
        {
            var defaults = new EcsRamRoleCredentialsProviderOptions();
            options.AttemptTimeouts = defaults.AttemptTimeouts;
            options.AttemptDelay = defaults.AttemptDelay;
            options.TotalTimeout = defaults.TotalTimeout;
        });
        ecs.Emulator.Faults.Add(Fault.Dead, MetadataEndpoint.Token, times: 2);

        var results = await Callers.CallAsync(ecs.Provider, 100);

        Assert.Equal(100, results.Count);
        Assert.Equal(3, ecs.Tokens);
    }
}
