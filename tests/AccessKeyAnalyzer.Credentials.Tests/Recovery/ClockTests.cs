using System.Runtime.InteropServices;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>
/// Clocks that are wrong, machines that sleep, and processes that are frozen: no expired credential is handed out, and none that is good is lost.
/// </summary>
public sealed class ClockTests : IDisposable
{
    private readonly SteppedClock _clock = new();
    private readonly ScriptedSource _source;
    private readonly CredentialsCache _cache;

    public ClockTests()
    {
        _source = new(_clock);
        _cache = new(_source, new() { Random = () => 0.5, MandatoryWait = TimeSpan.FromSeconds(30) }, _clock);
    }

    public void Dispose() => _cache.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2.9)]
    public async Task WallClockThreeHoursBehind_NoDate_InADayNoCallGetsAnExpiredCredential(double ageInHours)
    {
        var service = new RotatingService(_clock, TimeSpan.FromHours(3), age: TimeSpan.FromHours(ageInHours));
        _source.Answer = _ => service.Answer();

        for (var minute = 0; minute < 1440; minute++)
        {
            Assert.True(_cache.GetCredentials().Expiration > service.Now, $"minute {minute}");
            await Eventually.True(() => !_cache.IsRefreshing, "a refresh ends");
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        // A look every ten minutes at most, and only until the age of a credential is known.
        Assert.InRange(_source.Fetches, 4, 60);
    }

    [Fact]
    public void SleepBeyondTheExpiry_MetadataUnreachable_NothingIsHandedOut()
    {
        _cache.GetCredentials();
        _source.Answer = _ => ScriptedSource.Failure();

        // Not a tick of the monotonic clock has passed.
        _clock.Suspend(TimeSpan.FromHours(6));

        Assert.Throws<CredentialsUnavailableException>(() => _cache.GetCredentials());
        Assert.False(_cache.TryGetCached(out _));
    }

    [Fact]
    public async Task ManyShortSleeps_MetadataUnreachable_NothingExpiredIsHandedOut()
    {
        var first = _cache.GetCredentials();
        _source.Answer = _ => ScriptedSource.Failure();
        for (var night = 0; night < 23; night++)
        {
            _clock.Suspend(TimeSpan.FromMinutes(4));
            _clock.Advance(TimeSpan.FromMinutes(11));
            Assert.Same(first, _cache.GetCredentials());
            await Eventually.True(() => !_cache.IsRefreshing, "a refresh ends");
        }

        _clock.Suspend(TimeSpan.FromMinutes(4));
        _clock.Advance(TimeSpan.FromMinutes(11));
        await Assert.ThrowsAsync<CredentialsUnavailableException>(async () => await _cache.GetCredentialsAsync());
    }

    [Fact]
    public void SleepBeyondTheExpiry_TheServiceSaysThatItIsTheCredentialOfNow_ItIsHandedOut()
    {
        // That was no sleep, then: somebody has set the clock.
        var issued = _source.Issue(TimeSpan.FromHours(6));
        _source.Answer = _ => issued;
        var first = _cache.GetCredentials();
        _clock.SetWallBy(TimeSpan.FromHours(7));

        for (var minute = 0; minute < 60; minute++)
        {
            Assert.Same(first, _cache.GetCredentials());
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        _source.Answer = _ => ScriptedSource.Failure();
        _clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Throws<CredentialsUnavailableException>(() => _cache.GetCredentials());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FrozenInMidRefresh_TheStaleFailureIsNobodys_AFreshFlightServes(bool isSynchronous)
    {
        using var frozen = new ManualResetEventSlim();
        _source.Answer = _ =>
        {
            frozen.Wait();
            return ScriptedSource.Failure();
        };
        var call = isSynchronous ? Task.Run(() => _cache.GetCredentials()) : Task.Run(async () => await _cache.GetCredentialsAsync());
        await Eventually.True(() => _source.Fetches == 1, "the fetch is on");

        _clock.Advance(TimeSpan.FromMinutes(3));
        _source.Answer = source => source.Issue(TimeSpan.FromHours(6));
        frozen.Set();

        Assert.NotNull(await call);
        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public async Task FrozenInMidRefresh_WhoComesAfterwardsDoesNotWaitForTheStaleOne()
    {
        using var frozen = new ManualResetEventSlim();
        _source.Answer = _ =>
        {
            frozen.Wait();
            return ScriptedSource.Failure();
        };
        var stuck = Task.Run(() => _cache.GetCredentials());
        await Eventually.True(() => _source.Fetches == 1, "the fetch is on");
        _clock.Suspend(TimeSpan.FromMinutes(3));
        _source.Answer = source => source.Issue(TimeSpan.FromHours(6));

        var fresh = _cache.GetCredentials();

        frozen.Set();
        Assert.Same(fresh, await stuck);
    }

    [Fact]
    public async Task FrozenTwice_TheFailureIsTold()
    {
        _source.Answer = _ =>
        {
            _clock.Advance(TimeSpan.FromMinutes(3));
            return ScriptedSource.Failure();
        };

        await Assert.ThrowsAsync<CredentialsUnavailableException>(async () => await _cache.GetCredentialsAsync());
        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public void ClockOfTheSystem_CountsSleepWhereItCan_AndAnyOtherIsTakenAsItIs()
    {
        var clock = AgeClock.For(TimeProvider.System, out var countsSleep);

        Assert.Equal(RuntimeInformation.IsOSPlatform(OSPlatform.Linux) || RuntimeInformation.IsOSPlatform(OSPlatform.Windows), countsSleep);
        Assert.InRange(clock.GetElapsedTime(clock.GetTimestamp()), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Same(_clock, AgeClock.For(_clock, out countsSleep));
        Assert.False(countsSleep);
    }

    [Fact]
    public void ClockOfTheSystem_OnLinux_IsTheTimeSinceTheStart()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
        {
            return;
        }

        var clock = AgeClock.For(TimeProvider.System, out _);
        var before = Uptime();
        var now = clock.GetTimestamp() / (double)clock.TimestampFrequency;

        Assert.InRange(now, before - 0.02, Uptime() + 0.02);
    }

    private static double Uptime() =>
        double.Parse(File.ReadAllText("/proc/uptime").Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A service whose clock is ahead of ours, and that does not tell the time.</summary>
    private sealed class RotatingService(TimeProvider time, TimeSpan ahead, TimeSpan age)
    {
        private static readonly TimeSpan Life = TimeSpan.FromHours(6);

        private DateTimeOffset _issued = time.GetUtcNow() + ahead - age;

        public DateTimeOffset Now => time.GetUtcNow() + ahead;

        public FetchedCredentials Answer()
        {
            if (Now >= _issued + Life - TimeSpan.FromMinutes(30))
            {
                _issued = Now;
            }

            var tag = _issued.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
            return new(
                new(SyntheticKey.StsAccessKeyId(tag), SyntheticKey.StsAccessKeySecret(tag), SyntheticKey.SecurityToken(tag), _issued + Life), _issued);
        }
    }
}
