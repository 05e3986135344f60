using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 5: one of a hundred waiters gives up.</summary>
public class Acceptance05_Cancellation
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OneOfHundredCancels_ItLeavesAtOnce_TheOthersGetTheirCredentialFromOneFlight(bool isSynchronous)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(3)), MetadataEndpoint.Token, times: 1);
        using var cancellation = new CancellationTokenSource();

        // It is the first, so that the flight is its own: it goes on nevertheless.
        var leaver = isSynchronous
            ? Task.Factory.StartNew(() => ecs.Provider.GetCredentials(cancellation.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            : Task.Run(async () => await ecs.Provider.GetCredentialsAsync(cancellation.Token));
        await Eventually.True(() => ecs.Tokens == 1, "the flight is on");
        var others = Callers.CallAsync(ecs.Provider, 99);

        var watch = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaver);
        var left = watch.Elapsed;

        // 50 ms are the rule. What is tested is that it did not wait for the flight, also on a machine that is busy with other tests.
        Assert.True(left < TimeSpan.FromSeconds(1), left.ToString());
        Assert.Equal(99, (await others).Count);
        Assert.Equal((1, 1, 1), (ecs.Tokens, ecs.Roles, ecs.Credentials));
    }
}
