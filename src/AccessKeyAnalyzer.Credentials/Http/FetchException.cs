namespace AccessKeyAnalyzer.Credentials;

/// <summary>One request of a fetch failed. <see cref="IsRetryable"/> says whether the same fetch tries again.</summary>
internal sealed class FetchException(string stage, string message, bool isRetryable, int? status = null, bool isTimeout = false) : Exception(message)
{
    public string Stage { get; } = stage;

    public bool IsRetryable { get; } = isRetryable;

    public int? Status { get; } = status;

    public bool IsTimeout { get; } = isTimeout;

    /// <summary>A status that is no success, judged as HTTP means it.</summary>
    public static FetchException FromStatus(string stage, int status, string refusal) => status is 408 or 429 or >= 500
        ? new(stage, "the service cannot answer now", isRetryable: true, status)
        : new(stage, refusal, isRetryable: false, status);
}
