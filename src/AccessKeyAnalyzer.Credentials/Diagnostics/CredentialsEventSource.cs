using System.Diagnostics.Tracing;

namespace AccessKeyAnalyzer.Credentials.Diagnostics;

/// <summary>
/// The events of the providers, under the name <c>AccessKeyAnalyzer-Credentials</c>. No event carries a part of a credential, a token or a body.
/// </summary>
[EventSource(Name = EventSourceName)]
internal sealed class CredentialsEventSource : EventSource
{
    public const string EventSourceName = "AccessKeyAnalyzer-Credentials";

    public static readonly CredentialsEventSource Log = new();

    private CredentialsEventSource()
    {
    }

    [Event(1, Level = EventLevel.Informational, Message = "{0}: new credentials {1} after {2} ms, good for {3} s")]
    public void RefreshSucceeded(string source, string credentials, int milliseconds, int secondsToExpiry) =>
        WriteEvent(1, source, credentials, milliseconds, secondsToExpiry);

    [Event(2, Level = EventLevel.Informational, Message = "{0}: the same credentials again after {1} ms, good for {2} s")]
    public void RefreshUnchanged(string source, int milliseconds, int secondsToExpiry) => WriteEvent(2, source, milliseconds, secondsToExpiry);

    /// <summary>The first failure in a row, the second, the fourth, the eighth …: an outage of half an hour is told five times.</summary>
    [Event(3, Level = EventLevel.Warning, Message = "{0}: refresh failed ({1} in a row), the cached credentials are good for {2} s. {3}")]
    public void RefreshFailed(string source, int failures, int secondsToExpiry, string reason) => WriteEvent(3, source, failures, secondsToExpiry, reason);

    [Event(4, Level = EventLevel.Error, Message = "{0}: the credentials have expired and refreshes fail, so every call fails. {1}")]
    public void Expired(string source, string reason) => WriteEvent(4, source, reason);

    [Event(5, Level = EventLevel.Warning, Message = "Instance metadata of {0} is read without a token (v1)")]
    public void MetadataReadWithoutToken(string endpoint) => WriteEvent(5, endpoint);

    [Event(6, Level = EventLevel.Informational, Message = "{0}: a service refused the credentials, they are refreshed")]
    public void Invalidated(string source) => WriteEvent(6, source);

    [Event(7, Level = EventLevel.Informational, Message = "{0}: the wall clock was set or the machine was suspended, the credentials are looked at again")]
    public void WallClockJumped(string source) => WriteEvent(7, source);

    [Event(9, Level = EventLevel.Informational, Message = "The credentials of this process come from {0}: {1}")]
    public void SourceChosen(string source, string credentials) => WriteEvent(9, source, credentials);

    [Event(10, Level = EventLevel.Verbose, Message = "{0}: refresh failed ({1} in a row), the cached credentials are good for {2} s. {3}")]
    public void RefreshFailedAgain(string source, int failures, int secondsToExpiry, string reason) =>
        WriteEvent(10, source, failures, secondsToExpiry, reason);

    [Event(8, Level = EventLevel.Error, Message = "A listener of the refresh metrics threw {0}")]
    public void ListenerFailed(string exception) => WriteEvent(8, exception);
}
