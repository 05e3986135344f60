namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>A cached credential with its schedule. Immutable but for <see cref="QuietUntil"/>, which any thread may move.</summary>
/// <param name="credentials">The credential.</param>
/// <param name="schedule">When it is to be refreshed, and when it ends.</param>
/// <param name="confirmed">When the service last said that this is the credential of now.</param>
internal sealed class CacheEntry(StsCredentials credentials, RefreshSchedule schedule, ClockReading confirmed)
{
    private long _quietUntil = long.MinValue;

    public StsCredentials Credentials { get; } = credentials;

    public RefreshSchedule Schedule { get; } = schedule;

    /// <inheritdoc cref="CacheEntry(StsCredentials, RefreshSchedule, ClockReading)"/>
    public ClockReading Confirmed { get; } = confirmed;

    /// <summary>By how much the credential may be older than its schedule says, of which nobody can tell: two clocks disagree.</summary>
    public TimeSpan Doubt { get; init; }

    /// <summary>The least state that the entry is in, whatever its age: set when it was rejected, or a clock was.</summary>
    public CredentialState AtLeast { get; init; } = CredentialState.Fresh;

    /// <summary>Whether a service refused the credential: then any other that is valid replaces it.</summary>
    public bool IsRejected { get; init; }

    /// <summary>The timestamp until which a read needs no thought. Reading it is all that the lock-free path does.</summary>
    public long QuietUntil
    {
        get => Volatile.Read(ref _quietUntil);
        set => Volatile.Write(ref _quietUntil, value);
    }

    /// <summary>Where the credential is on its way, if it is older by <paramref name="doubt"/> than its schedule says.</summary>
    public CredentialState StateAt(long timestamp, TimeSpan doubt, TimeProvider time)
    {
        var state = Schedule.StateAt(time.Add(timestamp, doubt));
        return state > AtLeast ? state : AtLeast;
    }
}
