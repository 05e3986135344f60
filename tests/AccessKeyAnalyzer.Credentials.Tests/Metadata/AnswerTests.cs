namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>The forms that an HTTP answer may have, and those that it may not have.</summary>
public sealed class AnswerTests : IDisposable
{
    // {0} is a credential, {1} its length, {2} its length in hexadecimal digits.
    private const string Ok = "HTTP/1.1 200 OK\r\n";

    private RawServer? _server;

    public void Dispose() => _server?.Dispose();

    [Theory]
    [InlineData(Ok + "Content-Length: {1}\r\n\r\n{0}")]
    [InlineData("HTTP/1.1 200\r\ncontent-length:{1}\r\n\r\n{0}")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n{0}")]
    [InlineData(Ok + "Connection: close\r\n\r\n{0}")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: {1}\n\n{0}")]
    [InlineData(Ok + "Content-Length: {1}\r\nContent-Length: {1}\r\n\r\n{0}and what belongs to no answer")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n{2}\r\n{0}\r\n0\r\n\r\n")]
    [InlineData(Ok + "Transfer-Encoding: Chunked\r\n\r\n1;name=value\r\n \r\n{2}\r\n{0}\r\n0\r\nTrailer: x\r\n\r\n")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + Ok + "Content-Length: {1}\r\n\r\n{0}")]
    [InlineData(Ok + "Date: no date\r\nContent-Length: {1}\r\n\r\n{0}")]
    public void Answer_InEveryFormOfHttp_IsRead(string form)
    {
        Assert.Equal(SyntheticKey.StsAccessKeySecret("form"), Ask(form).GetCredentials().AccessKeySecret);
    }

    [Theory]
    [InlineData("HTTP/2 200 OK\r\n\r\n{0}", "no HTTP")]
    [InlineData("HTTP/1.1 20 OK\r\n\r\n{0}", "no HTTP")]
    [InlineData("HTTP/1.1 -20 OK\r\n\r\n{0}", "no HTTP")]
    [InlineData("ICY 200 OK\r\n\r\n{0}", "no HTTP")]
    [InlineData(Ok + "no header\r\n\r\n{0}", "no HTTP")]
    [InlineData(Ok + "Content-Length: {1}\r\nContent-Length: 7\r\n\r\n{0}", "no HTTP")]
    [InlineData(Ok + "Content-Length: -{1}\r\n\r\n{0}", "no HTTP")]
    [InlineData(Ok + "Transfer-Encoding: gzip\r\n\r\n{0}", "no HTTP")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\nsize\r\n{0}\r\n0\r\n\r\n", "no HTTP")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{0}\r\n0\r\n\r\n", "no HTTP")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n1\r\n{0}\r\n0\r\n\r\n", "no HTTP")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n{2}\r\n{0}\r\n0\r\n", "before the answer was whole")]
    [InlineData(Ok + "Transfer-Encoding: chunked\r\n\r\n{2}\r\n{0}", "before the answer was whole")]
    [InlineData(Ok + "Content-Length: 5000\r\n\r\n{0}", "before the answer was whole")]
    [InlineData(Ok + "Content-Length: {1}", "before the answer was whole")]
    public void Answer_InNoFormOfHttp_IsAFailureThatQuotesNothing(string form, string reason)
    {
        var exception = Assert.Throws<CredentialsUnavailableException>(() => Ask(form).GetCredentials());

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticKey.StsAccessKeySecret("form"), exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(("credential", 2), (exception.Stage, exception.Attempts));
    }

    [Fact]
    public void NoContent_IsRefusedWithItsStatus() =>
        Assert.Equal(204, Assert.Throws<CredentialsUnavailableException>(() => Ask("HTTP/1.1 204 No Content\r\n\r\n").GetCredentials()).StatusCode);

    private EcsRamRoleCredentialsProvider Ask(string form)
    {
        var credential = EmulatedChain.Answer("form", DateTimeOffset.UtcNow.AddHours(6), nested: false);
        var answer = form
            .Replace("{0}", credential, StringComparison.Ordinal)
            .Replace("{1}", FormattableString.Invariant($"{credential.Length}"), StringComparison.Ordinal)
            .Replace("{2}", FormattableString.Invariant($"{credential.Length:x}"), StringComparison.Ordinal);
        _server = RawServer.WithCredentials(() => answer);
        return new(new EcsRamRoleCredentialsProviderOptions
        {
            MetadataEndpoint = _server.Endpoint,
            Environment = new(_ => null),
            AttemptTimeouts = [TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)],
            MostAttempts = 2,
            AttemptDelay = default,
            TotalTimeout = TimeSpan.FromSeconds(60),
        });
    }
}
