using System.Globalization;
using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>Assumes a role with other credentials (STS <c>AssumeRole</c>), which it asks for anew each time.</summary>
internal sealed class AssumeRoleSource(string name, IStsCredentialsProvider own, AssumeRoleSettings settings, Uri endpoint, TimeProvider time)
    : ICredentialsSource
{
    private const string Action = "AssumeRole";

    private readonly string _sessionName = settings.SessionName ?? AssumeRoleSettings.RandomSessionName();

    public string Name { get; } = name;

    public TimeSpan LongestFetch => StsRequest.Plan.Total + StsRequest.Plan.Total;

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken)
    {
        // What these fail with says more than anything that this source could add.
        var caller = own.GetCredentials(cancellationToken);
        return StsRequest.Plan.Run(Name, endpoint, effort, time, (timeLeft, token) => Exchange(caller, timeLeft(), token), StsAdvice.For, cancellationToken);
    }

    private FetchedCredentials Exchange(StsCredentials caller, TimeSpan timeLeft, CancellationToken cancellationToken)
    {
        var parameters = StsRequest.Parameters(Action, time.GetUtcNow());
        parameters["SignatureMethod"] = "HMAC-SHA1";
        parameters["SignatureVersion"] = "1.0";
        parameters["AccessKeyId"] = caller.AccessKeyId;
        parameters["RoleArn"] = settings.RoleArn;
        parameters["RoleSessionName"] = _sessionName;
        parameters["DurationSeconds"] = settings.DurationSeconds.ToString(CultureInfo.InvariantCulture);
        Add("SecurityToken", caller.SecurityToken);
        Add("ExternalId", settings.ExternalId);
        Add("Policy", settings.Policy);
        parameters["Signature"] = RpcSignature.Compute("POST", parameters, caller.AccessKeySecret);
        return StsRequest.Send(Action, endpoint, PercentEncoding.ToForm(parameters), timeLeft, cancellationToken);

        void Add(string parameter, string? value)
        {
            if (value is not null)
            {
                parameters[parameter] = value;
            }
        }
    }
}
