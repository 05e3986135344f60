using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using Azure.Core;
using Azure.Identity;

namespace AccessKeyAnalyzer.Credentials.Benchmarks.Recovery;

/// <summary>
/// The same outage for this library, AWSSDK.Core and Azure.Identity, in real time, since the others take no clock: the service goes down while the
/// credentials are good for a quarter of an hour, comes back some minutes after their end, and a caller asks every second. A process for each trial: the
/// others keep what they know in statics.
/// </summary>
internal static class PeerRecovery
{
    public const string ChildArgument = "--recovery-trial";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(16);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(12);

    /// <summary>Runs so many trials, and prints what came of them.</summary>
    /// <param name="trials">How many.</param>
    /// <param name="failing">The share of the requests that fail afterwards.</param>
    public static async Task RunAsync(int trials, string failing)
    {
        var outputs = await Task.WhenAll(Enumerable.Range(1, trials).Select(seed => RunChildAsync(seed, failing)));
        var results = outputs.SelectMany(output => output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Select(line => line.Split('|'));
        foreach (var library in results.GroupBy(fields => fields[0], StringComparer.Ordinal))
        {
            double[] Column(int index) => [.. library.Select(fields => double.Parse(fields[index], CultureInfo.InvariantCulture)).Order()];
            var times = Column(1);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{library.Key}, {failing} of the requests fail afterwards: median {times[times.Length / 2]:0} s, worst {times[^1]:0} s ({times.Length} trials, "
                    + $"{Patience.TotalSeconds} s: not at all); calls that failed while the credentials were valid: {Column(2).Sum()}; expired ones handed out: {Column(3).Sum()}; "
                    + $"requests a minute while it was down: {Column(4).Average():0.0}"));
        }
    }

    /// <summary>One trial of each library, as lines of fields.</summary>
    public static async Task RunTrialAsync(int seed, double failing)
    {
        await using var ecs = new CredentialService(Life, seed);
        await using var ec2 = new CredentialService(Life, seed);
        await using var appService = new CredentialService(Life, seed);
        await Task.WhenAll(ecs.StartAsync(), ec2.StartAsync(), appService.StartAsync());
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_SERVICE_ENDPOINT", ec2.Endpoint.GetLeftPart(UriPartial.Authority));
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", new Uri(appService.Endpoint, "msi/token").ToString());
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "header");

        // Between one and two minutes after the end of the credentials.
        var outage = Life + TimeSpan.FromSeconds(60 + (seed * 7 % 60));
        using var own = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = ecs.Endpoint });
        var aws = new InstanceProfileAWSCredentials("role");
        var azure = new ManagedIdentityCredential((string?)null);
        var vault = new TokenRequestContext(["https://vault.azure.net/.default"]);
        await Task.WhenAll(
            RunAsync("AccessKeyAnalyzer", ecs, outage, failing, async () => (await own.GetCredentialsAsync()).AccessKeyId),
            RunAsync("AWSSDK.Core", ec2, outage, failing, async () => (await aws.GetCredentialsAsync()).AccessKey),
            RunAsync("Azure.Identity", appService, outage, failing, async () => (await azure.GetTokenAsync(vault)).Token));
    }

    private static async Task RunAsync(string library, CredentialService service, TimeSpan outage, double failing, Func<Task<string>> ask)
    {
        var caller = new Caller(service, ask);
        await caller.AskAsync();
        service.IsDown = true;
        using var end = new CancellationTokenSource();
        var asking = caller.RunAsync(end.Token);
        var before = service.Requests;
        await Task.Delay(outage);
        var down = service.Requests - before;

        service.Failing = failing;
        caller.StartMeasuring();
        service.IsDown = false;
        await Task.WhenAny(caller.Recovered, Task.Delay(Patience));
        await end.CancelAsync();
        await asking;
        var seconds = caller.Recovered.IsCompletedSuccessfully ? caller.Recovered.Result.TotalSeconds : Patience.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{library}|{seconds}|{caller.FailedWhileValid}|{caller.Expired}|{down / outage.TotalMinutes}"));
    }

    private static async Task<string> RunChildAsync(int seed, string failing)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PeerRecovery).Assembly.Location, ChildArgument, seed.ToString(CultureInfo.InvariantCulture), failing])
        {
            RedirectStandardOutput = true,
        };
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return child.ExitCode == 0 ? output : throw new InvalidOperationException($"Trial {seed} ended with {child.ExitCode}.");
    }
}
