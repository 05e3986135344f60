using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>The emulator is what the other tests stand on, so it is held to the protocol by plain requests.</summary>
public sealed class MetadataEmulatorTests : IAsyncLifetime, IDisposable
{
    private const string RolePath = "/latest/meta-data/ram/security-credentials/";
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private MetadataEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await MetadataEmulator.StartAsync(new() { Mode = MetadataMode.HardenedOnly, TimeProvider = _time });
        _http.BaseAddress = _emulator.Endpoint;
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public void Endpoint_IsOnLoopback() => Assert.True(IPAddress.IsLoopback(IPAddress.Parse(_emulator.Endpoint.Host)));

    [Theory]
    [InlineData("300", null, 200)]
    [InlineData("21600", null, 200)]
    [InlineData("21601", null, 400)]
    [InlineData("0", null, 400)]
    [InlineData(null, null, 400)]
    [InlineData("300", "10.0.0.1", 403)]
    public async Task TokenRequest_FollowsTheRules(string? ttl, string? forwardedFor, int status) =>
        Assert.Equal(status, (int)(await SendAsync("PUT", "/latest/api/token", ("X-aliyun-ecs-metadata-token-ttl-seconds", ttl), ("X-Forwarded-For", forwardedFor))).StatusCode);

    [Fact]
    public async Task Token_WorksUntilItsEnd()
    {
        var token = await TokenAsync(10);
        Assert.Equal("EmulatedRole", await (await GetAsync(RolePath, token)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(RolePath, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(RolePath, "another")).StatusCode);

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(RolePath, token)).StatusCode);
    }

    [Fact]
    public async Task Rotation_HalfAnHourBeforeExpiry_BothAreValidInTheOverlap()
    {
        var first = await CredentialsAsync();
        _time.Advance(TimeSpan.FromMinutes(329));
        Assert.Equal(first, await CredentialsAsync());

        _time.Advance(TimeSpan.FromMinutes(1));
        var second = await CredentialsAsync();

        Assert.NotEqual(first, second);
        Assert.All(_emulator.Mint.Issued, issued => Assert.True(_emulator.Mint.IsValid(issued.AccessKeyId, issued.AccessKeySecret, issued.SecurityToken)));
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(
            [false, true], _emulator.Mint.Issued.Select(issued => _emulator.Mint.IsValid(issued.AccessKeyId, issued.AccessKeySecret, issued.SecurityToken)));
    }

    [Fact]
    public async Task Administration_OverHttp_CountsAndChanges()
    {
        await CredentialsAsync();
        Assert.Equal("""{"token":1,"role":0,"credentials":1,"other":0,"issued":1}""", await _http.GetStringAsync("/emulator/statistics"));

        await SendAsync("POST", "/emulator/faults?kind=status&status=503&endpoint=token&times=1");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await SendAsync("PUT", "/latest/api/token", ("X-aliyun-ecs-metadata-token-ttl-seconds", "1"))).StatusCode);
        await SendAsync("PUT", "/emulator/role?name=Another");
        Assert.Equal("Another", await (await GetAsync(RolePath, await TokenAsync(10))).Content.ReadAsStringAsync());
    }

    private async Task<string> CredentialsAsync()
    {
        var json = await (await GetAsync(RolePath + "EmulatedRole", await TokenAsync(300))).Content.ReadAsStringAsync();
        using var document = JsonDocument.Parse(json);
        Assert.Equal(["AccessKeyId", "AccessKeySecret", "Expiration", "SecurityToken", "LastUpdated", "Code"], document.RootElement.EnumerateObject().Select(member => member.Name));
        return document.RootElement.GetProperty("AccessKeyId").GetString()!;
    }

    private async Task<string> TokenAsync(int seconds) =>
        await (await SendAsync("PUT", "/latest/api/token", ("X-aliyun-ecs-metadata-token-ttl-seconds", $"{seconds}"))).Content.ReadAsStringAsync();

    private Task<HttpResponseMessage> GetAsync(string path, string? token) => SendAsync("GET", path, ("X-aliyun-ecs-metadata-token", token));

    private Task<HttpResponseMessage> SendAsync(string method, string path, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), path);
        Array.ForEach(headers, header => request.Headers.TryAddWithoutValidation(header.Name, header.Value is null ? [] : [header.Value]));
        return _http.SendAsync(request);
    }
}
