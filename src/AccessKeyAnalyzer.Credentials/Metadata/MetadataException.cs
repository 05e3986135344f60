namespace AccessKeyAnalyzer.Credentials;

/// <summary>One request of the exchange failed. <see cref="IsRetryable"/> says whether the same refresh tries again.</summary>
internal sealed class MetadataException(string stage, string message, bool isRetryable, int? status = null, bool isTimeout = false) : Exception(message)
{
    public string Stage { get; } = stage;

    public bool IsRetryable { get; } = isRetryable;

    public int? Status { get; } = status;

    public bool IsTimeout { get; } = isTimeout;
}
