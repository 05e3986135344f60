using System.Diagnostics;
using System.Globalization;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// How often a fetch tries, how long each request may take, and how long it pauses in between. Requests run in real time, also where
/// credentials age by a clock of a test.
/// </summary>
internal sealed class AttemptPlan(IReadOnlyList<TimeSpan> timeouts, TimeSpan total, TimeSpan firstDelay)
{
    /// <summary>One attempt. It asks the function for the time that its next request may take, before each request.</summary>
    public delegate FetchedCredentials Attempt(Func<TimeSpan> timeLeft, CancellationToken cancellationToken);

    /// <param name="source">What the error calls the source.</param>
    /// <param name="endpoint">Whom it asks.</param>
    /// <param name="persistent">Whether to try more than once.</param>
    /// <param name="time">The clock by which an answer counts as expired, which is a reason to try again.</param>
    /// <param name="attempt">The exchange.</param>
    /// <param name="advise">What the reader of the error can do.</param>
    /// <param name="cancellationToken">Ends it all.</param>
    public FetchResult Run(
        string source, Uri endpoint, bool persistent, TimeProvider time, Attempt attempt, Func<FetchException, string> advise, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var attempts = persistent ? timeouts.Count : 1;
        for (var number = 1; ; number++)
        {
            // The only attempt for a while gets the longest time.
            var timeout = timeouts[persistent ? number - 1 : timeouts.Count - 1];
            try
            {
                var fetched = attempt(() => Shorter(timeout, total - watch.Elapsed), cancellationToken);
                var isExpired = fetched.Remaining(time.GetUtcNow()) <= TimeSpan.Zero;
                if (!isExpired || number == attempts || !Pause(number, watch, cancellationToken))
                {
                    return fetched;
                }
            }
            catch (FetchException exception)
            {
                if (!exception.IsRetryable || number == attempts || !Pause(number, watch, cancellationToken))
                {
                    return Failure(source, endpoint, exception, number, watch.Elapsed, advise(exception));
                }
            }
        }
    }

    /// <summary>Sends one request of an attempt.</summary>
    /// <exception cref="FetchException">There was no answer.</exception>
    public static HttpReply Send(string stage, HttpCall call, CancellationToken cancellationToken)
    {
        if (call.Timeout <= TimeSpan.Zero)
        {
            throw new FetchException(stage, "the time for the whole refresh is used up", isRetryable: false, isTimeout: true);
        }

        try
        {
            return HttpTransport.Send(call, cancellationToken);
        }
        catch (TransportException exception)
        {
            throw new FetchException(stage, exception.Message, isRetryable: true, isTimeout: exception.IsTimeout);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Waits a random while; <see langword="false"/> when that would use up the time.</summary>
    private bool Pause(int number, Stopwatch watch, CancellationToken cancellationToken)
    {
        var delay = TimeSpan.FromTicks((long)(firstDelay.Ticks * Math.Pow(4, number - 1) * Jitter.Next()));
        if (watch.Elapsed + delay >= total)
        {
            return false;
        }

        cancellationToken.WaitHandle.WaitOne(delay);
        cancellationToken.ThrowIfCancellationRequested();
        return true;
    }

    private static FetchFailure Failure(string source, Uri endpoint, FetchException exception, int attempts, TimeSpan elapsed, string advice) => new()
    {
        Message = string.Format(
            CultureInfo.InvariantCulture,
            "{0}: the {1} request to {2} failed: {3} (status {4}, attempts {5}, {6:0.0} s). {7}",
            source,
            exception.Stage,
            endpoint.GetLeftPart(UriPartial.Authority),
            exception.Message,
            exception.Status is { } status ? status : "none",
            attempts,
            elapsed.TotalSeconds,
            advice),
        Stage = exception.Stage,
        StatusCode = exception.Status,
        Attempts = attempts,
        Elapsed = elapsed,

        // A credentials URI may carry a secret in its path or query.
        Endpoint = new(endpoint.GetLeftPart(UriPartial.Authority)),
    };
}
