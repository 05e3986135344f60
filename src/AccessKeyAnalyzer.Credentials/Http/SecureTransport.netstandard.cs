#if !NET
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>
/// Synchronous HTTPS for .NET Framework and old .NET Core, where HttpClient has no synchronous call. Stateless.
/// </summary>
internal static class SecureTransport
{
    private static readonly TimeSpan TimerPrecision = TimeSpan.FromMilliseconds(50);

    /// <exception cref="RequestException">No whole answer in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static HttpReply Send(HttpCall call, CancellationToken cancellationToken)
    {
        var request = CreateRequest(call);
        var watch = Stopwatch.StartNew();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(call.Timeout);

        // HttpWebRequest's own time-out ends with the headers.
        using var abort = deadline.Token.Register(static state => ((HttpWebRequest)state!).Abort(), request);
        try
        {
            if (call.Form is { } form)
            {
                request.ContentType = "application/x-www-form-urlencoded";
                using var body = request.GetRequestStream();
                body.Write(form, 0, form.Length);
            }

            using var response = GetResponse(request);

            // Aborting the request ends a read of the body on .NET Framework only.
            using var end = deadline.Token.Register(static state => ((HttpWebResponse)state!).Dispose(), response);
            var reply = new HttpReply((int)response.StatusCode, DateOf(response));
            try
            {
                reply.Fill(response.GetResponseStream().Read, deadline.Token);
                return reply;
            }
            catch
            {
                reply.Dispose();
                throw;
            }
        }
        catch (Exception exception)
            when (exception is WebException or IOException or HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            // HttpRequestException comes out of a body on .NET Core, where HttpWebRequest stands on HttpClient.
            cancellationToken.ThrowIfCancellationRequested();

            // The request's own time-out, which may come a moment before the deadline, does not always say that it was one.
            throw Translate(exception, deadline.IsCancellationRequested || watch.Elapsed >= call.Timeout - TimerPrecision);
        }
    }

    private static HttpWebResponse GetResponse(HttpWebRequest request)
    {
        try
        {
            return (HttpWebResponse)request.GetResponse();
        }
        catch (WebException exception) when (exception.Response is HttpWebResponse response)
        {
            // Every status but 2xx comes as an exception here; to us it is an answer.
            return response;
        }
    }

    private static RequestException Translate(Exception exception, bool isOverdue) =>
        isOverdue || exception is WebException { Status: WebExceptionStatus.Timeout } ? RequestException.TimedOut()
        : exception.GetBaseException() is SocketException socket ? RequestException.Broken($"the connection failed ({socket.SocketErrorCode})")
        : exception is WebException web ? RequestException.Broken($"the request failed ({web.Status})")
        : RequestException.Broken("the connection was closed before the answer was whole");

    private static HttpWebRequest CreateRequest(HttpCall call)
    {
        var request = WebRequest.CreateHttp(call.Uri);
        request.Method = call.Method;
        request.AllowAutoRedirect = false;
        request.AutomaticDecompression = DecompressionMethods.None;
        request.KeepAlive = false;
        request.Timeout = (int)call.Timeout.TotalMilliseconds;
        request.ReadWriteTimeout = (int)call.Timeout.TotalMilliseconds;
        request.ServicePoint.Expect100Continue = false;
        if (!call.AllowProxy)
        {
            request.Proxy = null;
        }

        if (call.Header is { } header)
        {
            request.Headers[header.Name] = header.Value;
        }

        if (call.Form is null && call.Method != "GET")
        {
            request.ContentLength = 0;
        }

        return request;
    }

    private static DateTimeOffset? DateOf(HttpWebResponse response) =>
        DateTimeOffset.TryParse(
            response.Headers["Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : null;
}
#endif
