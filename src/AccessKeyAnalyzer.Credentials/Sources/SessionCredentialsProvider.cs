namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Hands out a session that somebody else has begun, until it ends.</summary>
internal sealed class SessionCredentialsProvider(StsCredentials session, string whenOver, TimeProvider time) : IStsCredentialsProvider
{
    public StsCredentials GetCredentials(CancellationToken cancellationToken = default) =>
        session.Expiration <= time.GetUtcNow() ? throw new CredentialsUnavailableException(whenOver) : session;

    public ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        session.Expiration <= time.GetUtcNow() ? new(Task.FromException<StsCredentials>(new CredentialsUnavailableException(whenOver))) : new(session);
}
