using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// RRSA: exchanges the token that Kubernetes projects into the pod for credentials of a role (STS <c>AssumeRoleWithOIDC</c>). The file
/// rotates, so it is read for every exchange.
/// </summary>
internal sealed class OidcSource(OidcSettings settings, Uri endpoint, TimeProvider time) : ICredentialsSource
{
    public const string SourceName = "OIDC (RRSA)";

    private const string Stage = "AssumeRoleWithOIDC";

    private readonly string _sessionName = settings.SessionName ?? DefaultSessionName();

    public string Name => SourceName;

    public TimeSpan LongestFetch => StsRequest.Plan.Total;

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken) => StsRequest.Plan.Run(
        Name,
        endpoint,
        effort,
        time,
        Exchange,
        _ => "Check that the role trusts this OIDC provider and service account, and that the pod can reach STS.",
        cancellationToken);

    /// <summary>A name that tells one process from another in the audit log of the cloud.</summary>
    internal static string DefaultSessionName() => $"credentials-dotnet-{Guid.NewGuid():N}";

    private FetchedCredentials Exchange(Func<TimeSpan> timeLeft, CancellationToken cancellationToken)
    {
        var query = new Dictionary<string, string>
        {
            ["Action"] = Stage,
            ["Format"] = "JSON",
            ["Version"] = StsRequest.Version,
            ["Timestamp"] = StsRequest.Timestamp(time.GetUtcNow()),
            ["SignatureNonce"] = Guid.NewGuid().ToString(),
        };
        var form = new Dictionary<string, string>
        {
            ["RoleArn"] = settings.RoleArn,
            ["OIDCProviderArn"] = settings.ProviderArn,
            ["OIDCToken"] = ReadToken(),
            ["RoleSessionName"] = _sessionName,
            ["DurationSeconds"] = "3600",
        };
        return StsRequest.Send(Stage, new(endpoint, "/?" + PercentEncoding.Join(query)), PercentEncoding.ToForm(form), timeLeft(), cancellationToken);
    }

    private string ReadToken()
    {
        try
        {
            var token = File.ReadAllText(settings.TokenFile).Trim();
            return token.Length > 0 ? token : throw new RequestException("the token file is empty", isRetryable: true)
            {
                Stage = Stage,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // Kubernetes swaps the file while it rotates: another attempt may find it.
            throw new RequestException(
                $"the file that {EnvironmentReader.OidcTokenFile} names cannot be read ({exception.GetType().Name})", isRetryable: true)
            {
                Stage = Stage,
            };
        }
    }
}
