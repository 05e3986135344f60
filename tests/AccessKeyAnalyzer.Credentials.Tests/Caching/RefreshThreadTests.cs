namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>What the refresh needs of its surroundings, and takes of them: nothing.</summary>
[Collection(ProcessWide.Name)]
public sealed class RefreshThreadTests : IDisposable
{
    private static readonly AsyncLocal<string> Ambient = new();
    private readonly ScriptedSource _source = new(TimeProvider.System);
    private readonly CredentialsCache _cache;

    public RefreshThreadTests() => _cache = new(_source, new(), TimeProvider.System);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public async Task CallersContext_DoesNotFlowIntoTheRefresh()
    {
        string? seen = "not asked";
        _source.Answer = source =>
        {
            seen = Ambient.Value;
            return source.Issue(TimeSpan.FromHours(6));
        };
        Ambient.Value = "the caller's";

        await _cache.GetCredentialsAsync();

        Assert.Null(seen);
    }

    [Fact]
    public async Task PoolIsStarved_SynchronousCallsComeBack()
    {
        using var release = new ManualResetEventSlim();
        var blockers = Enumerable.Range(0, 500).Select(_ => Task.Run(release.Wait)).ToArray();

        // As in a web application of which every thread waits in a synchronous seam.
        var caller = new Thread(() => _cache.GetCredentials());
        caller.Start();
        var hasReturned = caller.Join(TimeSpan.FromSeconds(20));
        var wasStarved = blockers.Any(blocker => blocker.Status == TaskStatus.WaitingToRun);
        release.Set();
        await Task.WhenAll(blockers);

        Assert.True(wasStarved, "the pool had no thread to spare");
        Assert.True(hasReturned, "the call came back without one");
    }

    [Fact]
    public void ContextThatNeverRuns_SynchronousCallOnIt_DoesNotDeadlock()
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new NeverRuns());
        try
        {
            // A continuation that came back to the context would never run.
            Assert.NotNull(_cache.GetCredentials());
            _cache.Invalidate(_cache.GetCredentials());
            Assert.NotNull(_cache.GetCredentials());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private sealed class NeverRuns : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
