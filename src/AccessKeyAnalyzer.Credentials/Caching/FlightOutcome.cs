namespace AccessKeyAnalyzer.Credentials;

/// <summary>How a refresh ended: with the credential that the cache holds now, or with a failure.</summary>
internal sealed class FlightOutcome(StsCredentials? credentials, FetchFailure? failure, DateTimeOffset? nextRetryAt)
{
    /// <summary>There is neither: the cache is no more.</summary>
    public static readonly FlightOutcome Disposed = new(null, null, null);

    public StsCredentials? Credentials { get; } = credentials;

    public FetchFailure? Failure { get; } = failure;

    public DateTimeOffset? NextRetryAt { get; } = nextRetryAt;

    public StsCredentials CredentialsOrThrow() => Credentials ?? throw Failure!.ToException(NextRetryAt);
}
