using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>The chain asks instance metadata shortly where it may not be there, and with all patience once it is known to be.</summary>
public class ChainBudgetTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task NothingIsKnown_ShortBudgetThenTenSecondsOfPeace()
    {
        await using var chain = await EmulatedChain.StartAsync(_time, metadataTimeout: TimeSpan.FromMilliseconds(200));
        chain.Emulator.Faults.Add(Fault.Abort);

        Assert.Equal(TimeSpan.FromSeconds(10), chain.Fail().NextRetryAt - _time.GetUtcNow());
    }

    [Fact]
    public async Task ServiceHasAnswered_TheRestMayTakeItsTime()
    {
        // The token comes at once, or almost; the two reads after it take longer together than the short budget is.
        await using var chain = await EmulatedChain.StartAsync(_time, metadataTimeout: TimeSpan.FromMilliseconds(700));
        chain.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(800)), MetadataEndpoint.Role, times: 1);
        chain.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(800)), MetadataEndpoint.Credentials, times: 1);

        Assert.NotNull(await chain.GetOnABusyMachineAsync(_time));
    }

    [Fact]
    public async Task HasWorkedBefore_ASlowServiceRefreshesTheCredential()
    {
        await using var chain = await EmulatedChain.StartAsync(_time, metadataTimeout: TimeSpan.FromSeconds(1));
        var first = await chain.GetOnABusyMachineAsync(_time);
        _time.SetUtcNow(first.Expiration!.Value);
        chain.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(1500)), MetadataEndpoint.Token, times: 2);

        Assert.True(chain.Chain.GetCredentials().Expiration > _time.GetUtcNow());
    }

    [Fact]
    public async Task RoleIsNamed_TheFullBudgetHolds()
    {
        await using var chain = await EmulatedChain.StartAsync(_time, metadataTimeout: TimeSpan.FromMilliseconds(1));
        chain.Environment["ALIBABA_CLOUD_ECS_METADATA"] = "EmulatedRole";
        chain.Emulator.Faults.Add(Fault.Status(503), times: 5);

        Assert.NotNull(chain.Chain.GetCredentials());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FirmwareSaysInstance_TheFullBudgetHolds(bool isInstance)
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        emulator.Faults.Add(Fault.Status(503), times: 5);
        var options = new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint, Environment = new(_ => null) };
        var source = new MetadataSource(options, new(() => isInstance, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10)));

        Assert.Equal(isInstance, Record.Exception(() => source.Fetch(FetchEffort.Persistent, default)) is null);
    }
}
