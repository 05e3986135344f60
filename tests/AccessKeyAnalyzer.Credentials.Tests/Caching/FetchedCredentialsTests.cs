namespace AccessKeyAnalyzer.Credentials.Tests;

public class FetchedCredentialsTests
{
    private static readonly DateTimeOffset Issued = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Expires = Issued.AddHours(6);

    [Fact]
    public void ClocksAgree_EitherCounts() => Assert.Equal(5, Remaining(wall: Issued.AddHours(1), date: Issued.AddHours(1)));

    [Fact]
    public void NoDate_OurClockCounts() => Assert.Equal(5, Remaining(wall: Issued.AddHours(1), date: null));

    [Fact]
    public void OurClockIsFarAhead_TheServersCounts() => Assert.Equal(5, Remaining(wall: Issued.AddHours(30), date: Issued.AddHours(1)));

    [Fact]
    public void OurClockIsYearsBehind_TheServersCounts() => Assert.Equal(5, Remaining(wall: Issued.AddYears(-20), date: Issued.AddHours(1)));

    [Fact]
    public void OurClockIsAnHourBehind_TheServersCounts() => Assert.Equal(4, Remaining(wall: Issued.AddHours(1), date: Issued.AddHours(2)));

    [Theory]
    [InlineData(-2)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void DateOutsideOfTheCredentialsLife_IsNotBelieved(int hours) =>
        Assert.Equal(5, Remaining(wall: Issued.AddHours(1), date: Issued.AddHours(hours)));

    [Fact]
    public void TimeOfIssueIsTheZeroOfSomeLanguages_SaysNothing() =>
        Assert.Equal(5, Remaining(wall: Issued.AddHours(1), date: Issued.AddHours(1), issued: DateTimeOffset.MinValue));

    [Theory]
    [InlineData(-50)]
    [InlineData(-100_000)]
    public void NoTimeOfIssue_DateBeforeAnyLifeOfTheCredential_IsNotBelieved(int hours)
    {
        var credentials = new FetchedCredentials(Credential(), null, Issued.AddHours(hours));

        Assert.Equal(-1, credentials.Remaining(Issued.AddHours(7))!.Value.TotalHours);
    }

    [Fact]
    public void BothSayExpired_ItIs() => Assert.Equal(-1, Remaining(wall: Issued.AddHours(7), date: Issued.AddHours(8)));

    private static double Remaining(DateTimeOffset wall, DateTimeOffset? date, DateTimeOffset? issued = null) =>
        new FetchedCredentials(Credential(), issued ?? Issued, date).Remaining(wall)!.Value.TotalHours;

    private static StsCredentials Credential() =>
        new(SyntheticKey.StsAccessKeyId("c"), SyntheticKey.StsAccessKeySecret("c"), SyntheticKey.SecurityToken("c"), Expires);
}
