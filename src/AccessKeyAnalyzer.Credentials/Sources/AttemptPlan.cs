using System.Diagnostics;
using System.Globalization;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// How often a fetch tries, how long each request may take, and how long it pauses in between. Requests run in real time, also where
/// credentials age by a clock of a test.
/// </summary>
/// <param name="timeouts">How long each request may take: at first, after one time-out, after two, …</param>
/// <param name="total">How long it all may take.</param>
/// <param name="firstPause">The longest pause after the first attempt. It doubles, up to <see cref="LongestPause"/> times that.</param>
internal sealed class AttemptPlan(IReadOnlyList<TimeSpan> timeouts, TimeSpan total, TimeSpan firstPause)
{
    /// <summary>A fetch that need not be persistent ends after so many attempts in a row that brought nothing at all.</summary>
    private const int FruitlessAttempts = 3;

    // In first pauses: with the default of 100 ms at most 1.6 s, so that a service that is back is found soon.
    private const int LongestPause = 16;

    /// <summary>With less time left than this, no further attempt begins.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(50);

    /// <summary>One attempt. It asks the function for the time that its next request may take, before each request.</summary>
    public delegate FetchedCredentials Attempt(Func<TimeSpan> timeLeft, CancellationToken cancellationToken);

    public TimeSpan Total { get; } = total;

    /// <summary>How far the exchange has come, as a number that only grows: whoever gets ahead goes on.</summary>
    public Func<int> Progress { get; init; } = static () => 0;

    /// <summary>More attempts than this are not made, whatever time is left.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>A shorter <see cref="Total"/> for as long as this says so: it is not known yet whether there is anything to wait for.</summary>
    public Func<TimeSpan?> Limit { get; init; } = static () => null;

    /// <param name="source">What the error calls the source.</param>
    /// <param name="endpoint">Whom it asks.</param>
    /// <param name="effort">How hard to try.</param>
    /// <param name="time">The clock by which an answer counts as expired, which is a reason to try again.</param>
    /// <param name="attempt">The exchange.</param>
    /// <param name="advise">What the reader of the error can do.</param>
    /// <param name="cancellationToken">Ends it all.</param>
    /// <exception cref="CredentialsUnavailableException">No attempt brought any.</exception>
    public FetchedCredentials Run(
        string source,
        Uri endpoint,
        FetchEffort effort,
        TimeProvider time,
        Attempt attempt,
        Func<RequestException, string> advise,
        CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        TimeSpan Left() => (Limit() ?? Total) - watch.Elapsed;

        // The only attempt for a while gets the longest time.
        var timedOut = effort == FetchEffort.Look ? timeouts.Count - 1 : 0;
        var fruitless = 0;
        for (var number = 1; ; number++)
        {
            var before = Progress();
            var timeout = timedOut < timeouts.Count ? timeouts[timedOut] : TimeSpan.FromTicks(Math.Max(Left().Ticks / 2, 2 * LeastTime.Ticks));
            FetchedCredentials? expired = null;
            RequestException? failure = null;
            try
            {
                var fetched = attempt(() => Shorter(timeout, Left()), cancellationToken);
                if (!(fetched.Remaining(time.GetUtcNow()) <= TimeSpan.Zero))
                {
                    return fetched;
                }

                expired = fetched;
            }
            catch (RequestException exception)
            {
                failure = exception;
                timedOut += exception.IsTimeout ? 1 : 0;
            }

            fruitless = expired is null && Progress() > before ? 0 : fruitless + 1;
            var mayGoOn = failure?.IsRetryable != false && number < Most
                && (effort == FetchEffort.Persistent || fruitless < (effort == FetchEffort.Look && Progress() == 0 ? 1 : FruitlessAttempts));
            if (!mayGoOn || !Pause(number, Left(), cancellationToken))
            {
                return expired ?? throw Failure(source, endpoint, failure!, number, watch.Elapsed, advise(failure!));
            }
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Waits a random while, half of it sure; <see langword="false"/> when no time would be left for an attempt.</summary>
    private bool Pause(int number, TimeSpan left, CancellationToken cancellationToken)
    {
        var longest = firstPause.Ticks * Math.Min(1L << Math.Min(number - 1, 8), LongestPause);
        var delay = TimeSpan.FromTicks((long)(longest * (1 + Jitter.Next()) / 2));

        // Near the end, each attempt takes half of what is left: a service that comes back before the end is found.
        delay = Shorter(delay, TimeSpan.FromTicks(left.Ticks / 2));
        if (left < LeastTime)
        {
            return false;
        }

        cancellationToken.WaitHandle.WaitOne(delay);
        cancellationToken.ThrowIfCancellationRequested();
        return true;
    }

    private static CredentialsUnavailableException Failure(
        string source, Uri endpoint, RequestException exception, int attempts, TimeSpan elapsed, string advice)
    {
        var message = exception.IsLocal
            ? $"{source}: {exception.Message}. {advice}"
            : string.Format(
                CultureInfo.InvariantCulture,
                "{0}: the {1} request to {2} failed: {3} (status {4}{5}, attempts {6}, {7:0.0} s). {8}",
                source,
                exception.Stage,
                endpoint.GetLeftPart(UriPartial.Authority),
                exception.Message,
                exception.Status is { } status ? status : "none",
                exception.RequestId is { } id ? $", RequestId {id}" : "",
                attempts,
                elapsed.TotalSeconds,
                advice);
        return new(message)
        {
            Stage = exception.Stage,
            StatusCode = exception.Status,
            ErrorCode = exception.Code,
            RequestId = exception.RequestId,
            ErrorType = exception.ErrorType,
            Attempts = attempts,
            Elapsed = elapsed,

            // A credentials URI may carry a secret in its path or query.
            Endpoint = new(endpoint.GetLeftPart(UriPartial.Authority)),
        };
    }
}
