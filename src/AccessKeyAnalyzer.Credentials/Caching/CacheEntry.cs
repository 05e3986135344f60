namespace AccessKeyAnalyzer.Credentials;

/// <summary>A cached credential with its schedule. Immutable but for <see cref="QuietUntil"/>, which any thread may move.</summary>
internal sealed class CacheEntry(StsCredentials credentials, RefreshSchedule schedule)
{
    private long _quietUntil = long.MinValue;

    public StsCredentials Credentials { get; } = credentials;

    public RefreshSchedule Schedule { get; } = schedule;

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

    public CredentialState StateAt(long timestamp)
    {
        var state = Schedule.StateAt(timestamp);
        return state > AtLeast ? state : AtLeast;
    }
}
