using System.Net;
using System.Net.Sockets;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 7: a proxy is configured for everything.</summary>
[Collection(ProcessWide.Name)]
public class Acceptance07_NoProxy
{
    [Fact]
    public async Task ProxyIsConfigured_ItSeesNoRequest()
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)proxy.LocalEndpoint).Port}");
        var before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new EverythingThrough(address);
        Environment.SetEnvironmentVariable("http_proxy", address.ToString());
        try
        {
            await using var ecs = await EmulatedProvider.StartAsync();

            Assert.NotNull(ecs.Get());

            // The handler of the process may be older than this proxy; a new one looks for it.
            using var invoker = new HttpMessageInvoker(SecureTransport.CreateHandler(useProxy: false, TimeSpan.FromSeconds(5)));
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(ecs.Emulator.Endpoint, "/latest/api/token"));
            using var response = await invoker.SendAsync(request, CancellationToken.None);

            Assert.False(proxy.Pending());
            Assert.Equal(2, ecs.Tokens);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
            Environment.SetEnvironmentVariable("http_proxy", null);
        }
    }

    /// <summary>Unlike <see cref="WebProxy"/> it makes no exception for loopback.</summary>
    private sealed class EverythingThrough(Uri address) : IWebProxy
    {
        public ICredentials? Credentials { get; set; }

        public Uri? GetProxy(Uri destination) => address;

        public bool IsBypassed(Uri host) => false;
    }
}
