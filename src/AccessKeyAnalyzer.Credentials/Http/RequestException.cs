using System.Globalization;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>
/// One request of a fetch brought nothing that helps. The message says what happened, and nothing of what the answer carried.
/// </summary>
internal sealed class RequestException(string message, bool isRetryable, int? status = null, bool isTimeout = false) : Exception(message)
{
    /// <summary>The exchange that it belonged to, by the name that errors use.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Whether the same fetch tries again.</summary>
    public bool IsRetryable { get; } = isRetryable;

    /// <summary>The status of the answer; <see langword="null"/> when there was none.</summary>
    public int? Status { get; } = status;

    public bool IsTimeout { get; } = isTimeout;

    /// <summary>What the service calls the error.</summary>
    public string? Code { get; init; }

    /// <summary>What the service calls the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether nothing was sent: something on this machine is missing.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Whether it ended before anybody took the connection.</summary>
    public bool IsUnconnected { get; init; }

    public static RequestException TimedOut(bool isUnconnected = false) =>
        new(isUnconnected ? "nobody took the connection in time" : "there was no whole answer in time", isRetryable: true, isTimeout: true) { IsUnconnected = isUnconnected };

    /// <summary>The connection, or what came over it, broke: another attempt may fare better.</summary>
    public static RequestException Broken(string message) => new(message, isRetryable: true);

    /// <summary>
    /// A status that is no success, judged as HTTP means it. 410 is what metadata services answer while they are being replaced.
    /// </summary>
    public static RequestException FromStatus(string stage, int status, string refusal) => status is 408 or 410 or 421 or 425 or 429 or >= 500
        ? new("the service cannot answer now", isRetryable: true, status) { Stage = stage }
        : new(refusal, isRetryable: false, status) { Stage = stage };

    /// <summary>What metrics call it.</summary>
    public string ErrorType => Code ?? Status?.ToString(CultureInfo.InvariantCulture) ?? (IsLocal ? "local" : IsUnconnected ? "connect_timeout" : IsTimeout ? "timeout" : "connection");

    /// <summary>The same, once it is known which exchange it belonged to.</summary>
    public RequestException At(string stage) =>
        Stage.Length > 0 ? this : new(Message, IsRetryable, Status, IsTimeout) { Stage = stage, IsUnconnected = IsUnconnected };
}
