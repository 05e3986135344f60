namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>
/// Notices that the wall clock moved against the monotonic one: somebody set it, or the machine was suspended (where the monotonic clock
/// stands still then). Not safe for several threads; the cache asks it under its lock.
/// </summary>
internal sealed class WallClockWatch(TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private ClockReading _known = ClockReading.Now(time);

    /// <summary>By how much the wall clock jumped since the last report; zero when it did not.</summary>
    public TimeSpan JumpAt(ClockReading now)
    {
        var jump = now.DriftSince(_known, time);
        if (jump.Duration() <= Tolerance)
        {
            return TimeSpan.Zero;
        }

        _known = now;
        return jump;
    }
}
