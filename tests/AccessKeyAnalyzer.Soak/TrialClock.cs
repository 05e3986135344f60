namespace AccessKeyAnalyzer.Soak;

/// <summary>The clocks of a machine that can be set wrong and can sleep, and the true time beside them.</summary>
internal sealed class TrialClock : TimeProvider
{
    private readonly TrueTime _true = new();
    private long _step;
    private long _timestamp;

    /// <summary>The time of the service.</summary>
    public TimeProvider True => _true;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _timestamp);

    public override DateTimeOffset GetUtcNow() => _true.GetUtcNow().AddTicks(Volatile.Read(ref _step));

    public void Pass(TimeSpan span)
    {
        _true.Add(span);
        Interlocked.Add(ref _timestamp, span.Ticks);
    }

    /// <summary>Somebody sets the clock.</summary>
    public void Step(TimeSpan span) => Interlocked.Add(ref _step, span.Ticks);

    /// <summary>The machine sleeps: its monotonic clock stands still.</summary>
    public void Suspend(TimeSpan span) => _true.Add(span);

    private sealed class TrueTime : TimeProvider
    {
        private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

        private long _ticks;

        public override DateTimeOffset GetUtcNow() => Start.AddTicks(Volatile.Read(ref _ticks));

        public void Add(TimeSpan span) => Interlocked.Add(ref _ticks, span.Ticks);
    }
}
