using AccessKeyAnalyzer.Credentials.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Caching;

/// <content>The decision: what a call that needs thought gets, or waits for.</content>
internal sealed partial class CredentialsCache
{
    /// <summary>Two clocks that go apart by more than this since the credential came are looked at, at every call.</summary>
    private static readonly TimeSpan DriftTolerance = TimeSpan.FromSeconds(1);

    /// <param name="isPatient">Whether the caller may be asked to wait for a credential that it could also do without.</param>
    private RefreshVerdict Judge(bool isPatient)
    {
        RefreshVerdict verdict;
        bool isJoining;
        bool isFailing;
        TimeSpan jump;
        lock (_gate)
        {
            ThrowIfDisposed();
            var now = ClockReading.Now(_time);
            jump = _wallClock.JumpAt(now);
            if (jump != TimeSpan.Zero && _entry is not null)
            {
                Heed(jump, _entry, now);
            }

            isJoining = _flight is not null;
            verdict = Judge(isPatient, now);
            isJoining &= verdict.Flight is not null;
            isFailing = verdict.Flight is null && _retry.Failures > 0;
        }

        // Listeners are code of others, and may take their time: the lock is left.
        if (isJoining)
        {
            CredentialsMeter.Joined(_label);
        }

        if (isFailing)
        {
            CredentialsMeter.Served(_label);
        }

        if (jump != TimeSpan.Zero)
        {
            CredentialsEventSource.Log.WallClockJumped(Name);
        }

        return verdict;
    }

    private RefreshVerdict Judge(bool isPatient, ClockReading now)
    {
        if (_entry is not { } entry)
        {
            return new(null, JoinFlight(now) ?? throw FailAgain(now), Timeout.InfiniteTimeSpan);
        }

        switch (StateOf(entry, now))
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

    private CredentialState StateOf(CacheEntry entry, ClockReading now) => entry.StateAt(now.Timestamp, DoubtOf(entry, now), _time);

    /// <summary>
    /// By how much the credential may be older than it seems. Where the monotonic clock stands still while the machine sleeps, a wall clock
    /// that ran ahead of it may have been set, or may be right: nobody can tell, so it is believed.
    /// </summary>
    private TimeSpan DoubtOf(CacheEntry entry, ClockReading now)
    {
        var drift = _countsSleep ? TimeSpan.Zero : now.DriftSince(entry.Confirmed, _time);
        return drift > TimeSpan.Zero ? entry.Doubt + drift : entry.Doubt;
    }

    private bool HasDrifted(CacheEntry entry) => ClockReading.Now(_time).DriftSince(entry.Confirmed, _time).Duration() > DriftTolerance;

    /// <summary>Hands the entry out, and lets reads take the short way until there is something to decide again.</summary>
    private RefreshVerdict Serve(CacheEntry entry, ClockReading now, long nextPoint)
    {
        // Set under the lock only, so that no late reader undoes what a refresh has set.
        var look = Math.Min(nextPoint, _time.Add(now.Timestamp, LookInterval));
        entry.QuietUntil = _retry.AllowsAttemptAt(now.Timestamp) ? look : Math.Min(look, _retry.NotBefore);
        return new(entry.Credentials, null, default);
    }

    private static int Seconds(TimeSpan? span) =>
        span is { } value ? (int)Math.Max(int.MinValue, Math.Min(int.MaxValue, value.TotalSeconds)) : int.MaxValue;

    private CredentialsUnavailableException FailAgain(ClockReading now) =>
        (_retry.LastFailure ?? new($"{Name}: the credentials have expired, and the service hands out no newer ones yet."))
            .Again(now.Wall + _time.Until(now.Timestamp, _retry.NotBefore));

    /// <summary>
    /// A clock was set, or the machine slept: one refresh looks what is true. Where the credential may be dead, callers wait a moment for it.
    /// </summary>
    private void Heed(TimeSpan jump, CacheEntry entry, ClockReading now)
    {
        var mayBeDead = _time.Add(now.Timestamp, jump) >= entry.Schedule.ExpiresAt;
        var atLeast = mayBeDead || entry.AtLeast == CredentialState.Mandatory ? CredentialState.Mandatory : CredentialState.Advisory;
        _entry = new(entry.Credentials, entry.Schedule, entry.Confirmed) { Doubt = entry.Doubt, AtLeast = atLeast, IsRejected = entry.IsRejected };
    }
}
