using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

public sealed class CredentialsCacheTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly ScriptedSource _source;
    private readonly CredentialsCache _cache;
    private readonly ManualResetEventSlim _held = new(true);

    public CredentialsCacheTests()
    {
        _source = new(_time) { Answer = source => Held(source.Issue(TimeSpan.FromHours(6))) };
        _cache = new(_source, new() { Random = () => 0.5, MandatoryWait = TimeSpan.FromMilliseconds(50) }, _time);
    }

    public void Dispose()
    {
        _held.Set();
        _cache.Dispose();
        _held.Dispose();
    }

    [Fact]
    public void Fresh_SecondCall_ReturnsTheSameInstanceWithoutAFetch()
    {
        var first = Get();
        _time.Advance(TimeSpan.FromHours(5));

        Assert.Same(first, Get());
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task Advisory_Call_ReturnsTheOldOneAtOnceAndRefreshesBehind()
    {
        var first = Get();
        AdvanceToExpiryMinus(TimeSpan.FromMinutes(20));
        _held.Reset();

        Assert.Same(first, Get());
        Assert.Same(first, await _cache.GetCredentialsAsync());

        _held.Set();
        await Eventually.True(() => !ReferenceEquals(first, Get()), "the refresh in the background brings a new credential");
        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public void Mandatory_RefreshSucceeds_ReturnsTheNewOne()
    {
        var patient = new CredentialsCache(_source, new() { MandatoryWait = TimeSpan.FromSeconds(30) }, _time);
        var first = patient.GetCredentials();
        AdvanceToExpiryMinus(TimeSpan.FromSeconds(30));

        Assert.NotSame(first, patient.GetCredentials());
    }

    [Fact]
    public async Task Mandatory_RefreshHangs_ReturnsTheValidOneAfterTheWait()
    {
        var first = Get();
        AdvanceToExpiryMinus(TimeSpan.FromSeconds(30));
        _held.Reset();

        Assert.Same(first, Get());
        Assert.Same(first, await _cache.GetCredentialsAsync());
        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public void Mandatory_RefreshFails_ReturnsTheValidOne()
    {
        var first = Get();
        AdvanceToExpiryMinus(TimeSpan.FromSeconds(30));
        _source.Answer = _ => ScriptedSource.Failure();

        Assert.Same(first, Get());
    }

    [Fact]
    public void Expired_RefreshFails_ThrowsAndSaysWhenItTriesAgain()
    {
        Get();
        AdvanceToExpiryMinus(TimeSpan.FromSeconds(-1));
        _source.Answer = _ => ScriptedSource.Failure();

        var exception = Assert.Throws<CredentialsUnavailableException>(Get);

        Assert.Equal(500, exception.StatusCode);
        Assert.True(exception.NextRetryAt > _time.GetUtcNow());
        var fetches = _source.Fetches;
        Assert.Throws<CredentialsUnavailableException>(Get);
        Assert.Equal(fetches, _source.Fetches);
    }

    [Fact]
    public void Expired_WithGracePeriod_IsHandedOutWhileRefreshesFail()
    {
        var cache = new CredentialsCache(_source, new() { ExpiredGracePeriod = TimeSpan.FromMinutes(15) }, _time);
        var first = cache.GetCredentials();
        _source.Answer = _ => ScriptedSource.Failure();
        AdvanceToExpiryMinus(TimeSpan.FromMinutes(-14));

        Assert.Same(first, cache.GetCredentials());
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Throws<CredentialsUnavailableException>(() => cache.GetCredentials());
    }

    [Fact]
    public void FailureJustBeforeExpiry_AtExpiry_IsTriedAgainAtOnceAndPatiently()
    {
        Get();
        _source.Answer = _ => ScriptedSource.Failure();
        for (var secondsLeft = 59; secondsLeft >= 0; secondsLeft--)
        {
            AdvanceToExpiryMinus(TimeSpan.FromSeconds(secondsLeft) + TimeSpan.FromMilliseconds(1));
            Get();
        }

        Assert.Equal(FetchEffort.Look, _source.Effort);
        _source.Answer = source => source.Issue(TimeSpan.FromHours(6));
        AdvanceToExpiryMinus(TimeSpan.Zero);

        Assert.True(Get().Expiration > _time.GetUtcNow());
        Assert.Equal(FetchEffort.Persistent, _source.Effort);
    }

    [Fact]
    public void Cold_Failure_IsSharedForASecondAndNotLonger()
    {
        _source.Answer = _ => ScriptedSource.Failure();
        Assert.Throws<CredentialsUnavailableException>(Get);
        Assert.Throws<CredentialsUnavailableException>(Get);
        Assert.Equal(1, _source.Fetches);

        _source.Answer = source => source.Issue(TimeSpan.FromHours(6));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(Get());
    }

    [Fact]
    public void SourceThrows_CallersAreToldAndTheCacheGoesOn()
    {
        _source.Answer = _ => throw new InvalidOperationException("unforeseen");
        Assert.IsType<InvalidOperationException>(Assert.Throws<CredentialsUnavailableException>(Get).InnerException);

        _source.Answer = source => source.Issue(TimeSpan.FromHours(6));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(Get());
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public async Task RefreshBringsAnEarlierExpiry_TheBetterOneStays(int minutes)
    {
        var first = Get();
        AdvanceToExpiryMinus(TimeSpan.FromMinutes(20));
        _source.Answer = source => source.Issue(TimeSpan.FromMinutes(minutes));

        Assert.Same(first, Get());
        await Eventually.True(() => _source.Fetches == 2 && !_cache.IsRefreshing, "the refresh runs");
        _time.Advance(TimeSpan.FromSeconds(40));
        Assert.Same(first, Get());
        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public async Task NotYetRotated_IsAskedAgainAboutAMinuteLater()
    {
        var credential = _source.Issue(TimeSpan.FromHours(6));
        _source.Answer = _ => credential;
        var first = Get();
        AdvanceToExpiryMinus(TimeSpan.FromMinutes(20));
        Get();
        await Eventually.True(() => _source.Fetches == 2 && !_cache.IsRefreshing, "the first look");

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Same(first, Get());
        await Task.Delay(50);
        Assert.Equal(2, _source.Fetches);

        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Same(first, Get());
        await Eventually.True(() => _source.Fetches == 3 && !_cache.IsRefreshing, "the second look");
    }

    [Fact]
    public void EveryAnswerIsNewAndAboutToExpire_TheServiceIsNotAskedInALoop()
    {
        _source.Answer = source => source.Issue(TimeSpan.FromMinutes(20), lifetime: TimeSpan.FromHours(6));
        Get();

        for (var call = 0; call < 10; call++)
        {
            Get();
            SpinWait.SpinUntil(() => !_cache.IsRefreshing);
        }

        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public async Task NotYetRotatedByTheServersClock_KeepsTheGracePeriod()
    {
        var cache = new CredentialsCache(_source, new() { Random = () => 0.5, ExpiredGracePeriod = TimeSpan.FromMinutes(15) }, _time);
        var issued = _source.Issue(TimeSpan.FromHours(6));
        _source.Answer = _ => new FetchedCredentials(issued.Credentials, issued.IssuedAt, _time.GetUtcNow());
        var first = cache.GetCredentials();
        AdvanceToExpiryMinus(TimeSpan.FromMinutes(20));
        cache.GetCredentials();
        await Eventually.True(() => _source.Fetches == 2 && !cache.IsRefreshing, "the service has not rotated");

        _source.Answer = _ => ScriptedSource.Failure();
        AdvanceToExpiryMinus(TimeSpan.FromMinutes(-14));

        Assert.Same(first, cache.GetCredentials());
    }

    [Fact]
    public void FirstFetchIsExpired_DistinctErrorNamesTheClock()
    {
        _source.Answer = source => source.Issue(TimeSpan.FromMinutes(-5));

        Assert.Contains("clock", Assert.Throws<CredentialsUnavailableException>(Get).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryGetCached_AsksNobody_AndEndsWithTheCredential()
    {
        Assert.False(_cache.TryGetCached(out _));
        var first = Get();

        AdvanceToExpiryMinus(TimeSpan.FromSeconds(1));
        Assert.True(_cache.TryGetCached(out var cached));
        Assert.Same(first, cached);
        AdvanceToExpiryMinus(TimeSpan.Zero);
        Assert.False(_cache.TryGetCached(out _));
        Assert.Equal(1, _source.Fetches);
    }

    [Fact]
    public void Disposed_Call_Throws()
    {
        Get();
        _cache.Dispose();

        Assert.Throws<ObjectDisposedException>(Get);
    }

    [Fact]
    public async Task DisposedDuringTheFirstFetch_WaitersAreToldAtOnceAndNothingIsKept()
    {
        _held.Reset();
        var waiter = Task.Run(Get);
        var awaiting = Task.Run(async () => await _cache.GetCredentialsAsync());
        await Eventually.True(() => _source.Fetches == 1, "the fetch is on");

        _cache.Dispose();

        // The source is still held: nobody waits until it notices.
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiter);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => awaiting);
        _held.Set();
        await Eventually.True(() => !_cache.IsRefreshing, "the fetch ends");
        Assert.Throws<ObjectDisposedException>(Get);
        Assert.False(_cache.TryGetCached(out _));
    }

    [Fact]
    public async Task CancelledBeforeTheCall_NothingIsFetched_AndWhatIsCachedIsHandedOut()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => _cache.GetCredentials(cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _cache.GetCredentialsAsync(cancelled));
        Assert.Equal(0, _source.Fetches);

        var first = Get();
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Same(first, _cache.GetCredentials(cancelled));
        Assert.Same(first, await _cache.GetCredentialsAsync(cancelled));
    }

    [Fact]
    public void NoThreadIsLeftForTheRefresh_AValidCredentialIsHandedOut_AndAColdCallIsToldWhy()
    {
        var isExhausted = false;
        using var cache =
            new CredentialsCache(_source, new(), _time, thread => (isExhausted ? throw new InsufficientMemoryException() : (Action)thread.Start)());
        var first = cache.GetCredentials();

        isExhausted = true;
        AdvanceToExpiryMinus(TimeSpan.FromMinutes(1));
        Assert.Same(first, cache.GetCredentials());
        AdvanceToExpiryMinus(TimeSpan.Zero);
        Assert.Contains("no thread", Assert.Throws<CredentialsUnavailableException>(() => cache.GetCredentials()).Message, StringComparison.Ordinal);

        isExhausted = false;
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotSame(first, cache.GetCredentials());
    }

    private StsCredentials Get() => _cache.GetCredentials();

    private FetchedCredentials Held(FetchedCredentials fetched)
    {
        _held.Wait();
        return fetched;
    }

    /// <summary>The first credential is issued at the start of the clock and lives six hours.</summary>
    private void AdvanceToExpiryMinus(TimeSpan span) => _time.SetUtcNow(_time.Start.AddHours(6) - span);
}
