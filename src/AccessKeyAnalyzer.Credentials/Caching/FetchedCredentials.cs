namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>What a source handed out, with the times that help to judge how long it is good for.</summary>
internal sealed class FetchedCredentials(StsCredentials credentials, DateTimeOffset? issuedAt = null, DateTimeOffset? serverTime = null)
{
    /// <summary>Longer than any session that STS grants (36 h here leaves room); a longer remainder means that a clock is wrong.</summary>
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(48);

    /// <summary>By how much clocks of machines differ without being wrong.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    public StsCredentials Credentials { get; } = credentials;

    /// <summary>When the service made the credential.</summary>
    public DateTimeOffset? IssuedAt { get; } = issuedAt;

    /// <summary>The <c>Date</c> header of the answer.</summary>
    public DateTimeOffset? ServerTime { get; } = serverTime;

    /// <summary>
    /// How long the credential is still good for by the server's own clock. That clock is believed only when it lies within the
    /// credential's life: the header is optional, and may be another host's.
    /// </summary>
    public TimeSpan? RemainingByServer
    {
        get
        {
            var left = Credentials.Expiration - ServerTime;
            return left > TimeSpan.Zero && left < (ToldLifetime ?? LongestLifetime) + TimeSpan.FromMinutes(5) ? left : null;
        }
    }

    /// <summary>The whole life of the credential, if the service tells it.</summary>
    private TimeSpan? ToldLifetime =>
        Credentials.Expiration - IssuedAt is { } told && told > TimeSpan.Zero && told <= LongestLifetime ? told : null;

    /// <summary>
    /// How long the credential is still good for, at the moment of <paramref name="wall"/>; <see langword="null"/> when it does not say.
    /// Of two clocks that disagree the more careful one counts; a wall clock that makes no sense at all does not. No credential is good for
    /// longer than its whole life, whatever a wall clock says that is behind.
    /// </summary>
    public TimeSpan? Remaining(DateTimeOffset wall)
    {
        if (Credentials.Expiration - wall is not { } local)
        {
            return null;
        }

        var isPlausible = local > TimeSpan.Zero && local <= LongestLifetime;
        var remaining = RemainingByServer is { } server && (!isPlausible || server < local) ? server : local;
        return ToldLifetime is { } life && life < remaining ? life : remaining;
    }

    /// <summary>
    /// Whether <paramref name="wall"/> cannot be right, as the credential would not have been made yet, and no server tells the time. Nobody
    /// knows then how old the credential is.
    /// </summary>
    public bool IsAgeUnknown(DateTimeOffset wall) => RemainingByServer is null && ToldLifetime is not null && IssuedAt - wall > ClockTolerance;

    /// <summary>The same, with the name of its source.</summary>
    public FetchedCredentials From(string source) => new(Credentials.From(source), IssuedAt, ServerTime);

    /// <summary>The same, of an answer that was under way too long to tell what time it is now.</summary>
    public FetchedCredentials WithoutServerTime() => new(Credentials, IssuedAt);

    /// <summary>The whole life of the credential, of which <paramref name="remaining"/> is left.</summary>
    public TimeSpan Lifetime(TimeSpan remaining) => ToldLifetime is { } told && told >= remaining ? told : remaining;
}
