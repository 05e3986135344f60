using System.Diagnostics;
using AccessKeyAnalyzer.Credentials.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Caching;

/// <content>The refresh: one flight at a time, on a thread of its own.</content>
internal sealed partial class CredentialsCache
{
    /// <summary>The refresh under way, or a new one if the rules allow it; otherwise <see langword="null"/>. Called under the lock.</summary>
    private Flight? JoinFlight(ClockReading now)
    {
        var isNeeded = IsNeeded(now);
        if (_flight is { } current && !(isNeeded && current.IsStaleAt(now, _source.LongestFetch, _time)))
        {
            return current;
        }

        // One that was frozen with the process is left to end by itself; who waits for it comes here again.
        if (_flight is null && !_retry.AllowsAttemptAt(now.Timestamp))
        {
            return null;
        }

        var effort = _retry.NextEffort(isNeeded);
        var flight = new Flight(now);
        try
        {
            _start(new(() => Fly(flight, effort)) { IsBackground = true, Name = "Alibaba Cloud credentials refresh" });
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            // A container may have no thread left to give. That is no reason to refuse a credential that is still valid.
            Fail(new($"{Name}: no thread could be started for the refresh ({exception.GetType().Name}).", exception), now, FetchEffort.Look);
            return null;
        }

        return _flight = flight;
    }

    /// <summary>Whether there is nothing to hand out.</summary>
    private bool IsNeeded(ClockReading now) => _entry is null || StateOf(_entry, now) == CredentialState.Expired;

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

    private void Fly(Flight flight, FetchEffort effort)
    {
        var watch = Stopwatch.StartNew();
        var (fetched, failure) = Fetch(effort);
        FlightOutcome outcome;
        bool isNew;
        int failures;
        bool hasExpired;
        lock (_gate)
        {
            var before = _entry?.Credentials;
            var now = ClockReading.Now(_time);
            var isStale = flight.IsStaleAt(now, _source.LongestFetch, _time);
            var isSuperseded = _flight != flight;
            _flight = isSuperseded ? _flight : null;
            if (_isDisposed)
            {
                return;
            }

            // The failure of one that was frozen counts for nothing, once: callers go on to a fresh one, or to what that has brought already.
            var isForgiven = isStale && !_wasForgiven && (isSuperseded || IsNeeded(now));
            _wasForgiven = isForgiven;
            outcome = fetched is not null ? Adopt(isStale ? fetched.WithoutServerTime() : fetched, now, effort)
                : isForgiven ? new(null, failure) { IsStale = true }
                : Fail(failure!, now, effort);
            isNew = !ReferenceEquals(before, outcome.Credentials);
            failures = _retry.Failures;

            // The fetch that callers wait for when it has expired is the one that tries hard.
            hasExpired = outcome.Failure is not null && before is not null && effort == FetchEffort.Persistent;
        }

        // Listeners are code of others: they hear of it after the callers do.
        flight.Complete(outcome);
        try
        {
            Report(outcome, isNew, failures, watch.Elapsed);
            if (hasExpired)
            {
                CredentialsEventSource.Log.Expired(Name, outcome.Failure!.Message);
            }
        }
#pragma warning disable CA1031 // A listener that throws would end the process here, on a thread of ours, and tell its author nothing more.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            CredentialsEventSource.Log.ListenerFailed(exception.GetType().Name);
        }
    }

    private (FetchedCredentials? Fetched, CredentialsUnavailableException? Failure) Fetch(FetchEffort effort)
    {
        try
        {
            return (_source.Fetch(effort, _disposal.Token).From(Name), null);
        }
        catch (CredentialsUnavailableException exception)
        {
            return (null, exception);
        }
#pragma warning disable CA1031 // The thread is ours: what escapes it would end the process. The callers are told instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return (null, new($"{Name}: the refresh broke off unexpectedly ({exception.GetType().Name}).", exception));
        }
    }

    private void Report(FlightOutcome outcome, bool isNew, int failures, TimeSpan duration)
    {
        CredentialsMeter.Refreshed(_label, outcome.Failure is not null ? "failed" : isNew ? "new" : "unchanged", outcome.Failure?.ErrorType, duration);
        if (outcome.Failure is { } failure)
        {
            // Once, twice, four times …: a log that repeats itself all the time is read by nobody.
            var isNews = (failures & (failures - 1)) == 0;
            Action<string, int, int, string> tell = isNews ? CredentialsEventSource.Log.RefreshFailed : CredentialsEventSource.Log.RefreshFailedAgain;
            tell(Name, failures, Seconds(ExpiresIn ?? TimeSpan.Zero), failure.Message);
        }
        else if (isNew)
        {
            CredentialsEventSource.Log.RefreshSucceeded(Name, outcome.Credentials!.ShownId, (int)duration.TotalMilliseconds, Seconds(ExpiresIn));
        }
        else
        {
            CredentialsEventSource.Log.RefreshUnchanged(Name, (int)duration.TotalMilliseconds, Seconds(ExpiresIn));
        }
    }

    private FlightOutcome Fail(CredentialsUnavailableException failure, ClockReading now, FetchEffort effort)
    {
        _retry = _retry.AfterFailure(failure, _entry?.Schedule, effort, IsNeeded(now), now.Timestamp, _time, _policy);
        return new(null, failure, now.Wall + _time.Until(now.Timestamp, _retry.NotBefore));
    }
}
