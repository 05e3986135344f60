using System.Diagnostics;
using AccessKeyAnalyzer.Credentials;

namespace AccessKeyAnalyzer.Soak;

/// <summary>One call and what was true when it began.</summary>
internal readonly struct Call
{
    private readonly Tally _tally;
    private readonly bool _wasFresh;
    private readonly bool _wasValid;
    private readonly DateTimeOffset _startedAt;
    private readonly long _start;

    private Call(Tally tally)
    {
        _tally = tally;
        _wasFresh = tally.IsFresh;
        _wasValid = tally.HasLeft(TimeSpan.Zero);
        _startedAt = DateTimeOffset.UtcNow;
        _start = Stopwatch.GetTimestamp();
    }

    public static Call Start(Tally tally) => new(tally);

    public void End(StsCredentials credentials) => _tally.Succeeded(credentials, _startedAt, Stopwatch.GetElapsedTime(_start), _wasFresh, _wasValid);

    /// <summary>It counts against the provider only if the token outlived the call.</summary>
    public void Fail() => _tally.Failed(_wasValid && _tally.HasLeft(TimeSpan.Zero));
}
