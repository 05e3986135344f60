using System.Globalization;
using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Credentials.Benchmarks;
using AccessKeyAnalyzer.Credentials.Benchmarks.Recovery;
using AccessKeyAnalyzer.Emulation;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// dotnet run -c Release --project tests/AccessKeyAnalyzer.Credentials.Benchmarks
//   --recovery 8 0.3    instead, half an hour: recovery beside the others, in 8 trials with 30 % of the requests failing afterwards
switch (args)
{
    case ["--recovery", var trials, var failing]:
        await PeerRecovery.RunAsync(int.Parse(trials, CultureInfo.InvariantCulture), failing);
        return;
    case [PeerRecovery.ChildArgument, var seed, var failing]:
        await PeerRecovery.RunTrialAsync(int.Parse(seed, CultureInfo.InvariantCulture), double.Parse(failing, CultureInfo.InvariantCulture));
        return;
    default:
        break;
}

await using (var emulator = await MetadataEmulator.StartAsync())
{
    using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint });
    provider.GetCredentials();
    Contention.Run(provider);
}

// In this process: a project of its own, as BenchmarkDotNet would make it, does not see our central package versions.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(12);
BenchmarkRunner.Run<CachedReadBenchmarks>(DefaultConfig.Instance.AddJob(job), args);
