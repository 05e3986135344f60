namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 2: the first fetch takes seven seconds.</summary>
public class Acceptance02_SlowFirstFetch
{
    [Fact]
    public async Task FirstFetchTakesSevenSeconds_AllHundredCallersSucceed()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(7)), MetadataEndpoint.Credentials, times: 1);

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var results = await Callers.CallAsync(ecs.Provider, 100);
        var took = watch.Elapsed;

        Assert.Equal(100, results.Count);
        Assert.Single(results.Distinct());
        Assert.True(took >= TimeSpan.FromSeconds(6.9), took.ToString());
    }

    [Fact]
    public async Task TwoAttemptsAreLost_TheThirdServesEverybody()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options =>
        {
            // The first two end as they do by default. The third has all the time that a busy machine may need.
            var defaults = new EcsRamRoleCredentialsProviderOptions();
            options.AttemptTimeouts = [.. defaults.AttemptTimeouts.Take(2), TimeSpan.FromSeconds(60)];
            options.AttemptDelay = defaults.AttemptDelay;
            options.TotalTimeout = TimeSpan.FromMinutes(2);
        });
        ecs.Emulator.Faults.Add(Fault.Dead, MetadataEndpoint.Token, times: 2);

        Assert.Equal(100, (await Callers.CallAsync(ecs.Provider, 100)).Count);
        Assert.Equal((3, 1), (ecs.Tokens, ecs.Credentials));
    }
}
