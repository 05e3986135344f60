using System.Diagnostics.CodeAnalysis;
using AccessKeyAnalyzer.Credentials.Caching;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// What the providers have in common that fetch credentials with an expiry: they keep them, refresh them ahead of it, and let all callers share one refresh,
/// as <see cref="EcsRamRoleCredentialsProvider"/> does. Safe for use by several threads.
/// </summary>
public abstract class CachedCredentialsProvider : StsCredentialsProvider, IDisposable
{
    private readonly CredentialsCache _cache;

    private protected CachedCredentialsProvider(ICredentialsSource source, TimeProvider time) => _cache = new(source, new(), time);

    /// <inheritdoc/>
    public override CredentialsUnavailableException? RefreshFailure => _cache.RefreshFailure;

    /// <inheritdoc/>
    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default) => _cache.GetCredentials(cancellationToken);

    /// <inheritdoc/>
    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) =>
        _cache.GetCredentialsAsync(cancellationToken);

    /// <inheritdoc/>
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials) => _cache.TryGetCached(out credentials);

    /// <inheritdoc/>
    public override void Invalidate(StsCredentials observed) => _cache.Invalidate(observed ?? throw new ArgumentNullException(nameof(observed)));

    /// <summary>Ends a refresh under way; callers that wait, and later ones, get an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        _cache.Dispose();
        GC.SuppressFinalize(this);
    }
}
