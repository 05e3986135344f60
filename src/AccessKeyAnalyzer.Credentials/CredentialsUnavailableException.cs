namespace AccessKeyAnalyzer.Credentials;

/// <summary>
/// No valid credential can be had. The message names the stage that failed, what was tried and what to do; it never carries any part of a
/// credential or of a response body.
/// </summary>
public class CredentialsUnavailableException : Exception
{
    /// <summary>An exception with a general message.</summary>
    public CredentialsUnavailableException()
        : base("No Alibaba Cloud credentials are available.")
    {
    }

    /// <summary>An exception with this message.</summary>
    public CredentialsUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with this message and cause.</summary>
    public CredentialsUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The exchange that failed last, such as <c>token</c>, <c>role</c> or <c>credential</c>; <see langword="null"/> when none took place.</summary>
    public string? Stage { get; internal init; }

    /// <summary>The HTTP status of the last answer; <see langword="null"/> when there was none.</summary>
    public int? StatusCode { get; internal init; }

    /// <summary>What the service calls the error, such as <c>NoPermission</c>; <see langword="null"/> when it named none.</summary>
    public string? ErrorCode { get; internal init; }

    /// <summary>What the service calls the request, for its support; <see langword="null"/> when it did not say.</summary>
    public string? RequestId { get; internal init; }

    /// <summary>How many attempts were made.</summary>
    public int Attempts { get; internal init; }

    /// <summary>How long they took together.</summary>
    public TimeSpan Elapsed { get; internal init; }

    /// <summary>The endpoint that was asked; <see langword="null"/> when none was.</summary>
    public Uri? Endpoint { get; internal init; }

    /// <summary>The instant from which a call makes a new attempt; calls before it fail at once with this same reason.</summary>
    public DateTimeOffset? NextRetryAt { get; internal init; }

    /// <summary>What metrics call the reason.</summary>
    internal string ErrorType { get; init; } = "_OTHER";

    /// <summary>How long a source asks to be left alone; <see langword="null"/> for the usual pauses.</summary>
    internal TimeSpan? Pause { get; init; }

    /// <summary>The same reason for one caller more: an exception is thrown once, since its trace belongs to one thread.</summary>
    internal CredentialsUnavailableException Again(DateTimeOffset? nextRetryAt) => Again(Message, nextRetryAt);

    /// <summary>The same reason, with a pause that the source asks for.</summary>
    internal CredentialsUnavailableException Again(TimeSpan pause) => Again(Message, NextRetryAt, pause);

    /// <inheritdoc cref="Again(DateTimeOffset?)"/>
    internal CredentialsUnavailableException Again(string message, DateTimeOffset? nextRetryAt, TimeSpan? pause = null) => new(message, InnerException)
    {
        Stage = Stage,
        StatusCode = StatusCode,
        ErrorCode = ErrorCode,
        RequestId = RequestId,
        ErrorType = ErrorType,
        Attempts = Attempts,
        Elapsed = Elapsed,
        Endpoint = Endpoint,
        NextRetryAt = nextRetryAt,
        Pause = pause,
    };
}
