namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>
/// The two clocks of a <see cref="TimeProvider"/>, read together: age is measured by the monotonic one, which no time service sets;
/// the wall clock serves only to compare with the times that the service writes, and to notice that it was set.
/// </summary>
internal readonly struct ClockReading(long timestamp, DateTimeOffset wall)
{
    /// <summary>The monotonic clock, in <see cref="TimeProvider.TimestampFrequency"/>.</summary>
    public long Timestamp { get; } = timestamp;

    /// <summary>The wall clock.</summary>
    public DateTimeOffset Wall { get; } = wall;

    public static ClockReading Now(TimeProvider time) => new(time.GetTimestamp(), time.GetUtcNow());

    /// <summary>By how much the wall clock has moved against the monotonic one since <paramref name="earlier"/>: set, or asleep meanwhile.</summary>
    public TimeSpan DriftSince(ClockReading earlier, TimeProvider time) => Wall - earlier.Wall - time.GetElapsedTime(earlier.Timestamp, Timestamp);

    /// <summary>How long ago <paramref name="earlier"/> was, by the clock that says it was longer.</summary>
    public TimeSpan Since(ClockReading earlier, TimeProvider time)
    {
        var (byMonotonic, byWall) = (time.GetElapsedTime(earlier.Timestamp, Timestamp), Wall - earlier.Wall);
        return byMonotonic > byWall ? byMonotonic : byWall;
    }
}
