namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// When the next attempt may start, after one that failed or brought nothing new. Immutable and pure. It governs attempts in the
/// background and those that callers wait for alike: load never turns an outage into a storm.
/// </summary>
internal sealed class RetryGate
{
    public static readonly RetryGate Open = new(long.MinValue, 0, null, long.MinValue);

    private RetryGate(long notBefore, int failures, FetchFailure? failure, long setAt)
    {
        NotBefore = notBefore;
        Failures = failures;
        LastFailure = failure;
        SetAt = setAt;
    }

    public long NotBefore { get; }

    /// <summary>How many refreshes failed in a row.</summary>
    public int Failures { get; }

    public FetchFailure? LastFailure { get; }

    /// <summary>When the attempt ended that closed the gate.</summary>
    public long SetAt { get; }

    public bool AllowsAttemptAt(long timestamp) => timestamp >= NotBefore;

    /// <summary>After a failure, with or without a credential that is still cached.</summary>
    public RetryGate AfterFailure(FetchFailure failure, RefreshSchedule? schedule, long timestamp, TimeProvider time, RefreshPolicy policy)
    {
        var failures = Failures + 1;
        if (schedule is null)
        {
            return new(time.Add(timestamp, policy.ColdFailureRetry), failures, failure, timestamp);
        }

        var retry = time.Add(timestamp, policy.FailureDelay(failures, schedule.StateAt(timestamp) == CredentialState.Expired));
        return new(Math.Min(retry, schedule.NextPoint(timestamp)), failures, failure, timestamp);
    }

    /// <summary>After an answer that holds nothing newer than what is cached: the service has not rotated yet.</summary>
    public static RetryGate AfterUnchanged(RefreshSchedule schedule, long timestamp, TimeProvider time, RefreshPolicy policy)
    {
        // A twelfth of the life, for lives of minutes: an hour's life and more gives the full minute.
        var wait = TimeSpan.FromTicks(Math.Min(policy.UnchangedRetry.Ticks, Math.Max(TimeSpan.TicksPerSecond, schedule.Lifetime.Ticks / 12)));
        var fifth = TimeSpan.FromTicks(wait.Ticks / 5);
        var retry = time.Add(timestamp, policy.Between(wait - fifth, wait + fifth));
        return new(Math.Min(retry, schedule.NextPoint(timestamp)), 0, null, timestamp);
    }
}
