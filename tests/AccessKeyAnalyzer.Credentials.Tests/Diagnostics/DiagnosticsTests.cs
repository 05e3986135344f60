using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

[Collection(ProcessWide.Name)]
public class DiagnosticsTests
{
    [Fact]
    public async Task LifeOfACredential_EventsAndMetricsTellIt()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        using var recorder = new EventRecorder();
        await using var ecs = await EmulatedProvider.StartAsync(new() { TimeProvider = time });

        ecs.Get();
        await Heard(recorder, "credentials.refreshes=1 source:ECS RAM role outcome:new");
        await Heard(recorder, "credentials.refresh.duration=");
        await Heard(recorder, "RefreshSucceeded");
        recorder.ObserveGauges();
        await Heard(recorder, "credentials.expires_in=21600 source:ECS RAM role");

        time.Advance(TimeSpan.FromHours(5.9));
        ecs.Emulator.Faults.Add(Fault.Status(400), MetadataEndpoint.Credentials);
        ecs.Get();
        await Heard(recorder, "credentials.refreshes=1 source:ECS RAM role outcome:failed");
        await Heard(recorder, "RefreshFailed");
        time.Advance(TimeSpan.FromSeconds(1));
        ecs.Get();
        await Heard(recorder, "credentials.served_while_failing=1");
        await Heard(recorder, "ServedWhileRefreshFails");

        ecs.Provider.Invalidate(ecs.Get());
        ecs.Emulator.Faults.Clear();
        time.Advance(TimeSpan.FromMinutes(2));
        ecs.Provider.Invalidate(ecs.Get());
        await Heard(recorder, "Invalidated");
    }

    [Fact]
    public async Task ReadWithoutAToken_IsWarnedOfOnce()
    {
        using var recorder = new EventRecorder();
        await using var ecs = await EmulatedProvider.StartAsync(new() { Mode = MetadataMode.NormalOnly });

        var first = ecs.Get();
        ecs.Emulator.Mint.Rotate();
        ecs.Provider.Invalidate(first);
        ecs.Get();

        await Eventually.True(() => recorder.Lines.Count(line => line.StartsWith("credentials.metadata_v1_reads=1", StringComparison.Ordinal)) == 2, "both reads are counted");
        Assert.Single(recorder.Lines, line => line.StartsWith("MetadataReadWithoutToken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WaitersThatJoin_AreCounted()
    {
        using var recorder = new EventRecorder();
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(500)), MetadataEndpoint.Token);

        await Callers.CallAsync(ecs.Provider, 10);

        await Heard(recorder, "credentials.joined_waiters=1");
    }

    private static Task Heard(EventRecorder recorder, string start) =>
        Eventually.True(() => recorder.Lines.Any(line => line.StartsWith(start, StringComparison.Ordinal)), $"'{start}' is heard");
}
