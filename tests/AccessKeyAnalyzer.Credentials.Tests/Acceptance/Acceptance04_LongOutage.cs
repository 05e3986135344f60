using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 4: the service is dead for six hours, under load, and comes back.</summary>
public class Acceptance04_LongOutage
{
    [Fact]
    public async Task DeadSixHours_AtMostOneAttemptInThirtySeconds_AndBackWithinAMinute()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var ecs =
            await EmulatedProvider.StartAsync(new() { TimeProvider = time }, options => options.MandatoryRefreshWait = TimeSpan.FromSeconds(30));
        time.SetUtcNow(ecs.Get().Expiration!.Value.AddMinutes(-30));
        ecs.Emulator.Faults.Add(Fault.Abort);
        var before = ecs.Tokens;
        var outage = TimeSpan.FromHours(6);

        // Several calls in each second of the outage; each flight ends before the clock moves on.
        for (var second = 0; second < outage.TotalSeconds; second++)
        {
            TryGet(ecs, out _);
            TryGet(ecs, out _);
            while (ecs.Provider.IsRefreshing)
            {
                Thread.Yield();
            }

            TryGet(ecs, out _);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        var attempts = ecs.Tokens - before;
        Assert.InRange(attempts, 200, outage.TotalSeconds / 30);

        ecs.Emulator.Faults.Clear();
        var back = time.GetUtcNow();
        StsCredentials? credentials;
        while (!TryGet(ecs, out credentials))
        {
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.True(time.GetUtcNow() - back <= TimeSpan.FromSeconds(60), (time.GetUtcNow() - back).ToString());
        Assert.True(credentials!.Expiration > back);
    }

    private static bool TryGet(EmulatedProvider ecs, out StsCredentials? credentials)
    {
        try
        {
            credentials = ecs.Get();
            return true;
        }
        catch (CredentialsUnavailableException)
        {
            credentials = null;
            return false;
        }
    }
}
