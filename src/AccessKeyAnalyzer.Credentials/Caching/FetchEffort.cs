namespace AccessKeyAnalyzer.Credentials.Caching;

/// <summary>How hard a fetch tries.</summary>
internal enum FetchEffort
{
    /// <summary>A look whether the service is back: one attempt, and more only where it gets ahead.</summary>
    Look,

    /// <summary>A few attempts, in the background.</summary>
    Usual,

    /// <summary>As many as there is time for: callers have nothing until it succeeds.</summary>
    Persistent,
}
