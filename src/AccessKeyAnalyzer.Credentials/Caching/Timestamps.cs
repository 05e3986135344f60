namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>Arithmetic on the timestamps of a <see cref="TimeProvider"/> that saturates, so that "never" needs no case of its own.</summary>
internal static class Timestamps
{
    /// <summary>Later than every other timestamp.</summary>
    public const long Never = long.MaxValue;

    public static long Add(this TimeProvider time, long timestamp, TimeSpan span)
    {
        var ticks = span.TotalSeconds * time.TimestampFrequency;
        return timestamp == Never || ticks >= Never - (double)Math.Max(timestamp, 0) ? Never : timestamp + (long)ticks;
    }

    public static TimeSpan Until(this TimeProvider time, long from, long to) =>
        to == Never ? TimeSpan.MaxValue : TimeSpan.FromSeconds((to - from) / (double)time.TimestampFrequency);
}
