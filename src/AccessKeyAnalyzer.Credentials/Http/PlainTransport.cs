using System.Net.Sockets;
using System.Text;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>
/// HTTP/1.1 without TLS, straight over a socket: no proxy, no redirect, no cookie, one connection a request.
/// </summary>
/// <remarks>
/// The framework's clients connect and time out on threads of the pool, also in their synchronous calls. When an application starts, its
/// synchronous callers may hold all of these, and what they wait for would never begin. This needs the calling thread only.
/// </remarks>
internal static class PlainTransport
{
    /// <exception cref="RequestException">No whole answer in time.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static HttpReply Send(HttpCall call, CancellationToken cancellationToken)
    {
        try
        {
            using var connection = TimedConnection.Open(call.Uri, call.Timeout, cancellationToken);
            connection.Send(Encoding.ASCII.GetBytes(Head(call)));
            connection.Send(call.Form ?? []);
            using var answer = new AnswerReader(connection.Receive);
            return answer.Read();
        }
        catch (SocketException exception)
        {
            throw RequestException.Broken($"the connection failed ({exception.SocketErrorCode})");
        }
    }

    private static string Head(HttpCall call)
    {
        var head = new StringBuilder($"{call.Method} {call.Uri.PathAndQuery} HTTP/1.1\r\nHost: {call.Uri.Authority}\r\nConnection: close\r\n");
        if (call.Header is { } header)
        {
            head.Append(FormattableString.Invariant($"{header.Name}: {header.Value}\r\n"));
        }

        if (call.Form is not null)
        {
            head.Append("Content-Type: application/x-www-form-urlencoded\r\n");
        }

        if (call.Method != "GET")
        {
            head.Append(FormattableString.Invariant($"Content-Length: {call.Form?.Length ?? 0}\r\n"));
        }

        return head.Append("\r\n").ToString();
    }
}
