namespace AccessKeyAnalyzer.Credentials;

/// <summary>Synchronous HTTP/1.1. Stateless but for idle TLS connections, and safe for several threads.</summary>
internal static class HttpTransport
{
    /// <exception cref="TransportException">No whole answer in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static HttpReply Send(HttpCall call, CancellationToken cancellationToken) => call.Uri.Scheme == Uri.UriSchemeHttp
        ? PlainTransport.Send(call, cancellationToken)
        : SecureTransport.Send(call, cancellationToken);
}
