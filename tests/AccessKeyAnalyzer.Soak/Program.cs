using System.Diagnostics;
using System.Globalization;
using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Emulation;
using AccessKeyAnalyzer.Soak;

// Minutes of random faults, a rotation every 20 s and 64 callers, half of them synchronous. Exit code 0 only if no call failed while a token
// was valid, none was stalled while it was fresh, and no expired credential was handed out.
var values = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
var duration = TimeSpan.FromMinutes(values.GetValueOrDefault("--minutes", 10));
var callers = (int)values.GetValueOrDefault("--callers", 64);
var seed = (int)values.GetValueOrDefault("--seed", 1);

await using var emulator = await MetadataEmulator.StartAsync(new() { Lifetime = TimeSpan.FromSeconds(40), Overlap = TimeSpan.FromSeconds(20) });
using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint });
var tally = new Tally(emulator);
var chaos = new Chaos(emulator, seed);
await provider.GetCredentialsAsync();

using var end = new CancellationTokenSource(duration);
var work = Enumerable.Range(0, callers)
    .Select(number => number % 2 == 0
        ? Task.Factory.StartNew(() => CallSynchronously(end.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        : Task.Run(() => CallAsynchronously(end.Token)))
    .Append(chaos.RunAsync(end.Token))
    .ToArray();
await Task.WhenAll(work);

var rotations = duration.TotalSeconds / 20;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes:0.#} minutes, {callers} callers, seed {seed}, {chaos.Faults} faults, outages of {chaos.Outages.TotalSeconds:0} s together"));
Console.WriteLine(tally.Report());
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"requests                                     {emulator.Statistics()} in {rotations:0} rotations"));
return tally.FailuresWhileValid + tally.ExpiredHandedOut + tally.StallsWhileFresh == 0 ? 0 : 1;

void CallSynchronously(CancellationToken token)
{
    while (!token.IsCancellationRequested)
    {
        var call = Call.Start(tally);
        try
        {
            call.End(provider.GetCredentials(token));
        }
        catch (CredentialsUnavailableException)
        {
            call.Fail();
        }
        catch (OperationCanceledException)
        {
            return;
        }

        tally.AskNothing();
        Thread.Sleep(1);
    }
}

async Task CallAsynchronously(CancellationToken token)
{
    while (!token.IsCancellationRequested)
    {
        var call = Call.Start(tally);
        try
        {
            call.End(await provider.GetCredentialsAsync(token));
        }
        catch (CredentialsUnavailableException)
        {
            call.Fail();
        }
        catch (OperationCanceledException)
        {
            return;
        }

        tally.AskNothing();
        await Task.Delay(1, CancellationToken.None);
    }
}

/// <summary>One call and what was true when it began.</summary>
internal readonly struct Call
{
    private readonly Tally _tally;
    private readonly bool _wasFresh;
    private readonly bool _wasValid;
    private readonly DateTimeOffset _startedAt;
    private readonly long _start;

    private Call(Tally tally)
    {
        _tally = tally;
        _wasFresh = tally.IsFresh;
        _wasValid = tally.HasLeft(TimeSpan.Zero);
        _startedAt = DateTimeOffset.UtcNow;
        _start = Stopwatch.GetTimestamp();
    }

    public static Call Start(Tally tally) => new(tally);

    public void End(StsCredentials credentials) => _tally.Succeeded(credentials, _startedAt, Stopwatch.GetElapsedTime(_start), _wasFresh, _wasValid);

    /// <summary>It counts against the provider only if the token outlived the call.</summary>
    public void Fail() => _tally.Failed(_wasValid && _tally.HasLeft(TimeSpan.Zero));
}
