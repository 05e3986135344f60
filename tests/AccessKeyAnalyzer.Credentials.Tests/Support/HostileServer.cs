using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>A server on loopback that reads each request and then writes what no honest server writes, until the client hangs up.</summary>
internal sealed class HostileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<HostileServer, Stream, Task> _answer;
    private long _sent;
    private int _connections;
    private int _hungUp;

    public HostileServer(Func<HostileServer, Stream, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many bytes clients and the buffers on the way took.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>On how many connections the client has hung up, or the answer has ended.</summary>
    public int HungUp => Volatile.Read(ref _hungUp);

    public CancellationToken End => _end.Token;

    public async Task SendAsync(Stream stream, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        await stream.WriteAsync(bytes, End);
        Interlocked.Add(ref _sent, bytes.Length);
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(End);
                Interlocked.Increment(ref _connections);
                _ = Task.Run(() => ServeAsync(client));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var stream = client.GetStream();
            await ReadHeadAsync(stream);
            await _answer(this, stream);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The client has hung up, or the test is over.
        }
        finally
        {
            Interlocked.Increment(ref _hungUp);
            client.Dispose();
        }
    }

    private async Task ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, End) == 1)
        {
            head.Append((char)one[0]);
        }
    }
}
