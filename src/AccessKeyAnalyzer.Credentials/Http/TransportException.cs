namespace AccessKeyAnalyzer.Credentials;

/// <summary>A request brought no whole answer. The message says what happened to the connection and nothing of what it carried.</summary>
internal sealed class TransportException(string message, bool isTimeout = false) : Exception(message)
{
    public bool IsTimeout { get; } = isTimeout;
}
