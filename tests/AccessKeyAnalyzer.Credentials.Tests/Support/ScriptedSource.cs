namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>A source that does what a test says. Each fetch runs <see cref="Answer"/>, which may block.</summary>
internal sealed class ScriptedSource(TimeProvider time) : ICredentialsSource
{
    private int _fetches;
    private int _issued;

    public string Name => "scripted source";

    public Func<ScriptedSource, FetchResult> Answer { get; set; } = source => source.Issue(TimeSpan.FromHours(6));

    public int Fetches => Volatile.Read(ref _fetches);

    /// <summary>Whether the last fetch was allowed several attempts.</summary>
    public bool WasPersistent { get; private set; }

    public FetchResult Fetch(bool persistent, CancellationToken cancellationToken)
    {
        WasPersistent = persistent;
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

    public static FetchFailure Failure() => new() { Message = "The scripted source fails.", Stage = "credential", StatusCode = 500, Attempts = 1 };
}
