namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>
/// When the next fetch may start, after one that failed or brought nothing new. Immutable and pure. It governs those in the background and
/// those that callers wait for alike: load never turns an outage into a storm.
/// </summary>
internal sealed class RetryGate
{
    public static readonly RetryGate Open = new(long.MinValue);

    private RetryGate(long notBefore) => NotBefore = notBefore;

    public long NotBefore { get; }

    /// <summary>How many refreshes failed in a row.</summary>
    public int Failures { get; private init; }

    public CredentialsUnavailableException? LastFailure { get; private init; }

    /// <summary>Since when there is nothing to hand out; <see cref="Timestamps.Never"/> while there is.</summary>
    private long NeededSince { get; init; } = Timestamps.Never;

    /// <summary>Whether callers have waited for a whole persistent fetch since then. Later ones only look.</summary>
    private bool HasTriedHard { get; init; }

    public bool AllowsAttemptAt(long timestamp) => timestamp >= NotBefore;

    /// <summary>After a failure, with or without a credential that is still cached.</summary>
    public RetryGate AfterFailure(
        CredentialsUnavailableException failure, RefreshSchedule? schedule, FetchEffort effort, bool isNeeded, long timestamp, TimeProvider time,
            RefreshPolicy policy)
    {
        var neededSince = !isNeeded ? Timestamps.Never : NeededSince == Timestamps.Never ? timestamp : NeededSince;
        TimeSpan? needed = isNeeded ? time.Until(neededSince, timestamp) : null;
        var retry = time.Add(timestamp, failure.Pause ?? policy.FailureDelay(Failures + 1, needed));
        return new(Math.Min(retry, schedule?.NextPoint(timestamp) ?? Timestamps.Never))
        {
            Failures = Failures + 1,
            LastFailure = failure,
            NeededSince = neededSince,
            HasTriedHard = isNeeded && (HasTriedHard || effort == FetchEffort.Persistent),
        };
    }

    /// <summary>How hard the next fetch tries.</summary>
    public FetchEffort NextEffort(bool isNeeded) =>
        isNeeded && !HasTriedHard ? FetchEffort.Persistent
        : Failures == 0 ? FetchEffort.Usual
        : FetchEffort.Look;

    /// <summary>After an answer that holds nothing newer than what is cached: the service has not rotated yet.</summary>
    public static RetryGate AfterUnchanged(RefreshSchedule schedule, TimeSpan wait, long timestamp, TimeProvider time, RefreshPolicy policy)
    {
        var fifth = TimeSpan.FromTicks(wait.Ticks / 5);
        var retry = time.Add(timestamp, policy.Between(wait - fifth, wait + fifth));
        return new(Math.Min(retry, schedule.NextPoint(timestamp)));
    }
}
