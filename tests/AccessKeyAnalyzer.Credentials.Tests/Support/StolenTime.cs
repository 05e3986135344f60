using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>
/// The control of a time limit: a thread that wants to run every few milliseconds, and adds up by how much it was late. A call that took
/// longer than that much above its limit broke the rule itself; the machine, busy with other tests, did not.
/// </summary>
internal sealed class StolenTime : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly Thread _thread;
    private long _stolen;
    private volatile bool _isOver;

    public StolenTime()
    {
        _thread = new(Watch) { IsBackground = true, Name = "control of time limits" };
        _thread.Start();
    }

    /// <summary>How long <paramref name="action"/> took, without what the machine took away meanwhile.</summary>
    public TimeSpan Time(Action action)
    {
        var before = Interlocked.Read(ref _stolen);
        var took = Callers.Time(action);
        if (took < Tick)
        {
            return took;
        }

        // What is being stolen just now is added at the end of the tick.
        Thread.Sleep(Tick);
        var stolen = TimeSpan.FromTicks(Interlocked.Read(ref _stolen) - before);
        return took > stolen ? took - stolen : TimeSpan.Zero;
    }

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
    }

    private void Watch()
    {
        while (!_isOver)
        {
            var start = Stopwatch.GetTimestamp();
            Thread.Sleep(Tick);

            // Timers of the system fire up to a tick late on an idle machine, too.
            var late = Stopwatch.GetElapsedTime(start) - 2 * Tick;
            if (late > TimeSpan.Zero)
            {
                Interlocked.Add(ref _stolen, late.Ticks);
            }
        }
    }
}
