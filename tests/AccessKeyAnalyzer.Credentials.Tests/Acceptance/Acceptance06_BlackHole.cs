using System.Net;
using System.Net.Sockets;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 6: nothing ever answers.</summary>
public sealed class Acceptance06_BlackHole : IDisposable
{
    private readonly List<Socket> _clients = [];
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <summary>A listener whose queue is full drops what comes, as a black hole does.</summary>
    public Acceptance06_BlackHole()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(0);
        for (var i = 0; i < 5; i++)
        {
            var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _clients.Add(client);
            try
            {
                client.Connect(_listener.LocalEndPoint!);
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // It is on its way, and stays there.
            }
        }
    }

    private Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");

    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        _listener.Dispose();
    }

    [Fact]
    public void ExplicitProvider_GivesUpInTime()
    {
        using var provider =
            new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = Endpoint, Environment = new(_ => null) });

        var exception = Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials());

        Assert.True(exception.Elapsed <= TimeSpan.FromSeconds(8.5), exception.Elapsed.ToString());
        Assert.True(exception.Elapsed >= TimeSpan.FromSeconds(7.5), exception.Elapsed.ToString());
        Assert.Equal("token", exception.Stage);
    }

    [Fact]
    public async Task ExplicitProvider_ServiceTakesTheConnectionAndIsSilent_GivesUpInTime()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options =>
        {
            var defaults = new EcsRamRoleCredentialsProviderOptions();
            options.AttemptTimeouts = defaults.AttemptTimeouts;
            options.AttemptDelay = defaults.AttemptDelay;
            options.TotalTimeout = defaults.TotalTimeout;
        });
        ecs.Emulator.Faults.Add(Fault.Dead);

        var exception = ecs.Fail();

        Assert.InRange(exception.Elapsed, TimeSpan.FromSeconds(6.9), TimeSpan.FromSeconds(8.5));
    }

    [Fact]
    public void Chain_GivesUpInTime()
    {
        // The best of a few: a timer that fires late on a busy machine says nothing of the rule.
        var best = Enumerable.Range(0, 5).Select(_ => AskChain()).First(elapsed => elapsed <= TimeSpan.FromSeconds(1.2));

        Assert.True(best >= TimeSpan.FromSeconds(0.9), best.ToString());
    }

    private TimeSpan AskChain()
    {
        using var chain = new DefaultCredentialsProviderChain(
            new() { MetadataEndpoint = Endpoint, Environment = new(_ => null), ProfileFile = "/nonexistent/config.json", CredentialsFile = null }, isShared: false);

        return Assert.Throws<CredentialsUnavailableException>(() => chain.GetCredentials()).Elapsed;
    }
}
