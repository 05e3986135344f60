using AccessKeyAnalyzer.Emulation;

namespace AccessKeyAnalyzer.Soak;

/// <summary>
/// Makes the metadata service fail at random: faults of seconds about half of the time, and now and then an outage that may outlive a credential.
/// </summary>
internal sealed class Chaos(MetadataEmulator emulator, int seed, double failing)
{
#pragma warning disable CA5394 // The same seed gives the same troubles.
    private readonly Random _random = new(seed);

    public int Faults { get; private set; }

    public TimeSpan Outages { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        emulator.Faults.AddSometimes(Fault.Status(503), failing, seed);
        try
        {
            while (true)
            {
                await Task.Delay(_random.Next(200, 5000), cancellationToken);
                Faults++;
                var isOutage = _random.Next(40) == 0;
                var duration = TimeSpan.FromMilliseconds(isOutage ? _random.Next(5_000, 60_000) : _random.Next(200, 5_000));
                Outages += isOutage ? duration : TimeSpan.Zero;
                emulator.Faults.Add(isOutage ? Outage() : Next(), isOutage ? null : Endpoint());
                await Task.Delay(duration, cancellationToken);
                emulator.Faults.Clear();
                emulator.Faults.AddSometimes(Fault.Status(503), failing, seed + Faults);
            }
        }
        catch (OperationCanceledException)
        {
            emulator.Faults.Clear();
        }
    }

    private Fault Outage() => _random.Next(2) == 0 ? Fault.Dead : Fault.Abort;

    private MetadataEndpoint? Endpoint() => _random.Next(4) switch
    {
        0 => MetadataEndpoint.Token,
        1 => MetadataEndpoint.Role,
        2 => MetadataEndpoint.Credentials,
        _ => null,
    };

    private Fault Next() => _random.Next(8) switch
    {
        0 => Fault.Delay(TimeSpan.FromMilliseconds(_random.Next(10, 3000))),
        1 => Fault.Status(500),
        2 => Fault.Status(429),
        3 => Fault.Status(403),
        4 => Fault.Garbage(),
        5 => Fault.ExpiredCredential,
        6 => Fault.Drip(TimeSpan.FromMilliseconds(20)),
        _ => Fault.Abort,
    };
#pragma warning restore CA5394
}
