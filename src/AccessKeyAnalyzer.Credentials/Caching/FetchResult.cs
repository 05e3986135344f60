namespace AccessKeyAnalyzer.Credentials;

/// <summary>What a source brings back: credentials or the reason why there are none.</summary>
internal readonly struct FetchResult
{
    private FetchResult(FetchedCredentials? fetched, FetchFailure? failure)
    {
        Fetched = fetched;
        Failure = failure;
    }

    public FetchedCredentials? Fetched { get; }

    public FetchFailure? Failure { get; }

    public static implicit operator FetchResult(FetchedCredentials fetched) => new(fetched, null);

    public static implicit operator FetchResult(FetchFailure failure) => new(null, failure);
}
