namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Keeps one credential, refreshes it ahead of expiry, and lets all callers share one refresh.
/// </summary>
/// <remarks>
/// A refresh runs synchronously on a thread of its own. Most seams of the SDKs are synchronous, and there a refresh that needs a thread of
/// the pool would deadlock or starve exactly when many callers wait. It happens a few times a day, so the thread costs nothing.
/// </remarks>
internal sealed partial class CredentialsCache : IStsCredentialsProvider, IDisposable
{
    /// <summary>How often, at most, a read looks beyond the timestamp: it costs a lock and the wall clock.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly CancellationTokenSource _disposal = new();
    private readonly ICredentialsSource _source;
    private readonly RefreshPolicy _policy;
    private readonly TimeProvider _time;
    private readonly WallClockWatch _wallClock;
    private volatile CacheEntry? _entry;
    private RetryGate _retry = RetryGate.Open;
    private Flight? _flight;
    private bool _isDisposed;

    public CredentialsCache(ICredentialsSource source, RefreshPolicy policy, TimeProvider time)
    {
        _source = source;
        _policy = policy;
        _time = time;
        _wallClock = new(time);
    }

    /// <summary>Whether a refresh is under way.</summary>
    public bool IsRefreshing
    {
        get
        {
            lock (_gate)
            {
                return _flight is not null;
            }
        }
    }

    /// <summary>The cached credential when it needs no thought: no lock, no allocation.</summary>
    public bool TryGetQuietly([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StsCredentials? credentials)
    {
        var entry = _entry;
        credentials = entry is not null && _time.GetTimestamp() < entry.QuietUntil ? entry.Credentials : null;
        return credentials is not null;
    }

    public StsCredentials GetCredentials(CancellationToken cancellationToken = default)
    {
        if (TryGetQuietly(out var credentials))
        {
            return credentials;
        }

        for (var isPatient = true; ; isPatient = false)
        {
            var verdict = Judge(isPatient);
            if (verdict.Flight is null)
            {
                return verdict.Credentials!;
            }

            verdict.Flight.Wait(verdict.Patience, cancellationToken);
            if (Settle(verdict) is { } settled)
            {
                return settled;
            }
        }
    }

    public ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        TryGetQuietly(out var credentials) ? new(credentials) : GetSlowlyAsync(cancellationToken);

    private async ValueTask<StsCredentials> GetSlowlyAsync(CancellationToken cancellationToken)
    {
        for (var isPatient = true; ; isPatient = false)
        {
            var verdict = Judge(isPatient);
            if (verdict.Flight is null)
            {
                return verdict.Credentials!;
            }

            await verdict.Flight.WaitAsync(verdict.Patience, cancellationToken).ConfigureAwait(false);
            if (Settle(verdict) is { } settled)
            {
                return settled;
            }
        }
    }

    /// <summary>
    /// Sees to it that the next call asks the source again, if <paramref name="observed"/> is still what the cache holds. Of ten clients
    /// that see one rejection, the first causes the refresh; a client that saw an older credential rejected causes none.
    /// </summary>
    public void Invalidate(StsCredentials observed)
    {
        lock (_gate)
        {
            if (_entry is { IsRejected: false } entry && entry.Credentials.HasSameValues(observed) && _retry.AllowsAttemptAt(_time.GetTimestamp()))
            {
                _entry = new(entry.Credentials, entry.Schedule) { AtLeast = CredentialState.Mandatory, IsRejected = true };
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            _entry = null;
        }

        // Not disposed: the thread of a refresh may still look at it, and without a timer it holds nothing.
        _disposal.Cancel();
    }

    /// <summary>After the wait: what to hand out, or <see langword="null"/> to judge again without waiting for something better.</summary>
    private static StsCredentials? Settle(Verdict verdict)
    {
        if (!verdict.Flight!.IsCompleted)
        {
            return null;
        }

        var outcome = verdict.Flight.Outcome;
        return outcome.Credentials is null && verdict.Credentials is not null ? null : outcome.CredentialsOrThrow();
    }

    /// <param name="isPatient">Whether the caller may be asked to wait for a credential that it could also do without.</param>
    private Verdict Judge(bool isPatient)
    {
        lock (_gate)
        {
            ThrowIfDisposed();
            var now = ClockReading.Now(_time);
            if (_entry is not { } entry)
            {
                return new(null, JoinFlight(now) ?? throw FailAgain(now), Timeout.InfiniteTimeSpan);
            }

            entry = Heed(_wallClock.JumpAt(now), entry, now);
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
    }

    private void ThrowIfDisposed()
    {
#pragma warning disable CA1513 // netstandard2.0 has no ThrowIf.
        if (_isDisposed)
        {
            throw new ObjectDisposedException(_source.Name);
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

    private CredentialsUnavailableException FailAgain(ClockReading now) =>
        _retry.LastFailure!.ToException(now.Wall + _time.Until(now.Timestamp, _retry.NotBefore));

    private CacheEntry Heed(TimeSpan jump, CacheEntry entry, ClockReading now)
    {
        if (jump == TimeSpan.Zero || entry.AtLeast == CredentialState.Mandatory)
        {
            return entry;
        }

        // After a long suspend the credential may be dead although its age by the monotonic clock is small: then wait a moment for the answer.
        var mayBeDead = _time.Add(now.Timestamp, jump) >= entry.Schedule.ExpiresAt;
        return _entry = new(entry.Credentials, entry.Schedule) { AtLeast = mayBeDead ? CredentialState.Mandatory : CredentialState.Advisory };
    }
}
