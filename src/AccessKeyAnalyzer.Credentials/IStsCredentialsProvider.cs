namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Hands out credentials that are valid now. Ask again before each use and keep nothing: the provider caches, and refreshes ahead of expiry.
/// Implementations are safe for use by several threads.
/// </summary>
public interface IStsCredentialsProvider
{
    /// <summary>The credentials to sign with now.</summary>
    /// <param name="cancellationToken">Frees this caller only; a refresh that others wait for goes on.</param>
    /// <returns>One whole credential.</returns>
    /// <exception cref="CredentialsUnavailableException">No source has a valid credential; the message says which were asked, and what to do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled while the caller waited.</exception>
    StsCredentials GetCredentials(CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetCredentials"/>
    ValueTask<StsCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default);
}
