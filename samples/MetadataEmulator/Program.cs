using System.Globalization;
using AccessKeyAnalyzer.Emulation;

// The first line of output is the endpoint, the last one the request counts: a script needs no more.
const string Usage = """
    Plays the metadata service of an ECS instance with a RAM role, on loopback.

      --port <number>          0 (default) takes a free port
      --role <name>            the attached role; "none" for no role. Default EmulatedRole
      --lifetime <hh:mm:ss>    how long a credential is valid. Default 06:00:00
      --overlap <hh:mm:ss>     how long before its expiry it is replaced. Default 00:30:00, at most half of the lifetime
      --mode <optional|hardened|normal>

    While it runs: GET /emulator/statistics; PUT /emulator/role?name=; DELETE /emulator/faults;
    POST /emulator/faults?kind=<delay|drip|status|garbage|expired|dead|abort>&endpoint=<token|role|credentials>&times=&milliseconds=&status=
    """;

var values = new Dictionary<string, string>();
for (var i = 0; i + 1 < args.Length; i += 2)
{
    values[args[i]] = args[i + 1];
}

string[] known = ["--port", "--role", "--lifetime", "--overlap", "--mode"];
if (args.Length % 2 != 0 || values.Keys.Except(known).Any())
{
    Console.Error.WriteLine(Usage);
    return 1;
}

var options = new MetadataEmulatorOptions
{
    Port = int.Parse(values.GetValueOrDefault("--port", "0"), CultureInfo.InvariantCulture),
    RoleName = values.GetValueOrDefault("--role", "EmulatedRole") is var role && role == "none" ? null : role,
    Lifetime = TimeSpan.Parse(values.GetValueOrDefault("--lifetime", "06:00:00"), CultureInfo.InvariantCulture),
    Overlap = TimeSpan.Parse(values.GetValueOrDefault("--overlap", "00:30:00"), CultureInfo.InvariantCulture),
    Mode = values.GetValueOrDefault("--mode", "optional") switch
    {
        "hardened" => MetadataMode.HardenedOnly,
        "normal" => MetadataMode.NormalOnly,
        _ => MetadataMode.Optional,
    },
};

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stop.Cancel();
});

await using var emulator = await MetadataEmulator.StartAsync(options);
Console.WriteLine(emulator.Endpoint.GetLeftPart(UriPartial.Authority));
await emulator.WaitForShutdownAsync(stop.Token);
Console.WriteLine(emulator.Statistics());
return 0;
