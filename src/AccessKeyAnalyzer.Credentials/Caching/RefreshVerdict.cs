namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>What one call has to do, decided under the lock and carried out outside of it.</summary>
internal readonly struct RefreshVerdict(StsCredentials? credentials, Flight? flight, TimeSpan patience = default)
{
    /// <summary>What can be handed out now: all there is when the wait brings nothing better.</summary>
    public StsCredentials? Credentials { get; } = credentials;

    /// <summary>The refresh to wait for; <see langword="null"/> when there is nothing to wait for.</summary>
    public Flight? Flight { get; } = flight;

    /// <summary>How long to wait for it.</summary>
    public TimeSpan Patience { get; } = patience;
}
