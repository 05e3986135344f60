using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 3: the service is dead from half an hour before expiry to a second before it.</summary>
public class Acceptance03_OutageBeforeExpiry
{
    [Fact]
    public async Task DeadUntilASecondBeforeExpiry_NobodyFailsAndNobodyWaitsOverTwoSeconds()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var ecs = await EmulatedProvider.StartAsync(new() { TimeProvider = time }, options => options.MandatoryRefreshWait = TimeSpan.FromSeconds(2));
        var first = ecs.Get();
        var expiry = first.Expiration!.Value;
        ecs.Emulator.Faults.Add(Fault.Abort);
        time.SetUtcNow(expiry.AddMinutes(-30));

        var longest = TimeSpan.Zero;
        while (time.GetUtcNow() < expiry.AddSeconds(-1))
        {
            var took = Callers.Time(() => Assert.Same(first, ecs.Get()));
            longest = took > longest ? took : longest;
            time.Advance(TimeSpan.FromSeconds(1));
        }

        // Two seconds are the rule; the rest is what a busy machine may add.
        Assert.True(longest < TimeSpan.FromSeconds(4), longest.ToString());

        ecs.Emulator.Faults.Clear();
        time.SetUtcNow(expiry);
        Assert.True(ecs.Get().Expiration > expiry);
    }

    [Fact]
    public async Task DeadAndSilentInTheLastMinute_ACallWaitsTwoSecondsOnce()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var ecs = await EmulatedProvider.StartAsync(new() { TimeProvider = time }, options => options.MandatoryRefreshWait = TimeSpan.FromSeconds(2));
        var first = ecs.Get();
        ecs.Emulator.Faults.Add(Fault.Dead);
        time.SetUtcNow(first.Expiration!.Value.AddSeconds(-50));

        var took = Callers.Time(() => Assert.Same(first, ecs.Get()));

        Assert.InRange(took, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(10));
    }
}
