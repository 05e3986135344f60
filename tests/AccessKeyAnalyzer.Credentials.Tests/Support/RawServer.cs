using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>
/// A metadata service that answers with the very bytes that a test writes, on threads of its own: it needs none of the pool, so a test may take
/// all of these. Whoever answers <see langword="null"/> hangs up.
/// </summary>
internal sealed class RawServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Func<string, string?> _answer;

    /// <param name="answer">From the request line without the protocol (<c>GET /path</c>) to the answer.</param>
    public RawServer(Func<string, string?> answer)
    {
        _answer = answer;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Start(Accept);
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");

    /// <summary>The request lines so far.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>A service in good health, but for the answer to the last request.</summary>
    public static RawServer WithCredentials(Func<string?> answer, string role = "RawRole") => new(request =>
        request.StartsWith("PUT ", StringComparison.Ordinal) ? Ok("raw-token")
        : request.EndsWith('/') ? Ok(role)
        : answer());

    public static string Ok(string body, string headers = "") => $"HTTP/1.1 200 OK\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        while (true)
        {
            var client = _listener.Accept();
            Start(() => Serve(client));
        }
    }

    private void Serve(Socket client)
    {
        using var stream = new NetworkStream(client, ownsSocket: true);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 })
        {
            // No test here looks at headers.
        }

        var request = line?[..line.LastIndexOf(' ')] ?? "";
        _requests.Enqueue(request);
        if (_answer(request) is { } answer)
        {
            stream.Write(Encoding.UTF8.GetBytes(answer));
        }
    }

    private static void Start(Action action) => new Thread(() =>
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The client has hung up, or the test is over.
        }
    })
    { IsBackground = true }.Start();
}
