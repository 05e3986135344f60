namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 9: the wall clock is set by an hour, forth and back, and the machine sleeps.</summary>
public sealed class Acceptance09_Clocks : IDisposable
{
    private readonly SteppedClock _clock = new();
    private readonly ScriptedSource _source;
    private readonly CredentialsCache _cache;
    private readonly FetchedCredentials _issued;
    private readonly DateTimeOffset _start;

    public Acceptance09_Clocks()
    {
        _start = _clock.GetUtcNow();
        _source = new(_clock);
        _issued = _source.Issue(TimeSpan.FromHours(6));
        _source.Answer = _ => ServerAnswer(_clock.GetUtcNow());
        _cache = new(_source, new() { Random = () => 0.5, MandatoryWait = TimeSpan.FromSeconds(30) }, _clock);
    }

    public void Dispose() => _cache.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task WallClockIsSetByAnHour_OneRefreshLooks_AndTheCredentialStays(int hours)
    {
        var first = _cache.GetCredentials();
        _clock.SetWallBy(TimeSpan.FromHours(hours));
        _source.Answer = _ => ServerAnswer(_clock.GetUtcNow() - TimeSpan.FromHours(hours));

        await LookAfter(TimeSpan.FromSeconds(2));
        await Eventually.True(() => _source.Fetches == 2 && !_cache.IsRefreshing, "one refresh looks what has happened");
        for (var minute = 0; minute < 300; minute++)
        {
            await LookAfter(TimeSpan.FromMinutes(1));
            Assert.Same(first, _cache.GetCredentials());
        }

        Assert.Equal(2, _source.Fetches);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task WallClockIsSetByAnHour_TheCredentialEndsWhenItReallyDoes(int hours)
    {
        _cache.GetCredentials();
        _clock.SetWallBy(TimeSpan.FromHours(hours));
        _source.Answer = _ => ServerAnswer(_clock.GetUtcNow() - TimeSpan.FromHours(hours));
        await LookAfter(TimeSpan.FromSeconds(2));
        await Eventually.True(() => !_cache.IsRefreshing, "the refresh ends");

        _source.Answer = _ => ScriptedSource.Failure();
        _clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(4));
        Assert.NotNull(_cache.GetCredentials());
        _clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Throws<CredentialsUnavailableException>(() => _cache.GetCredentials());
    }

    [Fact]
    public async Task ThirtySecondsOfSleep_NothingHappens()
    {
        var first = _cache.GetCredentials();
        _clock.Suspend(TimeSpan.FromSeconds(30));

        await LookAfter(TimeSpan.FromSeconds(2));

        Assert.Same(first, _cache.GetCredentials());
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public void SleepBeyondTheExpiry_TheFirstCallGetsANewCredential()
    {
        var first = _cache.GetCredentials();
        _clock.Suspend(TimeSpan.FromHours(7));
        _clock.Advance(TimeSpan.FromSeconds(2));
        _source.Answer = source => source.Issue(TimeSpan.FromHours(6));

        Assert.NotSame(first, _cache.GetCredentials());
        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public async Task FiveHoursOfSleep_TheServersDateShortensTheRest()
    {
        var first = _cache.GetCredentials();
        _clock.Suspend(TimeSpan.FromHours(5));
        await LookAfter(TimeSpan.FromSeconds(2));
        await Eventually.True(() => _source.Fetches == 2 && !_cache.IsRefreshing, "one refresh looks what has happened");
        Assert.Same(first, _cache.GetCredentials());

        _source.Answer = _ => ScriptedSource.Failure();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Throws<CredentialsUnavailableException>(() => _cache.GetCredentials());
    }

    /// <summary>The service does not rotate in these tests; its Date is the true time.</summary>
    private FetchedCredentials ServerAnswer(DateTimeOffset date) => new(_issued.Credentials, _start, date);

    private Task LookAfter(TimeSpan span)
    {
        _clock.Advance(span);
        _cache.GetCredentials();
        return Eventually.True(() => !_cache.IsRefreshing, "a refresh ends");
    }
}
