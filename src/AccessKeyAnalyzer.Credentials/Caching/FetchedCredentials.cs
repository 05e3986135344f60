namespace AccessKeyAnalyzer.Credentials;

/// <summary>What a source handed out, with the times that help to judge how long it is good for.</summary>
internal sealed class FetchedCredentials(StsCredentials credentials, DateTimeOffset? issuedAt = null, DateTimeOffset? serverTime = null)
{
    /// <summary>Longer than any session that STS grants (36 h here leaves room); a longer remainder means that a clock is wrong.</summary>
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromHours(48);

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
            var life = Credentials.Expiration - IssuedAt is { } told && told < LongestLifetime ? told : LongestLifetime;
            return left > TimeSpan.Zero && left < life + TimeSpan.FromMinutes(5) ? left : null;
        }
    }

    /// <summary>
    /// How long the credential is still good for, at the moment of <paramref name="wall"/>; <see langword="null"/> when it does not say.
    /// Of two clocks that disagree the more careful one counts; a wall clock that makes no sense at all does not.
    /// </summary>
    public TimeSpan? Remaining(DateTimeOffset wall)
    {
        if (Credentials.Expiration - wall is not { } local)
        {
            return null;
        }

        var isPlausible = local > TimeSpan.Zero && local <= LongestLifetime;
        return RemainingByServer is { } server && (!isPlausible || server < local) ? server : local;
    }

    /// <summary>The whole life of the credential, of which <paramref name="remaining"/> is left.</summary>
    public TimeSpan Lifetime(TimeSpan remaining)
    {
        var told = Credentials.Expiration - IssuedAt;
        return told is { } lifetime && lifetime >= remaining && lifetime <= LongestLifetime ? lifetime : remaining;
    }
}
