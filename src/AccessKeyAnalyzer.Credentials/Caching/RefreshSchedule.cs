namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>
/// The three points in the life of one cached credential, on the clock by which it ages. Immutable and pure: the state of a credential is a
/// function of this and of a timestamp.
/// </summary>
internal sealed class RefreshSchedule
{
    private static readonly TimeSpan WithoutExpiration = TimeSpan.FromMinutes(5);

    private RefreshSchedule(long advisoryAt, long mandatoryAt, long expiresAt, TimeSpan lifetime)
    {
        AdvisoryAt = advisoryAt;
        MandatoryAt = mandatoryAt;
        ExpiresAt = expiresAt;
        Lifetime = lifetime;
    }

    public long AdvisoryAt { get; }

    public long MandatoryAt { get; }

    public long ExpiresAt { get; }

    public TimeSpan Lifetime { get; }

    /// <summary>Whether the age of the credential could not be told, so that <see cref="ExpiresAt"/> is the latest that it can be.</summary>
    public bool IsAgeUnknown { get; private init; }

    /// <summary>The schedule of a credential that was fetched at <paramref name="now"/>.</summary>
    /// <param name="fetched">The credential.</param>
    /// <param name="now">When it came.</param>
    /// <param name="oldest">How old it is at most, where that is known; it counts where no clock tells the age.</param>
    /// <param name="time">The clocks.</param>
    /// <param name="policy">The rules.</param>
    public static RefreshSchedule For(FetchedCredentials fetched, ClockReading now, TimeSpan? oldest, TimeProvider time, RefreshPolicy policy)
    {
        if (fetched.Remaining(now.Wall) is not { } remaining)
        {
            return new(time.Add(now.Timestamp, WithoutExpiration), Timestamps.Never, Timestamps.Never, TimeSpan.MaxValue);
        }

        var lifetime = fetched.Lifetime(remaining);
        var look = policy.BlindLook(lifetime);
        var isAgeUnknown = fetched.IsAgeUnknown(now.Wall);
        if (isAgeUnknown && oldest < look + look)
        {
            (remaining, isAgeUnknown) = (remaining - oldest.Value, false);
        }

        // The service rotates long before a long-lived credential expires. One that lives an hour or less is asked for at half-life.
        var advisoryIn = isAgeUnknown ? look
            : lifetime >= policy.AdvisoryBeforeExpiration + policy.AdvisoryBeforeExpiration
            ? remaining - policy.AdvisoryBeforeExpiration + policy.Between(TimeSpan.Zero, policy.AdvisoryJitter)
            : remaining - policy.Between(TimeSpan.FromTicks(lifetime.Ticks * 9 / 20), TimeSpan.FromTicks(lifetime.Ticks * 11 / 20));

        // A minute is too much of a life of seconds, as emulators hand them out.
        var margin = Shorter(policy.MandatoryBeforeExpiration, TimeSpan.FromTicks(lifetime.Ticks / 10));
        return new(
            time.Add(now.Timestamp, advisoryIn),
            time.Add(now.Timestamp, remaining - margin),
            time.Add(now.Timestamp, remaining + policy.ExpiredGracePeriod),
            lifetime)
        {
            IsAgeUnknown = isAgeUnknown,
        };
    }

    /// <summary>The same life, ending at <paramref name="expiresAt"/> if that is sooner.</summary>
    public RefreshSchedule EndingBy(long expiresAt)
    {
        var lost = Math.Max(0, ExpiresAt - expiresAt);
        return lost == 0 ? this : new(AdvisoryAt - lost, MandatoryAt - lost, ExpiresAt - lost, Lifetime);
    }

    public CredentialState StateAt(long timestamp) =>
        timestamp < Math.Min(AdvisoryAt, MandatoryAt) ? CredentialState.Fresh
        : timestamp < MandatoryAt ? CredentialState.Advisory
        : timestamp < ExpiresAt ? CredentialState.Mandatory
        : CredentialState.Expired;

    /// <summary>The next point after <paramref name="timestamp"/> at which the rules change: an attempt is due there, whatever failed before.</summary>
    public long NextPoint(long timestamp) =>
        timestamp < MandatoryAt ? MandatoryAt : timestamp < ExpiresAt ? ExpiresAt : Timestamps.Never;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
