using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials;

/// <content>The refresh: one flight at a time, on a thread of its own.</content>
internal sealed partial class CredentialsCache
{
    /// <summary>The refresh under way, or a new one if the rules allow it; otherwise <see langword="null"/>. Called under the lock.</summary>
    private Flight? JoinFlight(ClockReading now)
    {
        if (_flight is not null)
        {
            return _flight;
        }

        if (!_retry.AllowsAttemptAt(now.Timestamp))
        {
            return null;
        }

        // Several attempts at first, and again when the credential has just expired. In a longer outage the gate spaces single ones.
        var persistent = _retry.Failures == 0 || _entry is null || _retry.SetAt < _entry.Schedule.ExpiresAt && now.Timestamp >= _entry.Schedule.ExpiresAt;
        var flight = new Flight();
        try
        {
            _start(new(() => Fly(flight, persistent)) { IsBackground = true, Name = "Alibaba Cloud credentials refresh" });
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            // A container may have no thread left to give. That is no reason to refuse a credential that is still valid.
            Fail(new() { Message = $"{Name}: no thread could be started for the refresh ({exception.GetType().Name}).", Cause = exception }, now);
            return null;
        }

        return _flight = flight;
    }

    /// <summary>The refresh belongs to all callers: it must not carry the culture, principal or trace of the one that happened to start it.</summary>
    private static void Start(Thread thread)
    {
#if NET
        thread.UnsafeStart();
#else
        if (ExecutionContext.IsFlowSuppressed())
        {
            thread.Start();
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            thread.Start();
        }
#endif
    }

    private void Fly(Flight flight, bool persistent)
    {
        FetchResult result;
        var watch = Stopwatch.StartNew();
        try
        {
            result = _source.Fetch(persistent, _disposal.Token);
        }
#pragma warning disable CA1031 // The thread is ours: what escapes it would end the process. The callers are told instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result = new FetchFailure { Message = $"{Name}: the refresh broke off unexpectedly ({exception.GetType().Name}).", Cause = exception };
        }

        FlightOutcome outcome;
        bool isNew;
        lock (_gate)
        {
            var before = _entry?.Credentials;
            var now = ClockReading.Now(_time);
            _flight = null;
            if (_isDisposed)
            {
                return;
            }

            outcome = result.Fetched is { } fetched ? Adopt(fetched, now) : Fail(result.Failure!, now);
            isNew = !ReferenceEquals(before, outcome.Credentials);
        }

        // Listeners are code of others: they hear of it after the callers do.
        flight.Complete(outcome);
        try
        {
            Report(outcome, isNew, watch.Elapsed);
        }
#pragma warning disable CA1031 // A listener that throws would end the process here, on a thread of ours, and tell its author nothing more.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            CredentialsEventSource.Log.ListenerFailed(exception.GetType().Name);
        }
    }

    private void Report(FlightOutcome outcome, bool isNew, TimeSpan duration)
    {
        CredentialsMeter.Refreshed(Name, outcome.Failure is not null ? "failed" : isNew ? "new" : "unchanged", duration);
        if (outcome.Failure is { } failure)
        {
            CredentialsEventSource.Log.RefreshFailed(Name, failure.Message);
        }
        else if (isNew)
        {
            CredentialsEventSource.Log.RefreshSucceeded(Name, (int)duration.TotalMilliseconds, Seconds(ExpiresIn));
        }
        else
        {
            CredentialsEventSource.Log.RefreshUnchanged(Name, (int)duration.TotalMilliseconds, Seconds(ExpiresIn));
        }
    }

    /// <summary>Takes a result over unless it is worse than what the cache holds: a refresh never lowers the state.</summary>
    private FlightOutcome Adopt(FetchedCredentials fetched, ClockReading now)
    {
        var current = _entry;
        var isCurrentAlive = current is not null && current.Schedule.StateAt(now.Timestamp) != CredentialState.Expired;
        if (fetched.Remaining(now.Wall) <= TimeSpan.Zero)
        {
            var message = $"{Name}: the service handed out a credential that has already expired. Check the clock of this machine.";
            return isCurrentAlive ? Keep(current!, fetched, now) : Fail(new() { Message = message, Stage = "credential" }, now);
        }

        var isSame = isCurrentAlive && current!.Credentials.HasSameValues(fetched.Credentials);
        var isOlder = isCurrentAlive && !current!.IsRejected && fetched.Credentials.Expiration < current.Credentials.Expiration;
        if (isSame || isOlder)
        {
            return Keep(current!, fetched, now);
        }

        // One that is due for the next refresh already says as much as the same one again: the service has not rotated yet.
        var schedule = RefreshSchedule.For(fetched, now, _time, _policy);
        _retry = schedule.StateAt(now.Timestamp) == CredentialState.Fresh ? RetryGate.Open : RetryGate.AfterUnchanged(schedule, now.Timestamp, _time, _policy);
        _entry = new(fetched.Credentials, schedule);
        return new(fetched.Credentials, null, null);
    }

    /// <summary>Nothing newer: hold on to what there is, and ask again a little later.</summary>
    private FlightOutcome Keep(CacheEntry current, FetchedCredentials fetched, ClockReading now)
    {
        // The server's clock tells a suspend (the credential has aged) from a clock that somebody set (it has not).
        var isSame = current.Credentials.HasSameValues(fetched.Credentials);
        var schedule = isSame && fetched.RemainingByServer is { } remaining
            ? current.Schedule.EndingBy(_time.Add(now.Timestamp, remaining + _policy.ExpiredGracePeriod))
            : current.Schedule;
        _entry = new(current.Credentials, schedule);
        _retry = RetryGate.AfterUnchanged(schedule, now.Timestamp, _time, _policy);
        return new(current.Credentials, null, null);
    }

    private FlightOutcome Fail(FetchFailure failure, ClockReading now)
    {
        _retry = _retry.AfterFailure(failure, _entry?.Schedule, now.Timestamp, _time, _policy);
        return new(null, failure, now.Wall + _time.Until(now.Timestamp, _retry.NotBefore));
    }
}
