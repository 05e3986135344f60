using System.Globalization;
using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Emulation;
using AccessKeyAnalyzer.Soak;

// Minutes of random faults and 64 callers, half of them synchronous. Exit code 0 only if no call failed while a token was valid, none was
// stalled while it was fresh, no expired or mixed credential was handed out, and as many calls were made as were asked for.
//   --minutes 10   how long at most       --callers 64     --lifetime 40   of a credential, in seconds; it is rotated at half of that
//   --calls 0      end after so many      --seed 1         --rough 0       1: callers give up, and report credentials as rejected
//   --failing 0    the share of all requests that fail all the time        --recovery 0    first, so many trials of recovery, each with 0 to 50 % failing
var values = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
var duration = TimeSpan.FromMinutes(values.GetValueOrDefault("--minutes", 10));
var callers = (int)values.GetValueOrDefault("--callers", 64);
var lifetime = TimeSpan.FromSeconds(values.GetValueOrDefault("--lifetime", 40));
var calls = (long)values.GetValueOrDefault("--calls", 0);
var seed = (int)values.GetValueOrDefault("--seed", 1);
var isRough = values.GetValueOrDefault("--rough", 0) > 0;
var failing = values.GetValueOrDefault("--failing", 0);
if ((int)values.GetValueOrDefault("--recovery", 0) is > 0 and var trials)
{
    await Recovery.RunAsync(trials, seed);
}

await using var emulator = await MetadataEmulator.StartAsync(new() { Lifetime = lifetime, Overlap = lifetime / 2 });
using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint });
using var end = new CancellationTokenSource(duration);
var tally = new Tally(emulator, lifetime, calls > 0 ? calls : long.MaxValue, end);
var chaos = new Chaos(emulator, seed, failing);
await provider.GetCredentialsAsync();

var started = DateTimeOffset.UtcNow;
var work = Enumerable.Range(0, callers)
    .Select(number => (Caller: new Caller(provider, tally, seed + number, isRough), IsSynchronous: number % 2 == 0))
    .Select(each => each.IsSynchronous
        ? Task.Factory.StartNew(() => each.Caller.RunSynchronously(end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        : Task.Run(() => each.Caller.RunAsynchronously(end.Token)))
    .Append(chaos.RunAsync(end.Token))
    .ToArray();
await Task.WhenAll(work);

var took = DateTimeOffset.UtcNow - started;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMinutes:0.#} minutes, {callers} callers, seed {seed}, {chaos.Faults} faults, outages of {chaos.Outages.TotalSeconds:0} s together"));
Console.WriteLine(tally.Report());
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"requests                                     {emulator.Statistics()} in {took / (lifetime / 2):0} rotations"));

// A rejected credential makes callers wait, however fresh it is.
var isKept = tally.FailuresWhileValid + tally.ExpiredHandedOut + (isRough ? 0 : tally.StallsWhileFresh) == 0 && tally.Calls >= calls;
Console.WriteLine(isKept ? "every promise was kept" : tally.Calls < calls ? "FAILED: the time was over before all calls were made" : "FAILED: a promise was broken");
return isKept ? 0 : 1;
