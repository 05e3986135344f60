using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 3: the service is dead from half an hour before expiry to a second before it.</summary>
public class Acceptance03_OutageBeforeExpiry
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task DeadUntilASecondBeforeExpiry_NobodyFailsAndNobodyWaitsOverTwoSeconds()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        using var machine = new StolenTime();
        await using var ecs = await StartAsync(time);
        var first = ecs.Get();
        var expiry = first.Expiration!.Value;
        ecs.Emulator.Faults.Add(Fault.Abort);
        time.SetUtcNow(expiry.AddMinutes(-30));

        var calls = 0;
        while (time.GetUtcNow() < expiry.AddSeconds(-1))
        {
            // Each second one call, and another at once: the first may have a refresh to wait for, the second none.
            Assert.InRange(machine.Time(() => Assert.Same(first, ecs.Get())), TimeSpan.Zero, Limit);
            Assert.Same(first, ecs.Get());
            calls += 2;
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2 * (30 * 60 - 1), calls);

        ecs.Emulator.Faults.Clear();
        time.SetUtcNow(expiry);
        Assert.True(ecs.Get().Expiration > expiry);
    }

    [Fact]
    public async Task DeadAndSilentInTheLastMinute_ACallWaitsTwoSecondsOnce()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        using var machine = new StolenTime();
        await using var ecs = await StartAsync(time);
        var first = ecs.Get();
        ecs.Emulator.Faults.Add(Fault.Dead);
        time.SetUtcNow(first.Expiration!.Value.AddSeconds(-50));

        var watch = Stopwatch.StartNew();
        var withoutTheMachine = machine.Time(() => Assert.Same(first, ecs.Get()));

        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(1.9), watch.Elapsed.ToString());
        Assert.InRange(withoutTheMachine, TimeSpan.Zero, Limit);
    }

    /// <summary>With the wait that everybody gets.</summary>
    private static Task<EmulatedProvider> StartAsync(FakeTimeProvider time) => EmulatedProvider.StartAsync(
        new() { TimeProvider = time },
        options => options.MandatoryRefreshWait = new EcsRamRoleCredentialsProviderOptions().MandatoryRefreshWait);
}
