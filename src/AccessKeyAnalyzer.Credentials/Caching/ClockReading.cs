namespace AccessKeyAnalyzer.Credentials;

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
}
