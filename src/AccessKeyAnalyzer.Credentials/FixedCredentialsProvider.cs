using System.Diagnostics.CodeAnalysis;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Hands out the one credential that it was given, for ever: for tests, and for credentials of which somebody else
/// takes care. Safe for use by several threads.
/// </summary>
/// <param name="credentials">The credential.</param>
/// <exception cref="ArgumentNullException"><paramref name="credentials"/> is null.</exception>
public sealed class FixedCredentialsProvider(StsCredentials credentials) : StsCredentialsProvider
{
    internal StsCredentials Credentials { get; } = credentials ?? throw new ArgumentNullException(nameof(credentials));

    /// <inheritdoc/>
    public override bool TryGetCached([NotNullWhen(true)] out StsCredentials? credentials)
    {
        credentials = Credentials;
        return true;
    }

    /// <inheritdoc/>
    public override StsCredentials GetCredentials(CancellationToken cancellationToken = default) => Credentials;

    /// <inheritdoc/>
    public override ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new(Credentials);
}
