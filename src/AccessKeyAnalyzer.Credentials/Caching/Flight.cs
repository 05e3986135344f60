namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>
/// One refresh under way, and all who wait for it. A caller that gives up leaves; the flight goes on for the others.
/// </summary>
internal sealed class Flight(ClockReading startedAt)
{
    /// <summary>By how much a fetch may be longer than it should be, on a busy machine.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    // Continuations of awaiting callers never run on the thread of the refresh.
    private readonly TaskCompletionSource<FlightOutcome> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsCompleted => _completion.Task.IsCompleted;

    /// <summary>Valid once <see cref="IsCompleted"/>.</summary>
    public FlightOutcome Outcome => _completion.Task.GetAwaiter().GetResult();

    /// <summary>Whether it has taken so long that the process, or the machine, was frozen meanwhile: its connections are dead, and its times wrong.</summary>
    public bool IsStaleAt(ClockReading now, TimeSpan longestFetch, TimeProvider time) => now.Since(startedAt, time) > longestFetch + Slack;

    public void Complete(FlightOutcome outcome) => _completion.TrySetResult(outcome);

    /// <summary>Blocks until the flight ends or <paramref name="patience"/> does. Needs no thread of the pool to wake up.</summary>
    public void Wait(TimeSpan patience, CancellationToken cancellationToken) =>
        _completion.Task.Wait((int)patience.TotalMilliseconds, cancellationToken);

    /// <inheritdoc cref="Wait"/>
    public async ValueTask WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (IsCompleted)
        {
            return;
        }

        using var patienceEnds = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (patience != Timeout.InfiniteTimeSpan)
        {
            patienceEnds.CancelAfter(patience);
        }

        var gaveUp = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        using (patienceEnds.Token.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), gaveUp))
        {
            await Task.WhenAny(_completion.Task, gaveUp.Task).ConfigureAwait(false);
        }

        if (!IsCompleted)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
