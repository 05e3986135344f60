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
        var thread = new Thread(() => Fly(flight, persistent)) { IsBackground = true, Name = "Alibaba Cloud credentials refresh" };
        _flight = flight;
        try
        {
            Start(thread);
        }
        catch
        {
            _flight = null;
            throw;
        }

        return flight;
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
        try
        {
            result = _source.Fetch(persistent, _disposal.Token);
        }
#pragma warning disable CA1031 // The thread is ours: what escapes it would end the process. The callers are told instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result = new FetchFailure { Message = $"{_source.Name}: the refresh broke off unexpectedly ({exception.GetType().Name}).", Cause = exception };
        }

        FlightOutcome outcome;
        lock (_gate)
        {
            outcome = result.Fetched is { } fetched ? Adopt(fetched, ClockReading.Now(_time)) : Fail(result.Failure!, ClockReading.Now(_time));
            _flight = null;
        }

        flight.Complete(outcome);
    }

    /// <summary>Takes a result over unless it is worse than what the cache holds: a refresh never lowers the state.</summary>
    private FlightOutcome Adopt(FetchedCredentials fetched, ClockReading now)
    {
        if (_isDisposed)
        {
            return new(null, new() { Message = $"{_source.Name}: the provider was disposed." }, null);
        }

        var current = _entry;
        var isCurrentAlive = current is not null && current.Schedule.StateAt(now.Timestamp) != CredentialState.Expired;
        if (fetched.Remaining(now.Wall) <= TimeSpan.Zero)
        {
            return isCurrentAlive
                ? Keep(current!, fetched, now)
                : Fail(new() { Message = $"{_source.Name}: the service handed out a credential that has already expired. Check the clock of this machine.", Stage = "credential" }, now);
        }

        var isSame = isCurrentAlive && current!.Credentials.HasSameValues(fetched.Credentials);
        var isOlder = isCurrentAlive && !current!.IsRejected && fetched.Credentials.Expiration < current.Credentials.Expiration;
        if (isSame || isOlder)
        {
            return Keep(current!, fetched, now);
        }

        _retry = RetryGate.Open;
        _entry = new(fetched.Credentials, RefreshSchedule.For(fetched, now, _time, _policy));
        return new(fetched.Credentials, null, null);
    }

    /// <summary>Nothing newer: hold on to what there is, and ask again a little later.</summary>
    private FlightOutcome Keep(CacheEntry current, FetchedCredentials fetched, ClockReading now)
    {
        // The server's clock tells a suspend (the credential has aged) from a clock that somebody set (it has not).
        var isSame = current.Credentials.HasSameValues(fetched.Credentials);
        var schedule = isSame && fetched.RemainingByServer is { } remaining ? current.Schedule.EndingBy(_time.Add(now.Timestamp, remaining)) : current.Schedule;
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
