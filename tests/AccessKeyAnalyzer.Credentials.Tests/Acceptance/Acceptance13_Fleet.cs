using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 13: fifty providers got their credentials at the same moment.</summary>
public class Acceptance13_Fleet
{
    [Fact]
    public void FiftyProviders_FirstRefreshesSpreadOverTheFiveMinutes()
    {
        var time = new FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var fetched = new ScriptedSource(time).Issue(TimeSpan.FromHours(6));
        var start = time.GetUtcNow().AddHours(5.5);

        var minutes = Enumerable.Range(0, 50)
            .Select(_ => RefreshSchedule.For(fetched, ClockReading.Now(time), null, time, new()))
            .Select(schedule => time.GetUtcNow() + time.Until(time.GetTimestamp(), schedule.AdvisoryAt) - start)
            .ToList();

        Assert.All(minutes, minute => Assert.InRange(minute, TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(5)));
        Assert.True(minutes.Select(minute => (int)minute.TotalMinutes).Distinct().Count() >= 4);
    }
}
