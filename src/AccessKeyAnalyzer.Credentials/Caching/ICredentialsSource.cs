namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>
/// A place that credentials with an expiry come from. <see cref="CredentialsCache"/> calls it, one call at a time; a second one may begin
/// only where the first has been frozen together with the process.
/// </summary>
internal interface ICredentialsSource
{
    /// <summary>What messages and metrics call it.</summary>
    string Name { get; }

    /// <summary>How long a fetch takes at most. One that took longer was held up with the whole process, and its failure says nothing.</summary>
    TimeSpan LongestFetch { get; }

    /// <summary>
    /// Asks, synchronously, on a thread that the cache made for it.
    /// </summary>
    /// <param name="effort">How hard to try. After a failure the cache spaces fetches itself.</param>
    /// <param name="cancellationToken">Cancelled when the cache is disposed.</param>
    /// <exception cref="CredentialsUnavailableException">It has none.</exception>
    FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken);
}
