using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 5: one of a hundred waiters gives up.</summary>
public class Acceptance05_Cancellation
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OneOfHundredCancels_ItLeavesAtOnce_TheOthersGetTheirCredentialFromOneFlight(bool isSynchronous)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(5)), MetadataEndpoint.Token, times: 1);
        using var cancellation = new CancellationTokenSource();

        // It is the first, so that the flight is its own: it goes on nevertheless.
        var leaver = Wait(ecs.Provider, isSynchronous, cancellation.Token);
        await Eventually.True(() => ecs.Tokens == 1, "the flight is on");
        var others = Callers.CallAsync(ecs.Provider, 99);

        var left = await LeaveAsync(leaver, cancellation);
        for (var tries = 0; tries < 5 && left >= Limit; tries++)
        {
            // The machine was busy with other tests. The rule holds if another one leaves in time; one that waits for the flight never does.
            using var again = new CancellationTokenSource();
            left = await LeaveAsync(Wait(ecs.Provider, isSynchronous, again.Token), again);
        }

        Assert.True(left < Limit, left.ToString());
        Assert.Equal(1, ecs.Tokens + ecs.Roles);
        Assert.Equal(99, (await others).Count);
        Assert.Equal((1, 1, 1), (ecs.Tokens, ecs.Roles, ecs.Credentials));
    }

    private static Task<StsCredentials> Wait(EcsRamRoleCredentialsProvider provider, bool isSynchronous, CancellationToken cancellationToken) => isSynchronous
        ? Task.Factory.StartNew(() => provider.GetCredentials(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        : Task.Run(async () => await provider.GetCredentialsAsync(cancellationToken));

    /// <summary>How long the caller takes to leave once it is told to.</summary>
    private static async Task<TimeSpan> LeaveAsync(Task<StsCredentials> leaver, CancellationTokenSource cancellation)
    {
        // It is waiting by now, as well as that can be told from outside.
        await Task.Delay(50);
        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);
        return watch.Elapsed;
    }
}
