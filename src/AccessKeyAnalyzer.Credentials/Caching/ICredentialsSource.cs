namespace AccessKeyAnalyzer.Credentials;

/// <summary>A place that credentials with an expiry come from. <see cref="CredentialsCache"/> calls it, one call at a time.</summary>
internal interface ICredentialsSource
{
    /// <summary>What messages and metrics call it.</summary>
    string Name { get; }

    /// <summary>
    /// Asks once, synchronously, on a thread that the cache made for it.
    /// </summary>
    /// <param name="persistent">Whether to make several attempts. After a failure the cache spaces single attempts itself.</param>
    /// <param name="cancellationToken">Cancelled when the cache is disposed.</param>
    FetchResult Fetch(bool persistent, CancellationToken cancellationToken);
}
