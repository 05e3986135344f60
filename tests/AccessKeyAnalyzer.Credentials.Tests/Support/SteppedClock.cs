namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Two clocks that can be moved apart: the wall clock by a time service, the monotonic one not at all while the machine is suspended.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _wall = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private long _timestamp = 1_000_000;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
        {
            return _timestamp;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _wall;
        }
    }

    /// <summary>Time passes.</summary>
    public void Advance(TimeSpan span) => Move(span, span);

    /// <summary>Somebody sets the clock.</summary>
    public void SetWallBy(TimeSpan step) => Move(step, TimeSpan.Zero);

    /// <summary>The machine sleeps: time passes, and the monotonic clock does not see it.</summary>
    public void Suspend(TimeSpan span) => Move(span, TimeSpan.Zero);

    private void Move(TimeSpan wall, TimeSpan monotonic)
    {
        lock (_gate)
        {
            _wall += wall;
            _timestamp += monotonic.Ticks;
        }
    }
}
