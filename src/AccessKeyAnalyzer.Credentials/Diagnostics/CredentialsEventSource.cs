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

    [Event(1, Level = EventLevel.Informational, Message = "{0}: new credentials after {1} ms, good for {2} s")]
    public void RefreshSucceeded(string source, int milliseconds, int secondsToExpiry) => WriteEvent(1, source, milliseconds, secondsToExpiry);

    [Event(2, Level = EventLevel.Informational, Message = "{0}: the same credentials again after {1} ms, good for {2} s")]
    public void RefreshUnchanged(string source, int milliseconds, int secondsToExpiry) => WriteEvent(2, source, milliseconds, secondsToExpiry);

    [Event(3, Level = EventLevel.Warning, Message = "{0}: refresh failed. {1}")]
    public void RefreshFailed(string source, string reason) => WriteEvent(3, source, reason);

    [Event(4, Level = EventLevel.Warning, Message = "{0}: handing out cached credentials while refreshes fail, good for {1} s")]
    public void ServedWhileRefreshFails(string source, int secondsToExpiry) => WriteEvent(4, source, secondsToExpiry);

    [Event(5, Level = EventLevel.Warning, Message = "Instance metadata of {0} is read without a token (v1)")]
    public void MetadataReadWithoutToken(string endpoint) => WriteEvent(5, endpoint);

    [Event(6, Level = EventLevel.Informational, Message = "{0}: a service refused the credentials, they are refreshed")]
    public void Invalidated(string source) => WriteEvent(6, source);

    [Event(7, Level = EventLevel.Informational, Message = "{0}: the wall clock was set or the machine was suspended, the credentials are looked at again")]
    public void WallClockJumped(string source) => WriteEvent(7, source);

    [Event(8, Level = EventLevel.Error, Message = "A listener of the refresh metrics threw {0}")]
    public void ListenerFailed(string exception) => WriteEvent(8, exception);
}
