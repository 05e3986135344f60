using AccessKeyAnalyzer.Credentials.Http;
using AccessKeyAnalyzer.Credentials.Sources;

namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// Reads credentials from a service that hands them out as JSON (<c>ALIBABA_CLOUD_CREDENTIALS_URI</c> of PAI and DataWorks; the service on
/// loopback in containers of Spark on MaxCompute), and keeps them fresh. An answer that does not tell its <c>Expiration</c> is taken to last
/// a quarter of an hour.
/// </summary>
public sealed class UriCredentialsProvider : CachedCredentialsProvider
{
    private const string NamedBy = "the URI that this UriCredentialsProvider was given";

    /// <summary>Asks nobody yet: the first call does.</summary>
    /// <param name="uri">The service: https, or plain http on loopback.</param>
    /// <param name="timeProvider">The clocks by which credentials age; <see langword="null"/> for those of the system.</param>
    /// <exception cref="ArgumentException">The service is not to be trusted with credentials.</exception>
    public UriCredentialsProvider(Uri uri, TimeProvider? timeProvider = null)
        : base(
            new UriSource(TrustedEndpoint.Check(uri, nameof(uri)), NamedBy, timeProvider ?? TimeProvider.System),
            timeProvider ?? TimeProvider.System)
    {
    }
}
