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
    public async Task DefaultTimeouts_TwoAttemptsAreLost_TheThirdServesEverybody()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options =>
        {
            var defaults = new EcsRamRoleCredentialsProviderOptions();
            options.AttemptTimeouts = defaults.AttemptTimeouts;
            options.AttemptDelay = defaults.AttemptDelay;
            options.TotalTimeout = defaults.TotalTimeout;
        });
        ecs.Emulator.Faults.Add(Fault.Dead, MetadataEndpoint.Token);

        var callers = Callers.CallAsync(ecs.Provider, 100);
        await Eventually.True(() => ecs.Tokens > 0, "the first attempt is on");

        // The second attempt ends after three seconds. By time and not by count, since a busy machine may lose an attempt on its own.
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        ecs.Emulator.Faults.Clear();

        Assert.Equal(100, (await callers).Count);
        Assert.Equal(1, ecs.Credentials);
        Assert.InRange(ecs.Tokens, 2, 3);
    }
}
