using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Credentials.Benchmarks;
using AccessKeyAnalyzer.Emulation;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// dotnet run -c Release --project tests/AccessKeyAnalyzer.Credentials.Benchmarks
await using (var emulator = await MetadataEmulator.StartAsync())
{
    using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint });
    provider.GetCredentials();
    Contention.Run(provider);
}

// In this process: a project of its own, as BenchmarkDotNet would make it, does not see our central package versions.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(12);
BenchmarkRunner.Run<CachedReadBenchmarks>(DefaultConfig.Instance.AddJob(job), args);
