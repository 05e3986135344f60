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
        using var held = new ManualResetEventSlim();
        using var server = new RawServer(request =>
        {
            held.Wait();
            return RawServer.Ok(request.StartsWith("PUT ", StringComparison.Ordinal) ? "token"
                : request.EndsWith('/') ? "role"
                : EmulatedChain.Answer("shared", DateTimeOffset.UtcNow.AddHours(6), nested: false));
        });
        using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions
        {
            MetadataEndpoint = server.Endpoint,
            Environment = new(_ => null),
            AttemptTimeouts = [TimeSpan.FromMinutes(1)],
            MostAttempts = 1,
            TotalTimeout = TimeSpan.FromMinutes(3),
        });
        using var cancellation = new CancellationTokenSource();

        // It is the first, so that the flight is its own: it goes on nevertheless.
        var leaver = Wait(provider, isSynchronous, cancellation.Token);
        await Eventually.True(() => server.Requests.Count == 1, "the flight is on");
        var others = Callers.CallAsync(provider, 99);

        var left = await LeaveAsync(leaver, cancellation);
        for (var tries = 0; tries < 50 && left >= Limit; tries++)
        {
            // The machine was busy with other tests. The rule holds if another one leaves in time; one that waits for the flight never does.
            using var again = new CancellationTokenSource();
            left = await LeaveAsync(Wait(provider, isSynchronous, again.Token), again);
        }

        Assert.True(left < Limit, left.ToString());
        Assert.Single(server.Requests);
        held.Set();
        Assert.Equal(99, (await others).Count);
        Assert.Equal(3, server.Requests.Count);
    }

    private static Task<StsCredentials> Wait(EcsRamRoleCredentialsProvider provider, bool isSynchronous, CancellationToken cancellationToken) => isSynchronous
        ? Task.Factory.StartNew(() =>
            provider.GetCredentials(cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
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
