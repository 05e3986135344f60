using System.Diagnostics.CodeAnalysis;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Hands out a session that somebody else has begun, until it ends.</summary>
internal sealed class SessionCredentialsProvider(StsCredentials session, string whenOver, TimeProvider time) : StsCredentialsProvider
{
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = session.Expiration <= time.GetUtcNow() ? null : session;
        return credentials is not null;
    }

    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default) =>
        session.Expiration <= time.GetUtcNow() ? throw new CredentialsUnavailableException(whenOver) : session;

    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        session.Expiration <= time.GetUtcNow() ? new(Task.FromException<StsCredentials>(new CredentialsUnavailableException(whenOver))) : new(session);
}
