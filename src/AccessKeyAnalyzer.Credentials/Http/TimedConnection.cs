using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AccessKeyAnalyzer.Credentials.Http;

/// <summary>
/// A TCP connection of which every step ends by one deadline. It polls a socket that never blocks, so it needs no timer and no thread but
/// the caller's.
/// </summary>
internal sealed class TimedConnection : IDisposable
{
    /// <summary>How long a cancellation may go unnoticed.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>On the network of an instance a connection takes no millisecond. Elsewhere nobody may answer at all.</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1);

    private readonly Socket _socket;
    private readonly Stopwatch _watch;
    private readonly TimeSpan _timeout;
    private readonly CancellationToken _cancellationToken;

    private TimedConnection(IPAddress address, Stopwatch watch, TimeSpan timeout, CancellationToken cancellationToken)
    {
        _socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { Blocking = false, NoDelay = true };
        _watch = watch;
        _timeout = timeout;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Connects to the host of <paramref name="uri"/>, an address or <c>localhost</c>.</summary>
    /// <exception cref="RequestException">The time is over.</exception>
    /// <exception cref="SocketException">The connection was refused.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static TimedConnection Open(Uri uri, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        IPAddress[] addresses = uri.Host == "localhost" ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [Address(uri.Host)];
        for (var i = 0; ; i++)
        {
            TimedConnection? connection = null;
            try
            {
                connection = new(addresses[i], watch, timeout, cancellationToken);
                connection.Connect(new(addresses[i], uri.Port));
                return connection;
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                connection?.Dispose();
            }
            catch
            {
                connection?.Dispose();
                throw;
            }
        }
    }

    /// <exception cref="RequestException">The time is over.</exception>
    /// <exception cref="SocketException">The connection broke.</exception>
    public void Send(byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            Await(SelectMode.SelectWrite, _timeout);
            var count = _socket.Send(bytes, sent, bytes.Length - sent, SocketFlags.None, out var error);
            sent += Checked(count, error);
        }
    }

    /// <summary>Reads what there is, at least one byte; zero at the end.</summary>
    /// <exception cref="RequestException">The time is over.</exception>
    /// <exception cref="SocketException">The connection broke.</exception>
    public int Receive(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            Await(SelectMode.SelectRead, _timeout);
            var received = _socket.Receive(buffer, offset, count, SocketFlags.None, out var error);
            if (Checked(received, error) > 0 || error == SocketError.Success)
            {
                return received;
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static IPAddress Address(string host)
    {
        var address = IPAddress.Parse(host.Trim('[', ']'));
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }

    private void Connect(IPEndPoint endPoint)
    {
        try
        {
            _socket.Connect(endPoint);
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
            var end = _watch.Elapsed + ConnectTimeout;
            Await(SelectMode.SelectWrite, end < _timeout ? end : _timeout, isUnconnected: true);
            var error = (int)_socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
            if (error != 0)
            {
                throw new SocketException(error);
            }
        }
    }

    /// <summary>
    /// Waits until the socket is ready, which a broken one is, too. What is there by <paramref name="end"/> counts, also if this thread comes late.
    /// </summary>
    private void Await(SelectMode mode, TimeSpan end, bool isUnconnected = false)
    {
        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var left = end - _watch.Elapsed;
            var pause = left < TimeSpan.Zero ? TimeSpan.Zero : left < Glance ? left : Glance;

            // Windows tells of a refused connection as an error only.
            if (_socket.Poll((int)(pause.TotalMilliseconds * 1000), mode) || _socket.Poll(0, SelectMode.SelectError))
            {
                return;
            }

            if (left <= TimeSpan.Zero)
            {
                throw RequestException.TimedOut(isUnconnected);
            }
        }
    }

    private static int Checked(int count, SocketError error) => error switch
    {
        SocketError.Success => count,
        SocketError.WouldBlock => 0,
        _ => throw new SocketException((int)error),
    };
}
