using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AccessKeyAnalyzer.Credentials.Testing;

/// <summary>
/// The metadata service of an ECS instance with a RAM role, on loopback: for tests of whole programs, whose provider is told of it by
/// <see cref="EcsRamRoleCredentialsProviderOptions.MetadataEndpoint"/> or by the runtime configuration knob
/// <c>AccessKeyAnalyzer.Credentials.MetadataEndpoint</c>. It speaks hardened mode and hands out fake credentials. Safe for use by several threads.
/// </summary>
public sealed class FakeMetadataService : IDisposable
{
    private const string RolePath = "/latest/meta-data/ram/security-credentials/";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, bool> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly TimeProvider _time;
    private StsCredentials? _current;
    private DateTimeOffset _issued;

    /// <summary>Listens at once, on a port of its own.</summary>
    /// <param name="timeProvider">The clock that the credentials follow; <see langword="null"/> for that of the system.</param>
    public FakeMetadataService(TimeProvider? timeProvider = null)
    {
        _time = timeProvider ?? TimeProvider.System;
        _listener.Start();
        new Thread(Accept) { IsBackground = true, Name = "fake metadata service" }.Start();
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint => new(FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));

    /// <summary>The role that is attached to the instance; <see langword="null"/> for none.</summary>
    public string? RoleName { get; set; } = "FakeRole";

    /// <summary>How long each credential lives. It is replaced half an hour before its end, at most at half of its life. Default 6 hours.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Whether it answers nothing but status 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>The requests so far: method and path.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>The credentials that a client gets now.</summary>
    public StsCredentials Current
    {
        get
        {
            lock (_tokens)
            {
                var half = TimeSpan.FromTicks(Lifetime.Ticks / 2);
                var overlap = half < TimeSpan.FromMinutes(30) ? half : TimeSpan.FromMinutes(30);
                if (_current is null || _time.GetUtcNow() >= _current.Expiration - overlap)
                {
                    _issued = DateTimeOffset.FromUnixTimeSeconds(_time.GetUtcNow().ToUnixTimeSeconds());
                    _current = FakeCredentials.Create(_issued + Lifetime);
                }

                return _current;
            }
        }
    }

    /// <summary>Listens no longer.</summary>
    public void Dispose() => _listener.Stop();

    private void Accept()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptTcpClient();
                Serve(client);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was stopped.
        }
    }

    private void Serve(TcpClient client)
    {
        try
        {
            client.ReceiveTimeout = 5000;
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var parts = (reader.ReadLine() ?? "").Split(' ');
            string? token = null;
            while (reader.ReadLine() is { Length: > 0 } header)
            {
                token = header.StartsWith("X-aliyun-ecs-metadata-token:", StringComparison.OrdinalIgnoreCase) ? header.Substring(header.IndexOf(':') + 1).Trim() : token;
            }

            var (status, body) = parts.Length > 1 ? Answer(parts[0], parts[1], token) : (400, "");
            var head = string.Format(
                CultureInfo.InvariantCulture, "HTTP/1.1 {0} -\r\nDate: {1:r}\r\nContent-Length: {2}\r\nConnection: close\r\n\r\n", status, _time.GetUtcNow(), body.Length);
            var bytes = Encoding.ASCII.GetBytes(head + body);
            stream.Write(bytes, 0, bytes.Length);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // The client has hung up.
        }
    }

    private (int Status, string Body) Answer(string method, string path, string? token)
    {
        _requests.Enqueue($"{method} {path}");
        if (IsDown)
        {
            return (503, "");
        }

        if (path == "/latest/api/token")
        {
            var issued = Guid.NewGuid().ToString("N");
            _tokens[issued] = true;
            return method == "PUT" ? (200, issued) : (405, "");
        }

        return token is null || !_tokens.ContainsKey(token) ? (403, "")
            : RoleName is not { } role ? (404, "")
            : path == RolePath ? (200, role)
            : path == RolePath + role ? (200, Json())
            : (404, "");
    }

    private string Json()
    {
        static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var now = Current;
        return $$"""
            {"AccessKeyId":"{{now.AccessKeyId}}","AccessKeySecret":"{{now.AccessKeySecret}}","SecurityToken":"{{now.SecurityToken}}","Expiration":"{{Time(now.Expiration!.Value)}}","LastUpdated":"{{Time(_issued)}}","Code":"Success"}
            """;
    }
}
