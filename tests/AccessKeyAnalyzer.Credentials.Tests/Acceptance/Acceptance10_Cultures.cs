using System.Globalization;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 10: cultures whose calendars are not the Gregorian one.</summary>
[Collection(ProcessWide.Name)]
public class Acceptance10_Cultures
{
    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public async Task Expiry_IsTheSameInEveryCulture(string culture)
    {
        var (before, beforeDefault) = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = new(culture);
        try
        {
            await using var ecs = await EmulatedProvider.StartAsync();

            var credentials = ecs.Get();

            Assert.Equal(Assert.Single(ecs.Emulator.Mint.Issued).ExpiresAt, credentials.Expiration);
            Assert.Contains(
                credentials.Expiration!.Value.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), credentials.ToString(),
                StringComparison.Ordinal);
            Assert.Equal(new(2026, 3, 1, 5, 20, 1, TimeSpan.Zero), CredentialsDocument.Instant("2026-03-01T05:20:01Z"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (before, beforeDefault);
        }
    }

    [Fact]
    public void TheseCultures_DoReadAnotherYear_SoTheTestCanFail() =>
        Assert.NotEqual(2026, DateTime.Parse("2026-03-01", new CultureInfo("th-TH")).Year);
}
