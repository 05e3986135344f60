using AccessKeyAnalyzer.Emulation;
using BenchmarkDotNet.Attributes;

namespace AccessKeyAnalyzer.Credentials.Benchmarks;

/// <summary>
/// What a call costs while a fresh credential is cached: the case of nearly every call. The floor is what no design can save, a volatile read
/// and the clock.
/// </summary>
[MemoryDiagnoser]
public class CachedReadBenchmarks
{
    private readonly AwsPeer _aws = new();
    private readonly AzurePeer _azure = new();
    private MetadataEmulator _emulator = null!;
    private EcsRamRoleCredentialsProvider _provider = null!;
    private volatile StsCredentials? _floor;
    private long _until;

    /// <summary>Fills every cache.</summary>
    [GlobalSetup]
    public async Task Setup()
    {
        _emulator = await MetadataEmulator.StartAsync();
        _provider = new(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = _emulator.Endpoint });
        _floor = await _provider.GetCredentialsAsync();
        _until = TimeProvider.System.GetTimestamp() + TimeSpan.FromHours(1).Ticks * 100;
        _aws.Read();
        _azure.Read();
    }

    /// <summary>Ends the emulator.</summary>
    [GlobalCleanup]
    public async Task Cleanup()
    {
        _provider.Dispose();
        await _emulator.DisposeAsync();
    }

    /// <summary>A volatile read and the clock.</summary>
    [Benchmark(Baseline = true)]
    public StsCredentials? Floor() => TimeProvider.System.GetTimestamp() < Volatile.Read(ref _until) ? _floor : null;

    /// <summary>Ours, synchronous.</summary>
    [Benchmark]
    public StsCredentials Synchronous() => _provider.GetCredentials();

    /// <summary>Ours, asynchronous.</summary>
    [Benchmark]
    public ValueTask<StsCredentials> Asynchronous() => _provider.GetCredentialsAsync();

    /// <summary>AWSSDK.Core, synchronous.</summary>
    [Benchmark]
    public object AwsSynchronous() => _aws.Read();

    /// <summary>AWSSDK.Core, asynchronous.</summary>
    [Benchmark]
    public async Task<object> AwsAsynchronous() => await _aws.ReadAsync();

    /// <summary>Azure.Identity, synchronous.</summary>
    [Benchmark]
    public object AzureSynchronous() => _azure.Read();

    /// <summary>Azure.Identity, asynchronous.</summary>
    [Benchmark]
    public async Task<object> AzureAsynchronous() => await _azure.ReadAsync();
}
