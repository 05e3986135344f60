namespace AccessKeyAnalyzer.Credentials;

/// <summary>A credentials URI: a service of the platform, usually in the same instance, that hands out the credentials as JSON.</summary>
internal sealed class UriSource(Uri uri, TimeProvider time) : ICredentialsSource
{
    public const string SourceName = "credentials URI";

    private const string Stage = "credential";

    public string Name => SourceName;

    public FetchResult Fetch(bool persistent, CancellationToken cancellationToken) =>
        StsRequest.Plan.Run(Name, uri, persistent, time, Get, _ => $"Check {EnvironmentReader.CredentialsUri}.", cancellationToken);

    private FetchedCredentials Get(Func<TimeSpan> timeLeft, CancellationToken cancellationToken)
    {
        using var reply = AttemptPlan.Send(Stage, new HttpCall("GET", uri) { Timeout = timeLeft() }, cancellationToken);
        return reply.IsSuccess
            ? CredentialsDocument.Read(reply, out var problem) ?? throw new FetchException(Stage, problem, isRetryable: true, reply.Status)
            : throw FetchException.FromStatus(Stage, reply.Status, "the service refuses");
    }
}
