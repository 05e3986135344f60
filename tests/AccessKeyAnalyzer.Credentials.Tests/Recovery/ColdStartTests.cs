using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>The first fetch of a process lasts as long as its budget: a hiccup of the service costs a moment, not the start.</summary>
public class ColdStartTests
{
    public static TheoryData<Fault> Hiccups =>
    [
        Fault.Status(408), Fault.Status(410), Fault.Status(429), Fault.Status(500), Fault.Status(502), Fault.Status(503),
        Fault.Abort, Fault.Garbage(), Fault.ExpiredCredential,
    ];

    [Theory]
    [MemberData(nameof(Hiccups))]
    public async Task SixRequestsGoWrong_TheCallSucceeds(Fault fault)
    {
        await using var ecs = await StartAsync();
        ecs.Emulator.Faults.Add(fault, fault == Fault.ExpiredCredential ? MetadataEndpoint.Credentials : null, times: 6);

        Assert.NotNull(ecs.Get());
    }

    [Fact]
    public async Task SilentForTwoRequests_TheCallSucceeds()
    {
        await using var ecs = await StartAsync();
        ecs.Emulator.Faults.Add(Fault.Dead, times: 2);

        Assert.NotNull(ecs.Get());
    }

    [Fact]
    public async Task FailsForTheWholeBudget_TheCallTellsHowLongItTried()
    {
        await using var ecs = await StartAsync();
        ecs.Emulator.Faults.Add(Fault.Status(503));

        Assert.True(ecs.Fail().Elapsed >= TimeSpan.FromSeconds(7.8));
        Assert.InRange(ecs.Tokens, 8, 30);
    }

    [Fact]
    public async Task NamedByTheInstance_TheNameIsKeptThroughAnOutage_UntilTheServiceRefutesIt()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var ecs = await EmulatedProvider.StartAsync(new() { TimeProvider = time });
        time.SetUtcNow(ecs.Get().Expiration!.Value);
        ecs.Emulator.Faults.Add(Fault.Status(503));
        ecs.Fail();
        ecs.Emulator.Faults.Clear();
        time.Advance(TimeSpan.FromSeconds(10));

        time.SetUtcNow(ecs.Get().Expiration!.Value);
        Assert.Equal(1, ecs.Roles);

        ecs.Emulator.Instance.RoleName = "OtherRole";
        Assert.NotNull(ecs.Get());
        Assert.Equal(2, ecs.Roles);
    }

    /// <summary>With the numbers that everybody gets.</summary>
    private static Task<EmulatedProvider> StartAsync() => EmulatedProvider.StartAsync(configure: options =>
    {
        var defaults = new EcsRamRoleCredentialsProviderOptions();
        options.AttemptTimeouts = [.. defaults.AttemptTimeouts];
        options.AttemptDelay = defaults.AttemptDelay;
        options.TotalTimeout = defaults.TotalTimeout;
        options.MostAttempts = int.MaxValue;
    });
}
