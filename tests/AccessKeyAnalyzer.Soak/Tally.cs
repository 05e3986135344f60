using System.Diagnostics;
using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Emulation;

namespace AccessKeyAnalyzer.Soak;

/// <summary>What the callers saw. Safe for use by several threads.</summary>
internal sealed class Tally(MetadataEmulator emulator, TimeSpan lifetime, long enough, CancellationTokenSource end)
{
    public static readonly TimeSpan StallLimit = TimeSpan.FromMilliseconds(50);

    // The background refresh starts at half of the life, a tenth of that sooner or later.
    private readonly TimeSpan _fresh = lifetime * 0.55;
    private long _calls;
    private long _gaveUp;
    private long _failures;
    private long _failuresWhileValid;
    private long _expiredHandedOut;
    private long _stallsWhileFresh;
    private long _stallsOfNothing;
    private long _longestWhileValid;
    private StsCredentials? _last;

    public long Calls => _calls;

    public long FailuresWhileValid => _failuresWhileValid;

    public long ExpiredHandedOut => _expiredHandedOut;

    public long StallsWhileFresh => _stallsWhileFresh;

    public StsCredentials? Last => Volatile.Read(ref _last);

    /// <summary>Whether the last credential that was handed out had this long to go.</summary>
    public bool HasLeft(TimeSpan span) => Last?.Expiration - DateTimeOffset.UtcNow > span;

    public bool IsFresh => HasLeft(_fresh);

    public void Succeeded(StsCredentials credentials, DateTimeOffset startedAt, TimeSpan took, bool wasFresh, bool wasValid)
    {
        Count();
        Volatile.Write(ref _last, credentials);

        // A credential may end while it is on its way to the caller; it must not have ended before the call.
        if (credentials.Expiration <= startedAt || !emulator.Mint.Knows(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken))
        {
            Interlocked.Increment(ref _expiredHandedOut);
        }

        if (wasFresh && took > StallLimit)
        {
            Interlocked.Increment(ref _stallsWhileFresh);
        }

        if (wasValid && took.Ticks > Interlocked.Read(ref _longestWhileValid))
        {
            Interlocked.Exchange(ref _longestWhileValid, took.Ticks);
        }
    }

    public void Failed(bool wasValid)
    {
        Count();
        Interlocked.Increment(ref _failures);
        if (wasValid)
        {
            Interlocked.Increment(ref _failuresWhileValid);
        }
    }

    /// <summary>A caller left before there was an answer.</summary>
    public void GaveUp()
    {
        Count();
        Interlocked.Increment(ref _gaveUp);
    }

    /// <summary>The control: what the machine itself does to a caller that asks for nothing.</summary>
    public void AskNothing()
    {
        var start = Stopwatch.GetTimestamp();
        if (Last is not null && Stopwatch.GetElapsedTime(start) > StallLimit)
        {
            Interlocked.Increment(ref _stallsOfNothing);
        }
    }

    private void Count()
    {
        if (Interlocked.Increment(ref _calls) == enough)
        {
            end.Cancel();
        }
    }

    public string Report() => FormattableString.Invariant(
        $"""
        calls                                        {_calls:N0}
        calls that were given up by their callers    {_gaveUp:N0}
        failed calls, no valid token to be had       {_failures - _failuresWhileValid:N0}
        failed calls while a token was valid         {_failuresWhileValid}
        expired credentials handed out               {_expiredHandedOut}
        calls over {StallLimit.TotalMilliseconds} ms while a token was fresh     {_stallsWhileFresh}
        the same for a call of nothing (control)     {_stallsOfNothing}
        longest call while a token was valid         {TimeSpan.FromTicks(_longestWhileValid).TotalMilliseconds:N1} ms
        """);
}
