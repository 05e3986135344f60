using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

public sealed class InvalidateTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly ScriptedSource _source;
    private readonly CredentialsCache _cache;

    public InvalidateTests()
    {
        _source = new(_time);
        _cache = new(_source, new() { MandatoryWait = TimeSpan.FromSeconds(30) }, _time);
    }

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void TenClientsSeeOneRejection_CauseOneRefresh()
    {
        var rejected = _cache.GetCredentials();

        for (var client = 0; client < 10; client++)
        {
            _cache.Invalidate(rejected);
            Assert.NotSame(rejected, _cache.GetCredentials());
        }

        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public void ServiceHandsOutTheSameAgain_ItStaysAndIsNotAskedForInALoop()
    {
        var credential = _source.Issue(TimeSpan.FromHours(6));
        _source.Answer = _ => credential;
        var rejected = _cache.GetCredentials();

        for (var client = 0; client < 10; client++)
        {
            _cache.Invalidate(rejected);
            Assert.Same(rejected, _cache.GetCredentials());
        }

        Assert.Equal(2, _source.Fetches);
    }

    [Fact]
    public void RejectedAgainSoonAfter_IsNotForgotten()
    {
        var credential = _source.Issue(TimeSpan.FromHours(6));
        _source.Answer = _ => credential;
        var rejected = _cache.GetCredentials();
        _cache.Invalidate(rejected);
        _cache.GetCredentials();
        _cache.Invalidate(rejected);
        Assert.Same(rejected, _cache.GetCredentials());

        // The service is asked when it may be asked again, and that once.
        _source.Answer = source => source.Issue(TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.FromSeconds(75));

        Assert.NotSame(rejected, _cache.GetCredentials());
        Assert.Equal(3, _source.Fetches);
    }

    [Fact]
    public void RefreshFails_TheRejectedOneIsAllThereIs()
    {
        var rejected = _cache.GetCredentials();
        _cache.Invalidate(rejected);
        _source.Answer = _ => ScriptedSource.Failure();

        Assert.Same(rejected, _cache.GetCredentials());
    }

    [Fact]
    public void AnotherRoleWithAShorterLife_ReplacesARejectedOne()
    {
        var rejected = _cache.GetCredentials();
        _cache.Invalidate(rejected);
        _source.Answer = source => source.Issue(TimeSpan.FromHours(1));

        Assert.NotSame(rejected, _cache.GetCredentials());
    }

    [Fact]
    public void EqualValuesInAnotherInstance_CountAsObserved()
    {
        var rejected = _cache.GetCredentials();
        _cache.Invalidate(new(rejected.AccessKeyId, rejected.AccessKeySecret, rejected.SecurityToken));

        Assert.NotSame(rejected, _cache.GetCredentials());
    }
}
