using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccessKeyAnalyzer.Credentials.Benchmarks.Recovery;

/// <summary>
/// On loopback: the metadata services of ECS and of EC2, and the managed identity of Azure's App Service, as far as their clients ask. All hand out credentials
/// of one life, can be down, and can refuse some of the requests.
/// </summary>
internal sealed class CredentialService(TimeSpan life, int seed) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _issued = new(StringComparer.Ordinal);
#pragma warning disable CA5394 // The same seed gives the same trial.
    private readonly Random _random = new(seed);
#pragma warning restore CA5394
    private WebApplication? _application;
    private int _requests;

    /// <summary>Whether connections are cut.</summary>
    public bool IsDown { get; set; }

    /// <summary>The share of the requests that get status 503.</summary>
    public double Failing { get; set; }

    public int Requests => Volatile.Read(ref _requests);

    public Uri Endpoint { get; private set; } = new("http://127.0.0.1");

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        _application.Run(AnswerAsync);
        await _application.StartAsync();
        Endpoint = new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Whether the service has issued it, and it has not expired.</summary>
    public bool IsValid(string id) => _issued.TryGetValue(id, out var end) && DateTimeOffset.UtcNow < end;

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        if (IsDown)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        lock (_random)
        {
            if (_random.NextDouble() < Failing)
            {
                context.Response.StatusCode = 503;
                return Task.CompletedTask;
            }
        }

        var path = context.Request.Path.Value!;
        return context.Response.WriteAsync(
            path == "/latest/api/token" ? "token"
            : path.EndsWith("/security-credentials/", StringComparison.Ordinal) ? "role"
            : Credentials());
    }

    /// <summary>One answer for all: each client reads the members that it knows.</summary>
    private string Credentials()
    {
        // In whole seconds, as the services write them.
        var now = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        var end = now + life;
        var id = Guid.NewGuid().ToString("N");
        _issued[id] = end;
        static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return $$"""
            {"Code":"Success","Type":"AWS-HMAC","LastUpdated":"{{Time(now)}}","Expiration":"{{Time(end)}}","AccessKeyId":"{{id}}","AccessKeySecret":"s","SecretAccessKey":"s",
             "SecurityToken":"t","Token":"t","access_token":"{{id}}","expires_on":"{{end.ToUnixTimeSeconds()}}","resource":"r","token_type":"Bearer"}
            """;
    }
}
