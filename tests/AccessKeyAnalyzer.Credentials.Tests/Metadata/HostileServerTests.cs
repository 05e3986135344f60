using System.Diagnostics;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>What answers may be anything: 100.100.100.200 is another machine outside of ECS. It must cost neither time nor memory.</summary>
public class HostileServerTests
{
    private const string Ok = "HTTP/1.1 200 OK\r\n";
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMilliseconds(400);

    /// <summary>Far below a gigabyte; the buffers of two sockets hold a few megabytes.</summary>
    private const long FewBytes = 64 * 1024 * 1024;

    [Theory]
    [InlineData("the status line", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx")]
    [InlineData("the body", Ok + "Content-Length: 60\r\n\r\n")]
    public async Task Server_ThatDripsAByteASecond_IsLeftInTime(string what, string start)
    {
        using var server = new HostileServer(async (server, stream) =>
        {
            await server.SendAsync(stream, what == "the body" ? start : "");
            foreach (var letter in what == "the body" ? new string('x', 60) : start)
            {
                await server.SendAsync(stream, letter.ToString());
                await Task.Delay(1000, server.End);
            }
        });

        var failure = Fail(server);

        Assert.Contains("no whole answer in time", failure.Message, StringComparison.Ordinal);
        // To its end the server would take a minute.
        Assert.True(failure.Elapsed < TimeSpan.FromSeconds(20), failure.Elapsed.ToString());
        await Eventually.True(() => server.HungUp == server.Connections, "the client hangs up");
    }

    [Theory]
    [InlineData("Content-Length: 1073741824\r\n\r\n", "")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n", "10000\r\n")]
    [InlineData("\r\n", "")]
    public async Task Server_ThatSendsAGigabyte_IsLeftAfterTheLimit(string headers, string chunk)
    {
        var block = new string(' ', 0x10000) + (chunk.Length > 0 ? "\r\n" : "");
        using var server = new HostileServer(async (server, stream) =>
        {
            await server.SendAsync(stream, Ok + headers);
            for (var blocks = 0; blocks < 16 * 1024; blocks++)
            {
                await server.SendAsync(stream, chunk + block);
            }
        });

        var failure = Fail(server, TimeSpan.FromSeconds(20));

        Assert.Contains("too long", failure.Message, StringComparison.Ordinal);
        await Eventually.True(() => server.HungUp == server.Connections, "the client hangs up");
        Assert.InRange(server.Sent, 0, FewBytes); // On a busy machine the client may be gone before the first byte.
    }

    [Theory]
    [InlineData(Ok, "X-Filler: 0123456789\r\n")]
    [InlineData(Ok + "X-Filler: ", "0123456789")]
    [InlineData("HTTP/1.1 200 ", "OK")]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n1;", "extension")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n", "X-Trailer: 0123456789\r\n")]
    public async Task Server_ThatSendsHeadersForEver_IsLeftInTime(string start, string endless)
    {
        using var server = new HostileServer(async (server, stream) =>
        {
            await server.SendAsync(stream, start);
            while (true)
            {
                await server.SendAsync(stream, endless);
            }
        });

        var failure = Fail(server);

        Assert.Equal("token", failure.Stage);
        Assert.True(failure.Elapsed < TimeSpan.FromSeconds(20), failure.Elapsed.ToString());
        await Eventually.True(() => server.HungUp == server.Connections, "the client hangs up");
        Assert.InRange(server.Sent, 0, FewBytes); // On a busy machine the client may be gone before the first byte.
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public void Server_ThatSendsUsToAnotherHost_IsNotObeyed(int status)
    {
        using var other = new HostileServer((server, stream) => server.SendAsync(stream, Ok + "Content-Length: 5\r\n\r\ntoken"));
        using var server = new HostileServer((server, stream) =>
            server.SendAsync(stream, $"HTTP/1.1 {status} Elsewhere\r\nLocation: {other.Endpoint}latest/api/token\r\nContent-Length: 0\r\n\r\n"));

        var failure = Fail(server, TimeSpan.FromSeconds(20));

        Assert.Equal((status, 1), (failure.StatusCode, failure.Attempts));
        Assert.Equal(0, other.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it")]
    [InlineData("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n")]
    public void Server_ThatSpeaksNoHttp_IsToldAsAFailure(string answer)
    {
        using var server = new HostileServer((server, stream) => server.SendAsync(stream, answer));

        // Some of it passes for an answer to the first request, and for none to the last.
        Assert.Contains(Fail(server, TimeSpan.FromSeconds(20)).Stage, (string[])["token", "role", "credential"]);
    }

    [Fact]
    public async Task ThirtyCallers_OfAServerThatDrips_GiveUpTogether()
    {
        using var server = new HostileServer(async (server, stream) =>
        {
            foreach (var letter in Ok + new string('x', 100))
            {
                await server.SendAsync(stream, letter.ToString());
                await Task.Delay(1000, server.End);
            }
        });
        using var provider = Provider(server, AttemptTimeout);
        var watch = Stopwatch.StartNew();

        var calls = Enumerable.Range(0, 30).Select(_ => Task.Run(async () => await provider.GetCredentialsAsync())).ToList();
        await Assert.ThrowsAsync<CredentialsUnavailableException>(() => Task.WhenAll(calls));

        Assert.All(calls, call => Assert.True(call.IsFaulted));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static CredentialsUnavailableException Fail(HostileServer server, TimeSpan? timeout = null)
    {
        using var provider = Provider(server, timeout ?? AttemptTimeout);
        return Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials());
    }

    private static EcsRamRoleCredentialsProvider Provider(HostileServer server, TimeSpan timeout) => new(new EcsRamRoleCredentialsProviderOptions
    {
        MetadataEndpoint = server.Endpoint,
        Environment = new(_ => null),
        AttemptTimeouts = [timeout, timeout],
        MostAttempts = 2,
        AttemptDelay = TimeSpan.FromMilliseconds(1),
        TotalTimeout = timeout + timeout,
    });
}
