using System.Diagnostics.CodeAnalysis;
using AccessKeyAnalyzer.Credentials.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>
/// Keeps one credential, refreshes it ahead of expiry, and lets all callers share one refresh.
/// </summary>
/// <remarks>
/// A refresh runs synchronously on a thread of its own. Most seams of the SDKs are synchronous, and there a refresh that needs a thread of
/// the pool would deadlock or starve exactly when many callers wait. It happens a few times a day, so the thread costs nothing.
/// </remarks>
internal sealed partial class CredentialsCache : StsCredentialsProvider, IMeasuredProvider, IDisposable
{
    /// <summary>How often, at most, a read looks beyond the timestamp: it costs a lock and the wall clock.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly CancellationTokenSource _disposal = new();
    private readonly ICredentialsSource _source;
    private readonly RefreshPolicy _policy;
    private readonly TimeProvider _time;
    private readonly bool _countsSleep;
    private readonly WallClockWatch _wallClock;
    private readonly Action<Thread> _start;
    private readonly string _label;
    private volatile CacheEntry? _entry;
    private RetryGate _retry = RetryGate.Open;
    private Flight? _flight;
    private ServerTimeBound? _serverTime;
    private bool _wasForgiven;
    private bool _isDisposed;

    public CredentialsCache(ICredentialsSource source, RefreshPolicy policy, TimeProvider time, Action<Thread>? start = null)
    {
        _start = start ?? Start;
        _source = source;
        _policy = policy;
        _time = AgeClock.For(time, out _countsSleep);
        _wallClock = new(_time);
        _label = CredentialsMeter.Register(this);
    }

    public string Name => _source.Name;

    /// <summary>How long the cached credential is still good for; <see langword="null"/> without one, or without an expiry.</summary>
    public TimeSpan? ExpiresIn =>
        _entry is { Schedule.ExpiresAt: not Timestamps.Never } entry ? _time.Until(_time.GetTimestamp(), entry.Schedule.ExpiresAt) : null;

    /// <inheritdoc/>
    public override CredentialsUnavailableException? RefreshFailure
    {
        get
        {
            lock (_gate)
            {
                var now = ClockReading.Now(_time);
                var isDue = _entry is null ? _retry.Failures > 0 : StateOf(_entry, now) >= CredentialState.Mandatory;
                return isDue && !_retry.AllowsAttemptAt(now.Timestamp) ? FailAgain(now) : null;
            }
        }
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
    public bool TryGetQuietly([NotNullWhen(true)] out StsCredentials? credentials)
    {
        var entry = _entry;
        credentials = entry is not null && _time.GetTimestamp() < entry.QuietUntil && (_countsSleep || !HasDrifted(entry)) ? entry.Credentials : null;
        return credentials is not null;
    }

    /// <summary>The cached credential as long as it has not expired, however soon it will. Waits for nothing and starts nothing.</summary>
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        var entry = _entry;
        credentials = entry is null || StateOf(entry, ClockReading.Now(_time)) == CredentialState.Expired ? null : entry.Credentials;
        return credentials is not null;
    }

    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default)
    {
        if (TryGetQuietly(out var credentials))
        {
            return credentials;
        }

        LeaveIfCancelled(cancellationToken);
        for (var call = new CallState(); ;)
        {
            var verdict = Judge(call.IsPatient);
            if (verdict.Flight is null)
            {
                return verdict.Credentials!;
            }

            verdict.Flight.Wait(verdict.Patience, cancellationToken);
            if (call.Settle(verdict) is { } settled)
            {
                return settled;
            }
        }
    }

    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        TryGetQuietly(out var credentials) ? new(credentials) : GetSlowlyAsync(cancellationToken);

    private async ValueTask<StsCredentials> GetSlowlyAsync(CancellationToken cancellationToken)
    {
        LeaveIfCancelled(cancellationToken);
        for (var call = new CallState(); ;)
        {
            var verdict = Judge(call.IsPatient);
            if (verdict.Flight is null)
            {
                return verdict.Credentials!;
            }

            await verdict.Flight.WaitAsync(verdict.Patience, cancellationToken).ConfigureAwait(false);
            if (call.Settle(verdict) is { } settled)
            {
                return settled;
            }
        }
    }

    /// <summary>Who has left before the call starts no fetch. What is cached costs nothing, and is handed out all the same.</summary>
    private void LeaveIfCancelled(CancellationToken cancellationToken)
    {
        if (!TryGetCached(out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// Sees to it that the next call asks the source again, if <paramref name="observed"/> is still what the cache holds. Of ten clients
    /// that see one rejection, the first causes the refresh; a client that saw an older credential rejected causes none.
    /// </summary>
    public override void Invalidate(StsCredentials observed)
    {
        lock (_gate)
        {
            if (_entry is not { IsRejected: false } entry || !entry.Credentials.HasSameValues(observed))
            {
                return;
            }

            // Where a refresh has just failed or brought the same again, the gate lets the next one wait.
            _entry = new(entry.Credentials, entry.Schedule, entry.Confirmed) { Doubt = entry.Doubt, AtLeast = CredentialState.Mandatory, IsRejected = true };
        }

        CredentialsEventSource.Log.Invalidated(Name);
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

            // Who waits looks again, and finds the cache disposed.
            _flight?.Complete(FlightOutcome.Disposed);
        }

        // Not disposed: the thread of a refresh may still look at it, and without a timer it holds nothing.
        _disposal.Cancel();
    }
}
