namespace AccessKeyAnalyzer.Credentials;

/// <summary>Why a fetch failed, as data: each caller gets an exception of its own, made from it.</summary>
internal sealed class FetchFailure
{
    /// <summary>One or two sentences: what failed, and what to do about it. Never a part of a response body.</summary>
    public required string Message { get; init; }

    public string? Stage { get; init; }

    public int? StatusCode { get; init; }

    public int Attempts { get; init; }

    public TimeSpan Elapsed { get; init; }

    public Uri? Endpoint { get; init; }

    public Exception? Cause { get; init; }

    public CredentialsUnavailableException ToException(DateTimeOffset? nextRetryAt) => new(Message, Cause)
    {
        Stage = Stage,
        StatusCode = StatusCode,
        Attempts = Attempts,
        Elapsed = Elapsed,
        Endpoint = Endpoint,
        NextRetryAt = nextRetryAt,
    };
}
