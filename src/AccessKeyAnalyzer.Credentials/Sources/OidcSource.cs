using System.Globalization;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>
/// RRSA: exchanges the token that Kubernetes projects into the pod for credentials of a role (STS <c>AssumeRoleWithOIDC</c>). The file
/// rotates, so it is read for every exchange.
/// </summary>
internal sealed class OidcSource(OidcSettings settings, TimeProvider time) : ICredentialsSource
{
    public const string SourceName = "OIDC (RRSA)";

    private const string Action = "AssumeRoleWithOIDC";

    private readonly string _sessionName = settings.Role.SessionName ?? AssumeRoleSettings.RandomSessionName();

    public string Name => SourceName;

    public TimeSpan LongestFetch => StsRequest.Plan.Total;

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken) =>
        StsRequest.Plan.Run(Name, settings.Endpoint, effort, time, Exchange, StsAdvice.For, cancellationToken);

    private FetchedCredentials Exchange(Func<TimeSpan> timeLeft, CancellationToken cancellationToken)
    {
        var query = StsRequest.Parameters(Action, time.GetUtcNow());
        var form = new Dictionary<string, string>
        {
            ["RoleArn"] = settings.Role.RoleArn,
            ["OIDCProviderArn"] = settings.ProviderArn,
            ["OIDCToken"] = ReadToken(),
            ["RoleSessionName"] = _sessionName,
            ["DurationSeconds"] = settings.Role.DurationSeconds.ToString(CultureInfo.InvariantCulture),
        };
        if (settings.Role.Policy is { } policy)
        {
            form["Policy"] = policy;
        }

        var uri = new Uri(settings.Endpoint, "/?" + PercentEncoding.Join(query));
        return StsRequest.Send(Action, uri, PercentEncoding.ToForm(form), timeLeft(), cancellationToken);
    }

    private string ReadToken()
    {
        try
        {
            var token = File.ReadAllText(settings.TokenFile).Trim();
            return token.Length > 0 ? token : throw Unreadable("the token file is empty", isRetryable: true);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable($"the token file does not exist ({EnvironmentReader.OidcTokenFile}, or oidc_token_file of the profile, names it)", isRetryable: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            // Kubernetes swaps the file while it rotates: another attempt may find it.
            var reason = $"the token file that {EnvironmentReader.OidcTokenFile} names cannot be read ({exception.GetType().Name})";
            throw Unreadable(reason, isRetryable: exception is IOException);
        }
    }

    private static RequestException Unreadable(string message, bool isRetryable) =>
        new(message, isRetryable) { Stage = StsAdvice.TokenFileStage, IsLocal = true };
}
