#if NET
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>Synchronous HTTPS over the framework's own handler, which needs threads of the pool. Stateless but for idle connections.</summary>
internal static class SecureTransport
{
    private static readonly HttpMessageInvoker Direct = new(CreateHandler(useProxy: false, TimeSpan.FromSeconds(1)));
    private static readonly HttpMessageInvoker Public = new(CreateHandler(useProxy: true, TimeSpan.FromSeconds(5)));

    /// <exception cref="RequestException">No whole answer in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static HttpReply Send(HttpCall call, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(call.Timeout);
        try
        {
            using var request = CreateRequest(call);
            using var response = (call.AllowProxy ? Public : Direct).Send(request, deadline.Token);

            // A blocked read takes no token. Tearing the response down ends it, also when the server lets a body drip.
            using var abort = deadline.Token.UnsafeRegister(static state => ((HttpResponseMessage)state!).Dispose(), response);
            var reply = new HttpReply((int)response.StatusCode, response.Headers.Date);
            try
            {
                reply.Fill(response.Content.ReadAsStream(CancellationToken.None).Read, deadline.Token);
                return reply;
            }
            catch
            {
                reply.Dispose();
                throw;
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Translate(exception, deadline.IsCancellationRequested);
        }
    }

    private static RequestException Translate(Exception exception, bool isOverdue) =>
        isOverdue || exception is OperationCanceledException ? RequestException.TimedOut()
        : exception.InnerException is SocketException socket ? RequestException.Broken($"the connection failed ({socket.SocketErrorCode})")
        : exception is HttpRequestException request ? RequestException.Broken($"the request failed ({request.HttpRequestError})")
        : RequestException.Broken("the connection was closed before the answer was whole");

    private static HttpRequestMessage CreateRequest(HttpCall call)
    {
        var request = new HttpRequestMessage(new HttpMethod(call.Method), call.Uri)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (call.Header is { } header)
        {
            request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        }

        if (call.Form is { } form)
        {
            request.Content = new ByteArrayContent(form);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        }
        else if (call.Method != "GET")
        {
            request.Content = new ByteArrayContent([]);
        }

        return request;
    }

    internal static SocketsHttpHandler CreateHandler(bool useProxy, TimeSpan connectTimeout) => new()
    {
        UseProxy = useProxy,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = connectTimeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        MaxResponseHeadersLength = 16,

        // No trace header leaves the process: the service is none of ours, and it refuses what looks forwarded.
        ActivityHeadersPropagator = null,

        // An answer that is given up is not read to its end: a server that lets it drip could hold us long past the time-out.
        MaxResponseDrainSize = 0,
        ResponseDrainTimeout = TimeSpan.Zero,
    };
}
#endif
