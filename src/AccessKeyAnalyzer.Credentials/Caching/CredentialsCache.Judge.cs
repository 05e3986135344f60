namespace AccessKeyAnalyzer.Credentials;

/// <content>The decision: what a call that needs thought gets, or waits for.</content>
internal sealed partial class CredentialsCache
{
    /// <summary>After the wait: what to hand out, or <see langword="null"/> to judge again without waiting for something better.</summary>
    private static StsCredentials? Settle(Verdict verdict)
    {
        if (!verdict.Flight!.IsCompleted)
        {
            return null;
        }

        var outcome = verdict.Flight.Outcome;
        return outcome == FlightOutcome.Disposed || outcome.Credentials is null && verdict.Credentials is not null ? null : outcome.CredentialsOrThrow();
    }

    /// <param name="isPatient">Whether the caller may be asked to wait for a credential that it could also do without.</param>
    private Verdict Judge(bool isPatient)
    {
        Verdict verdict;
        lock (_gate)
        {
            ThrowIfDisposed();
            var now = ClockReading.Now(_time);
            var jump = _wallClock.JumpAt(now);
            if (jump != TimeSpan.Zero && _entry is not null)
            {
                Heed(jump, _entry, now);
            }

            var isJoining = _flight is not null;
            verdict = Judge(isPatient, now);
            verdict = verdict with
            {
                Notices = (verdict.Flight is not null && isJoining ? Notices.JoinedRefresh : 0)
                    | (verdict.Flight is null && _retry.Failures > 0 ? Notices.ServedWhileRefreshFails : 0)
                    | (jump != TimeSpan.Zero ? Notices.WallClockJumped : 0),
            };
        }

        if (verdict.Notices != Notices.None)
        {
            Tell(verdict.Notices);
        }

        return verdict;
    }

    private Verdict Judge(bool isPatient, ClockReading now)
    {
        if (_entry is not { } entry)
        {
            return new(null, JoinFlight(now) ?? throw FailAgain(now), Timeout.InfiniteTimeSpan);
        }

        switch (entry.StateAt(now.Timestamp))
        {
            case CredentialState.Fresh:
                return Serve(entry, now, Math.Min(entry.Schedule.AdvisoryAt, entry.Schedule.MandatoryAt));
            case CredentialState.Advisory:
                JoinFlight(now);
                return Serve(entry, now, entry.Schedule.MandatoryAt);
            case CredentialState.Mandatory:
                var flight = JoinFlight(now);
                return flight is null || !isPatient ? Serve(entry, now, entry.Schedule.ExpiresAt) : new(entry.Credentials, flight, _policy.MandatoryWait);
            default:
                return new(null, JoinFlight(now) ?? throw FailAgain(now), Timeout.InfiniteTimeSpan);
        }
    }

    private void ThrowIfDisposed()
    {
#pragma warning disable CA1513 // netstandard2.0 has no ThrowIf.
        if (_isDisposed)
        {
            throw new ObjectDisposedException(Name);
        }
#pragma warning restore CA1513
    }

    /// <summary>Hands the entry out, and lets reads take the short way until there is something to decide again.</summary>
    private Verdict Serve(CacheEntry entry, ClockReading now, long nextPoint)
    {
        // Set under the lock only, so that no late reader undoes what a refresh has set.
        var look = Math.Min(nextPoint, _time.Add(now.Timestamp, LookInterval));
        entry.QuietUntil = _retry.AllowsAttemptAt(now.Timestamp) ? look : Math.Min(look, _retry.NotBefore);
        return new(entry.Credentials, null, default);
    }

    private static int Seconds(TimeSpan? span) =>
        span is { } value ? (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, value.TotalSeconds)) : int.MaxValue;

    private CredentialsUnavailableException FailAgain(ClockReading now) =>
        (_retry.LastFailure ?? new() { Message = $"{Name}: the credentials have expired, and the service hands out no newer ones yet." })
            .ToException(now.Wall + _time.Until(now.Timestamp, _retry.NotBefore));

    private void Heed(TimeSpan jump, CacheEntry entry, ClockReading now)
    {
        // After a long suspend the credential may be dead although its age by the monotonic clock is small: then wait a moment for the answer.
        var mayBeDead = _time.Add(now.Timestamp, jump) >= entry.Schedule.ExpiresAt;
        var atLeast = mayBeDead || entry.AtLeast == CredentialState.Mandatory ? CredentialState.Mandatory : CredentialState.Advisory;
        _entry = new(entry.Credentials, entry.Schedule) { AtLeast = atLeast, IsRejected = entry.IsRejected };
    }

    private void Tell(Notices notices)
    {
        if (notices.HasFlag(Notices.JoinedRefresh))
        {
            CredentialsMeter.Joined(Name);
        }

        if (notices.HasFlag(Notices.ServedWhileRefreshFails))
        {
            CredentialsMeter.Served(Name);
            CredentialsEventSource.Log.ServedWhileRefreshFails(Name, Seconds(ExpiresIn));
        }

        if (notices.HasFlag(Notices.WallClockJumped))
        {
            CredentialsEventSource.Log.WallClockJumped(Name);
        }
    }
}
