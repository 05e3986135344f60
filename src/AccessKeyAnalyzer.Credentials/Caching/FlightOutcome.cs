namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>How a refresh ended: with the credential that the cache holds now, or with a failure.</summary>
internal sealed class FlightOutcome(StsCredentials? credentials, CredentialsUnavailableException? failure, DateTimeOffset? nextRetryAt = null)
{
    /// <summary>There is neither: the cache is no more.</summary>
    public static readonly FlightOutcome Disposed = new(null, null);

    public StsCredentials? Credentials { get; } = credentials;

    public CredentialsUnavailableException? Failure { get; } = failure;

    /// <summary>Whether the process was frozen meanwhile, so that the failure says nothing of the service.</summary>
    public bool IsStale { get; init; }

    public StsCredentials CredentialsOrThrow() => Credentials ?? throw Failure!.Again(nextRetryAt);
}
