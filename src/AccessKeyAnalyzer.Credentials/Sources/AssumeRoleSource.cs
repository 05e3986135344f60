using System.Globalization;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Assumes a role with a developer's own credentials (STS <c>AssumeRole</c>), as a profile of mode <c>RamRoleArn</c> asks.</summary>
internal sealed class AssumeRoleSource(StsCredentials own, AssumeRoleSettings settings, Uri endpoint, TimeProvider time) : ICredentialsSource
{
    private const string Stage = "AssumeRole";

    private readonly string _sessionName = settings.SessionName ?? OidcSource.DefaultSessionName();

    public string Name => "RAM role of the CLI profile";

    public TimeSpan LongestFetch => StsRequest.Plan.Total;

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken) => StsRequest.Plan.Run(
        Name,
        endpoint,
        effort,
        time,
        (timeLeft, token) => StsRequest.Send(Stage, endpoint, PercentEncoding.ToForm(Parameters()), timeLeft(), token),
        _ => "Check the AccessKey of the profile, and that the role trusts its owner.",
        cancellationToken);

    private Dictionary<string, string> Parameters()
    {
        var parameters = new Dictionary<string, string>
        {
            ["Action"] = Stage,
            ["Format"] = "JSON",
            ["Version"] = StsRequest.Version,
            ["Timestamp"] = StsRequest.Timestamp(time.GetUtcNow()),
            ["SignatureMethod"] = "HMAC-SHA1",
            ["SignatureVersion"] = "1.0",
            ["SignatureNonce"] = Guid.NewGuid().ToString(),
            ["AccessKeyId"] = own.AccessKeyId,
            ["RoleArn"] = settings.RoleArn,
            ["RoleSessionName"] = _sessionName,
            ["DurationSeconds"] = settings.DurationSeconds.ToString(CultureInfo.InvariantCulture),
        };
        if (own.SecurityToken is { } token)
        {
            parameters["SecurityToken"] = token;
        }

        if (settings.ExternalId is { } externalId)
        {
            parameters["ExternalId"] = externalId;
        }

        parameters["Signature"] = RpcSignature.Compute("POST", parameters, own.AccessKeySecret);
        return parameters;
    }
}
