namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>A source that does what a test says. Each fetch runs <see cref="Answer"/>, which may block.</summary>
internal sealed class ScriptedSource(TimeProvider time) : ICredentialsSource
{
    private int _fetches;
    private int _issued;

    public string Name => "scripted source";

    public TimeSpan LongestFetch => TimeSpan.FromSeconds(8);

    public Func<ScriptedSource, FetchedCredentials> Answer { get; set; } = source => source.Issue(TimeSpan.FromHours(6));

    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>How hard the last fetch was to try.</summary>
    public FetchEffort Effort { get; private set; }

    public FetchedCredentials Fetch(FetchEffort effort, CancellationToken cancellationToken)
    {
        Effort = effort;
        Interlocked.Increment(ref _fetches);
        return Answer(this);
    }

    /// <summary>A new credential that is good for <paramref name="remaining"/> from now.</summary>
    public FetchedCredentials Issue(TimeSpan remaining, TimeSpan? lifetime = null)
    {
        var tag = $"scripted/{Interlocked.Increment(ref _issued)}";
        var now = time.GetUtcNow();
        return new(
            new(SyntheticKey.StsAccessKeyId(tag), SyntheticKey.StsAccessKeySecret(tag), SyntheticKey.SecurityToken(tag), now + remaining),
            now + remaining - (lifetime ?? remaining));
    }

    public static FetchedCredentials Failure() =>
        throw new CredentialsUnavailableException("The scripted source fails.") { Stage = "credential", StatusCode = 500, Attempts = 1 };
}
