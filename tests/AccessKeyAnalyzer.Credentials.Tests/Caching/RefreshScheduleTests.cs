using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class RefreshScheduleTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0.0, -1800)]
    [InlineData(0.5, -1650)]
    [InlineData(0.999999, -1500)]
    public void LongLived_AdvisoryPoint_LiesInTheFiveMinutesAfterTheRotation(double random, int expected)
    {
        var schedule = Schedule(TimeSpan.FromHours(6), random: random);

        Assert.Equal(expected, FromExpiry(schedule, schedule.AdvisoryAt), 1.0);
        Assert.Equal(-60, FromExpiry(schedule, schedule.MandatoryAt), 0.1);
    }

    [Theory]
    [InlineData(15, 0.0)]
    [InlineData(15, 1.0)]
    [InlineData(30, 0.5)]
    [InlineData(59, 0.0)]
    public void LivesUnderAnHour_AdvisoryPoint_IsHalfLifeWithinTenPercent(int minutes, double random)
    {
        var schedule = Schedule(TimeSpan.FromMinutes(minutes), random: random);

        var half = minutes * 30.0;
        Assert.InRange(-FromExpiry(schedule, schedule.AdvisoryAt), half * 0.9 - 0.1, half * 1.1 + 0.1);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(60)]
    [InlineData(360)]
    [InlineData(2160)]
    public void AnyLifetime_PointsComeInOrder(int minutes)
    {
        var schedule = Schedule(TimeSpan.FromMinutes(minutes), random: 0.999);

        Assert.True(schedule.AdvisoryAt < schedule.MandatoryAt);
        Assert.True(schedule.MandatoryAt < schedule.ExpiresAt);
    }

    [Fact]
    public void LifeOfSeconds_MandatoryMargin_IsATenthOfIt()
    {
        var schedule = Schedule(TimeSpan.FromSeconds(20), random: 0.5);

        Assert.Equal(-2, FromExpiry(schedule, schedule.MandatoryAt), 0.1);
        Assert.Equal(-10, FromExpiry(schedule, schedule.AdvisoryAt), 0.1);
    }

    [Fact]
    public void FetchedLate_IssuedSixHoursAgo_IsJudgedByItsWholeLife()
    {
        var schedule = Schedule(TimeSpan.FromMinutes(40), lifetime: TimeSpan.FromHours(6), random: 0);

        Assert.Equal(-1800, FromExpiry(schedule, schedule.AdvisoryAt), 1.0);
    }

    [Fact]
    public void States_FollowThePoints()
    {
        var schedule = Schedule(TimeSpan.FromHours(6), random: 0.5);

        Assert.Equal(CredentialState.Fresh, schedule.StateAt(schedule.AdvisoryAt - 1));
        Assert.Equal(CredentialState.Advisory, schedule.StateAt(schedule.AdvisoryAt));
        Assert.Equal(CredentialState.Advisory, schedule.StateAt(schedule.MandatoryAt - 1));
        Assert.Equal(CredentialState.Mandatory, schedule.StateAt(schedule.MandatoryAt));
        Assert.Equal(CredentialState.Mandatory, schedule.StateAt(schedule.ExpiresAt - 1));
        Assert.Equal(CredentialState.Expired, schedule.StateAt(schedule.ExpiresAt));
    }

    [Fact]
    public void GracePeriod_MovesTheEnd_NotTheRefresh()
    {
        var without = Schedule(TimeSpan.FromHours(6), random: 0);
        var with = Schedule(TimeSpan.FromHours(6), random: 0, grace: TimeSpan.FromMinutes(15));

        Assert.Equal(without.AdvisoryAt, with.AdvisoryAt);
        Assert.Equal(without.MandatoryAt, with.MandatoryAt);
        Assert.Equal(TimeSpan.FromMinutes(15), _time.Until(without.ExpiresAt, with.ExpiresAt));
    }

    [Fact]
    public void NoExpiration_IsReadAgainAfterMinutes_AndNeverExpires()
    {
        var fetched = new FetchedCredentials(new(SyntheticKey.StsAccessKeyId("n"), SyntheticKey.StsAccessKeySecret("n"), SyntheticKey.SecurityToken("n")));
        var schedule = RefreshSchedule.For(fetched, ClockReading.Now(_time), null, _time, new());

        Assert.Equal(CredentialState.Fresh, schedule.StateAt(_time.GetTimestamp()));
        _time.Advance(TimeSpan.FromDays(400));
        Assert.Equal(CredentialState.Advisory, schedule.StateAt(_time.GetTimestamp()));
    }

    private RefreshSchedule Schedule(TimeSpan remaining, double random, TimeSpan? lifetime = null, TimeSpan grace = default)
    {
        var fetched = new ScriptedSource(_time).Issue(remaining, lifetime);
        return RefreshSchedule.For(fetched, ClockReading.Now(_time), null, _time, new() { Random = () => random, ExpiredGracePeriod = grace });
    }

    private double FromExpiry(RefreshSchedule schedule, long point) => _time.Until(schedule.ExpiresAt, point).TotalSeconds;
}
