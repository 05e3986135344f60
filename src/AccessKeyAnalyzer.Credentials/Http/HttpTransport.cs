namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>Synchronous HTTP/1.1. Stateless but for idle TLS connections, and safe for several threads.</summary>
internal static class HttpTransport
{
    /// <exception cref="RequestException">No whole answer in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static HttpReply Send(HttpCall call, CancellationToken cancellationToken)
    {
        if (call.Timeout <= TimeSpan.Zero)
        {
            throw new RequestException("the time for the whole refresh is used up", isRetryable: false, isTimeout: true) { Stage = call.Stage };
        }

        try
        {
            return call.Uri.Scheme == Uri.UriSchemeHttp ? PlainTransport.Send(call, cancellationToken) : SecureTransport.Send(call, cancellationToken);
        }
        catch (RequestException exception)
        {
            throw exception.At(call.Stage);
        }
    }
}
