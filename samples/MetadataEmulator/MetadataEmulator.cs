using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AccessKeyAnalyzer.Emulation;

/// <summary>
/// A real HTTP server on loopback that speaks the metadata protocol of an ECS instance with a RAM role, hardened mode included. It listens
/// on no other address.
/// </summary>
public sealed class MetadataEmulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<RecordedRequest> _requests = new();

    private MetadataEmulator(MetadataEmulatorOptions options)
    {
        Mint = new(options);
        Instance = new(options, Mint);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        _server = builder.Build();
        _server.Run(new RequestHandler(Instance, Faults, options.TimeProvider, _requests.Enqueue, Statistics).HandleAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint => new(_server.Urls.Single());

    /// <summary>The instance that it plays; its role can be changed.</summary>
    public EmulatedInstance Instance { get; }

    /// <summary>The credentials that it hands out.</summary>
    public CredentialMint Mint { get; }

    /// <summary>What is to go wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The requests so far, in order.</summary>
    public IReadOnlyCollection<RecordedRequest> Requests => _requests;

    /// <summary>Starts it.</summary>
    public static async Task<MetadataEmulator> StartAsync(MetadataEmulatorOptions? options = null)
    {
        var emulator = new MetadataEmulator(options ?? new());
        await emulator._server.StartAsync();
        return emulator;
    }

    /// <summary>How many requests an endpoint has seen.</summary>
    public int Count(MetadataEndpoint endpoint) => _requests.Count(request => request.Endpoint == endpoint);

    /// <summary>The request counts in one line.</summary>
    public string Statistics() =>
        $$"""{"token":{{Count(MetadataEndpoint.Token)}},"role":{{Count(MetadataEndpoint.Role)}},"credentials":{{Count(MetadataEndpoint.Credentials)}},"other":{{Count(MetadataEndpoint.Other)}},"issued":{{Mint.Issued.Count}}}""";

    /// <summary>Runs until it is told to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _server.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }
}
