using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>
/// How long it takes from the service's return, after an outage beyond the expiry, until somebody who asks every second has a credential. By the clock of
/// the test; the same seed gives the same outages, pauses and failing requests.
/// </summary>
public class RecoveryTests
{
    private const int Trials = 40;

    [Theory]
    [InlineData(0.0, 5, 15)]
    [InlineData(0.3, 10, 60)]
    public async Task ServiceIsBack_IsUsedSoon(double failing, int median, int worst)
    {
        var times = new List<double>();
        for (var seed = 1; seed <= Trials; seed++)
        {
            times.Add((await MeasureAsync(seed, failing)).TotalSeconds);
        }

        times.Sort();
        Assert.True(times[Trials / 2] <= median && times[^1] <= worst, $"median {times[Trials / 2]} s, worst {times[^1]} s");
    }

    [Fact]
    public async Task ColdOutage_BacksOffUnderLoad()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var ecs = await StartAsync(time, new(1));
        ecs.Emulator.Faults.Add(Fault.Status(503));

        CallEverySecond(ecs, time, TimeSpan.FromMinutes(1));
        var first = ecs.Emulator.Requests.Count;
        CallEverySecond(ecs, time, TimeSpan.FromMinutes(10));

        // Three attempts in the first fetch; then 1, 2, 4, 8, 10, 10, … seconds, half of them random.
        Assert.InRange(first, 8, 3 + 13);
        Assert.InRange(ecs.Emulator.Requests.Count - first, 60, 120);
    }

    private static async Task<TimeSpan> MeasureAsync(int seed, double failing)
    {
        var random = new Random(seed);
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var ecs = await StartAsync(time, random);
        time.SetUtcNow(ecs.Get().Expiration!.Value.AddSeconds(-120));
        ecs.Emulator.Faults.Add(Fault.Abort);
        CallEverySecond(ecs, time, TimeSpan.FromSeconds(120 + random.Next(60, 900)));

        ecs.Emulator.Faults.Clear();
        ecs.Emulator.Faults.AddSometimes(Fault.Status(503), failing, seed);
        var back = time.GetUtcNow();
        while (!TryGet(ecs))
        {
            time.Advance(TimeSpan.FromSeconds(1));
        }

        return time.GetUtcNow() - back;
    }

    private static Task<EmulatedProvider> StartAsync(FakeTimeProvider time, Random random) =>
        EmulatedProvider.StartAsync(new() { TimeProvider = time }, options => options.Random = random.NextDouble);

    private static void CallEverySecond(EmulatedProvider ecs, FakeTimeProvider time, TimeSpan span)
    {
        for (var second = 0; second < span.TotalSeconds; second++)
        {
            TryGet(ecs);
            TryGet(ecs);
            SpinWait.SpinUntil(() => !ecs.Provider.IsRefreshing);
            time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static bool TryGet(EmulatedProvider ecs)
    {
        try
        {
            ecs.Get();
            return true;
        }
        catch (CredentialsUnavailableException)
        {
            return false;
        }
    }
}
