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
        await HeardBoth(recorder, "alibaba_cloud.credentials.refresh.duration=", "refresh.outcome:new");
        await Heard(recorder, "RefreshSucceeded");
        recorder.ObserveGauges();
        await Heard(recorder, "alibaba_cloud.credentials.expires_in=21600 alibaba_cloud.credentials.provider:ECS RAM role");

        time.Advance(TimeSpan.FromHours(5.9));
        ecs.Emulator.Faults.Add(Fault.Status(400), MetadataEndpoint.Credentials);
        ecs.Get();
        await HeardBoth(recorder, "alibaba_cloud.credentials.refresh.duration=", "refresh.outcome:failed error.type:400");
        await Heard(recorder, "RefreshFailed");
        time.Advance(TimeSpan.FromSeconds(1));
        ecs.Get();
        await Heard(recorder, "alibaba_cloud.credentials.served_while_failing=1");

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

        await Eventually.True(() => recorder.Lines.Count(line => line.StartsWith("alibaba_cloud.credentials.metadata_v1_reads=1", StringComparison.Ordinal)) == 2, "both reads are counted");
        Assert.Single(recorder.Lines, line => line.StartsWith("MetadataReadWithoutToken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WaitersThatJoin_AreCounted()
    {
        using var recorder = new EventRecorder();
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(500)), MetadataEndpoint.Token);

        await Callers.CallAsync(ecs.Provider, 10);

        await Heard(recorder, "alibaba_cloud.credentials.joined_waiters=1");
    }

    [Fact]
    public async Task SeveralProviders_HaveASeriesEach()
    {
        using var recorder = new EventRecorder();
        await using var one = await EmulatedProvider.StartAsync();
        await using var other = await EmulatedProvider.StartAsync();
        one.Get();
        other.Get();

        recorder.ObserveGauges();

        var series = recorder.Lines.Where(line => line.StartsWith("alibaba_cloud.credentials.expires_in", StringComparison.Ordinal)).Select(line => line.Split(' ', 2)[1]).ToList();
        Assert.True(series.Count >= 2);
        Assert.Equal(series.Count, series.Distinct().Count());
    }

    [Fact]
    public async Task Chain_TellsWhichIdentityServes_AndWhenItIsAnother()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        using var recorder = new EventRecorder();
        await using var chain = await EmulatedChain.StartAsync(time);
        var first = chain.Chain.GetCredentials();
        chain.Chain.GetCredentials();
        time.SetUtcNow(first.Expiration!.Value);
        chain.Emulator.Faults.Add(Fault.Status(400));
        chain.SetPair("meanwhile", withToken: true);
        var second = chain.Chain.GetCredentials();

        Assert.Equal(("ECS RAM role", "environment variables"), (first.Source, second.Source));
        var told = recorder.Lines.Where(line => line.StartsWith("SourceChosen", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, told.Count);
        Assert.EndsWith($"ECS RAM role STS.…{first.AccessKeyId[^4..]}", told[0], StringComparison.Ordinal);
        Assert.EndsWith($"environment variables STS.…{second.AccessKeyId[^4..]}", told[1], StringComparison.Ordinal);
    }

    private static Task HeardBoth(EventRecorder recorder, string start, string end) => Eventually.True(
        () => recorder.Lines.Any(line => line.StartsWith(start, StringComparison.Ordinal) && line.EndsWith(end, StringComparison.Ordinal)), $"'{start}…{end}' is heard");

    private static Task Heard(EventRecorder recorder, string start) =>
        Eventually.True(() => recorder.Lines.Any(line => line.StartsWith(start, StringComparison.Ordinal)), $"'{start}' is heard");
}
