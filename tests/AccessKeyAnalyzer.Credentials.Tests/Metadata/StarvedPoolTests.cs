namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>A web application at its start: every thread of the pool waits in a synchronous seam of an SDK for the first credential.</summary>
[Collection(ProcessWide.Name)]
public sealed class StarvedPoolTests
{
    [Fact]
    public async Task HundredsOfSynchronousCallersHoldThePool_TheFirstFetchServesThem()
    {
        using var server = RawServer.WithCredentials(() => RawServer.Ok(EmulatedChain.Answer("herd", DateTimeOffset.UtcNow.AddHours(6), nested: false)));
        using var provider = Provider(server);

        var calls = Enumerable.Range(0, 300).Select(_ => Task.Run(() => provider.GetCredentials())).ToArray();

        Assert.Single((await Task.WhenAll(calls)).Distinct());
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task EveryThreadOfThePoolIsTaken_ASilentServiceIsLeftInTime()
    {
        using var release = new ManualResetEventSlim();
        using var server = new RawServer(_ =>
        {
            release.Wait();
            return null;
        });
        using var provider = Provider(server);
        var blockers = Enumerable.Range(0, 500).Select(_ => Task.Run(release.Wait)).ToArray();

        Exception? failure = null;
        var caller = new Thread(() => failure = Record.Exception(() => provider.GetCredentials()));
        caller.Start();
        var hasReturned = caller.Join(TimeSpan.FromSeconds(60));
        var wasStarved = blockers.Any(blocker => blocker.Status == TaskStatus.WaitingToRun);
        release.Set();
        await Task.WhenAll(blockers);

        Assert.True(wasStarved, "the pool had no thread to spare");
        Assert.True(hasReturned, "the call came back without one");
        Assert.Contains("no whole answer in time", Assert.IsType<CredentialsUnavailableException>(failure).Message, StringComparison.Ordinal);
    }

    private static EcsRamRoleCredentialsProvider Provider(RawServer server) => new(new EcsRamRoleCredentialsProviderOptions
    {
        MetadataEndpoint = server.Endpoint,
        Environment = new(_ => null),
    });
}
