namespace AccessKeyAnalyzer.Credentials.Caching;

/// <content>What to make of an answer: a refresh never lowers the state. Called under the lock.</content>
internal sealed partial class CredentialsCache
{
    private const string AlreadyExpired = "the service handed out a credential that has already expired. Check the clock of this machine.";

    /// <summary>Takes a result over unless it is worse than what the cache holds.</summary>
    private FlightOutcome Adopt(FetchedCredentials fetched, ClockReading now, FetchEffort effort)
    {
        var current = _entry;
        if (current is not null && current.Schedule.StateAt(now.Timestamp) != CredentialState.Expired && current.Credentials.HasSameValues(fetched.Credentials))
        {
            return Confirm(current, fetched, now);
        }

        var isAlive = !IsNeeded(now);
        if (fetched.Remaining(now.Wall) <= TimeSpan.Zero)
        {
            return isAlive
                ? Keep(current!, now)
                : Fail(new($"{Name}: {AlreadyExpired}") { Stage = "credential" }, now, effort);
        }

        if (isAlive && !current!.IsRejected && fetched.Credentials.Expiration < current.Credentials.Expiration)
        {
            return Keep(current, now);
        }

        var oldest = OldestAge(fetched, current, now);
        var schedule = RefreshSchedule.For(fetched, now, oldest, _time, _policy);
        _serverTime = fetched.IssuedAt is { } issued && oldest is { } age && !schedule.IsAgeUnknown ? new(issued + age, now) : null;

        // One that is due for the next refresh already says as much as the same one again: the service has not rotated yet.
        _retry = schedule.StateAt(now.Timestamp) == CredentialState.Fresh
            ? RetryGate.Open
            : RetryGate.AfterUnchanged(schedule, _policy.UnchangedDelay(schedule.Lifetime), now.Timestamp, _time, _policy);
        _entry = new(fetched.Credentials, schedule, now);
        return new(fetched.Credentials, null);
    }

    /// <summary>
    /// The same again: it is the credential of now. How old it is tells the server's clock; where it tells nothing and ours disagree, the
    /// doubt stays, but not so far that what the service has just handed out counts as dead before it can be asked again.
    /// </summary>
    private FlightOutcome Confirm(CacheEntry current, FetchedCredentials fetched, ClockReading now)
    {
        var schedule = current.Schedule;
        var doubt = TimeSpan.Zero;
        var wait = schedule.IsAgeUnknown ? _policy.BlindLook(schedule.Lifetime) : _policy.UnchangedDelay(schedule.Lifetime);
        if (fetched.RemainingByServer is { } remaining)
        {
            schedule = schedule.EndingBy(_time.Add(now.Timestamp, remaining + _policy.ExpiredGracePeriod));
        }
        else if (fetched.Credentials.Expiration == current.Credentials.Expiration && schedule.ExpiresAt != Timestamps.Never)
        {
            var left = _time.Until(now.Timestamp, schedule.ExpiresAt);
            var disagreement = left - Longer(fetched.Remaining(now.Wall) + _policy.ExpiredGracePeriod ?? left, TimeSpan.Zero);
            doubt = Longer(Shorter(disagreement, left - wait - wait), TimeSpan.Zero);
        }

        _entry = new(current.Credentials, schedule, now) { Doubt = doubt };
        _retry = RetryGate.AfterUnchanged(schedule, wait, now.Timestamp, _time, _policy);
        return new(current.Credentials, null);
    }

    /// <summary>Nothing better: hold on to what there is, and ask again a little later.</summary>
    private FlightOutcome Keep(CacheEntry current, ClockReading now)
    {
        _entry = new(current.Credentials, current.Schedule, current.Confirmed) { Doubt = current.Doubt };
        _retry = RetryGate.AfterUnchanged(current.Schedule, _policy.UnchangedDelay(current.Schedule.Lifetime), now.Timestamp, _time, _policy);
        return new(current.Credentials, null);
    }

    /// <summary>
    /// How old the credential is at most, by what the service said before: it had another one then, and its clock was no further on.
    /// </summary>
    private TimeSpan? OldestAge(FetchedCredentials fetched, CacheEntry? current, ClockReading now)
    {
        if (current is null || fetched.IssuedAt is not { } issued)
        {
            return null;
        }

        var sinceThen = now.Since(current.Confirmed, _time);
        return _serverTime is { } bound ? Shorter(sinceThen, bound.AgeOf(issued, now, _time)) : sinceThen;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
