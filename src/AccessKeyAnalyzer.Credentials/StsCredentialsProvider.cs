using System.Diagnostics.CodeAnalysis;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// What all providers of this library are, and a base for your own: beside the credentials, what is known of them without asking anybody. Code that holds an
/// <see cref="IStsCredentialsProvider"/> gets at it by the methods of <see cref="StsCredentialsProviderExtensions"/>. Implementations are safe for use by
/// several threads.
/// </summary>
public abstract class StsCredentialsProvider : IStsCredentialsProvider
{
    /// <summary>
    /// Why the last refresh failed, or what else keeps newer credentials away, from the point on at which callers depend on it (the last minute of the cached
    /// credentials, at most a tenth of their life); <see langword="null"/> as long as all is well. For health checks.
    /// </summary>
    public virtual CredentialsUnavailableException? RefreshFailure => null;

    /// <inheritdoc/>
    public abstract StsCredentials GetCredentials(CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    public abstract ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default);

    /// <summary>The cached credentials, if they have not expired. Waits for nothing and asks nobody: for code that must not block.</summary>
    /// <returns>Whether there are any. A provider that does not cache has none.</returns>
    public virtual bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = null;
        return false;
    }

    /// <summary>
    /// Tells the provider that a service refused <paramref name="observed"/>. If that is still what it hands out, the next call asks for a new one, waiting
    /// up to 2 s for it; if it has been replaced meanwhile, or the provider does not cache, nothing happens.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="observed"/> is null.</exception>
    public virtual void Invalidate(StsCredentials observed) => _ = observed ?? throw new ArgumentNullException(nameof(observed));
}
