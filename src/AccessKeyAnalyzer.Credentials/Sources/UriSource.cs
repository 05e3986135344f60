using AccessKeyAnalyzer.Credentials.Caching;
using AccessKeyAnalyzer.Credentials.Http;

namespace AccessKeyAnalyzer.Credentials.Sources;

/// <summary>A credentials URI: a service of the platform, usually in the same instance, that hands out the credentials as JSON.</summary>
/// <param name="uri">The service.</param>
/// <param name="namedBy">Who names it, for the reader of an error.</param>
/// <param name="time">The clocks.</param>
internal sealed class UriSource(Uri uri, string namedBy, TimeProvider time) : ICredentialsSource
{
    public const string SourceName = "credentials URI";

    private const string Stage = "credential";

    public string Name => SourceName;

    public TimeSpan LongestFetch => StsRequest.Plan.Total;

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken) =>
        StsRequest.Plan.Run(Name, uri, effort, time, Get, _ => $"Check {namedBy}.", cancellationToken);

    private FetchedCredentials Get(Func<TimeSpan> timeLeft, CancellationToken cancellationToken)
    {
        using var reply = HttpTransport.Send(new(Stage, "GET", uri) { Timeout = timeLeft() }, cancellationToken);
        return reply.IsSuccess
            ? CredentialsDocument.Read(reply, out var problem, (time.GetUtcNow(), ProcessSource.UntoldLife))
                ?? throw new RequestException(problem, isRetryable: true, reply.Status) { Stage = Stage }
            : throw RequestException.FromStatus(Stage, reply.Status, "the service refuses");
    }
}
