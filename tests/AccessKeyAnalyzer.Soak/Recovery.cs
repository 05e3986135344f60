using System.Globalization;
using AccessKeyAnalyzer.Credentials;
using AccessKeyAnalyzer.Emulation;

namespace AccessKeyAnalyzer.Soak;

/// <summary>
/// How long it takes from the service's return, after an outage beyond the expiry, until a caller who asks every second has credentials. On a clock of its own,
/// which also steps and suspends; the requests are real. The same seed gives the same outages and failing requests.
/// </summary>
internal static class Recovery
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(int trials, int firstSeed)
    {
        Console.WriteLine("recovery after an outage beyond the expiry    median   worst   (trials, expired credentials handed out)");
        foreach (var failing in (double[])[0, 0.05, 0.1, 0.3, 0.5])
        {
            await RunAsync(failing, trials, firstSeed);
        }
    }

    private static async Task RunAsync(double failing, int trials, int firstSeed)
    {
        var times = new List<double>();
        var expired = 0;
        for (var seed = firstSeed; seed < firstSeed + trials; seed++)
        {
            await using var trial = await Trial.StartAsync(seed);
            times.Add((await trial.MeasureAsync(failing)).TotalSeconds);
            expired += trial.ExpiredHandedOut;
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {failing * 100,3:0} % of the requests fail afterwards           {times[times.Count / 2],4:0} s  {times[^1],4:0} s   ({trials}, {expired})"));
    }

    private sealed class Trial : IAsyncDisposable
    {
        private readonly MetadataEmulator _emulator;
        private readonly EcsRamRoleCredentialsProvider _provider;
        private readonly TrialClock _clock;
        private readonly Random _random;
        private readonly int _seed;

        private Trial(MetadataEmulator emulator, TrialClock clock, int seed)
        {
            _emulator = emulator;
            _clock = clock;
            _seed = seed;
            _random = new(seed);
            _provider = new(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint, TimeProvider = clock, TotalTimeout = Second });
        }

        public int ExpiredHandedOut { get; private set; }

        public static async Task<Trial> StartAsync(int seed)
        {
            var clock = new TrialClock();
            return new(await MetadataEmulator.StartAsync(new() { TimeProvider = clock.True }), clock, seed);
        }

#pragma warning disable CA5394, CA1849 // The same seed gives the same trial; half of the world calls synchronously.
        public async Task<TimeSpan> MeasureAsync(double failing)
        {
            var first = _provider.GetCredentials();
            _clock.Pass(first.Expiration!.Value - _clock.True.GetUtcNow() - TimeSpan.FromMinutes(2));
            _emulator.Faults.Add(Fault.Abort);
            for (var second = 120 + _random.Next(60, 900); second > 0; second--)
            {
                await TryAsync();
                Disturb();
                _clock.Pass(Second);
            }

            _emulator.Faults.Clear();
            _emulator.Faults.AddSometimes(Fault.Status(503), failing, _seed);
            var back = _clock.True.GetUtcNow();
            while (!await TryAsync())
            {
                _clock.Pass(Second);
            }

            return _clock.True.GetUtcNow() - back;
        }

        public async ValueTask DisposeAsync()
        {
            _provider.Dispose();
            await _emulator.DisposeAsync();
        }

        /// <summary>Now and then the clock is set, or the machine sleeps.</summary>
        private void Disturb()
        {
            switch (_random.Next(400))
            {
                case 0:
                    _clock.Step(TimeSpan.FromMinutes(_random.Next(-60, 60)));
                    break;
                case 1:
                    _clock.Suspend(TimeSpan.FromMinutes(_random.Next(1, 60)));
                    break;
                default:
                    break;
            }
        }

        private async Task<bool> TryAsync()
        {
            try
            {
                var credentials = _random.Next(2) == 0 ? _provider.GetCredentials() : await _provider.GetCredentialsAsync();
                ExpiredHandedOut += credentials.Expiration <= _clock.True.GetUtcNow() ? 1 : 0;
                return true;
            }
            catch (CredentialsUnavailableException)
            {
                return false;
            }
        }
#pragma warning restore CA5394, CA1849
    }
}
