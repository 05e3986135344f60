using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AccessKeyAnalyzer.Hosting;

public class HealthCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(3600, HealthStatus.Healthy)]
    [InlineData(61, HealthStatus.Healthy)]
    [InlineData(60, HealthStatus.Degraded)]
    [InlineData(1, HealthStatus.Degraded)]
    [InlineData(0, HealthStatus.Unhealthy)]
    [InlineData(-3600, HealthStatus.Unhealthy)]
    public async Task Check_WithSoManySecondsLeft_ReportsTheStatus(int secondsLeft, HealthStatus expected)
    {
        var entry = await CheckAsync(ScriptedProvider.Until(Now.AddSeconds(secondsLeft)));

        Assert.Equal(expected, entry.Status);
        Assert.Equal(Now.AddSeconds(secondsLeft), entry.Data["expiration"]);
        AssertNoSecret(entry);
    }

    [Theory]
    [InlineData(6 * 3600)]
    [InlineData(40)]
    public async Task Check_WhileRefreshesWork_IsHealthyUntilOneFailsThatIsDue(int lifeInSeconds)
    {
        var life = TimeSpan.FromSeconds(lifeInSeconds);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now);
        await using var emulator = await MetadataEmulator.StartAsync(new() { TimeProvider = time, Lifetime = life });
        using var provider =
            new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint, TimeProvider = time });
        await using var services = Services(provider, builder => builder.AddAlibabaCloudCredentials(), time).BuildServiceProvider();
        async Task<HealthStatus> Check() => (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;

        Assert.Equal(HealthStatus.Healthy, await Check());
        time.Advance(life * 0.8);
        emulator.Faults.Add(Fault.Status(400));
        Assert.Equal(HealthStatus.Healthy, await Check());

        time.SetUtcNow((await provider.GetCredentialsAsync()).Expiration!.Value - TimeSpan.FromSeconds(1));
        Assert.Equal(HealthStatus.Degraded, await Check());

        emulator.Faults.Clear();
        time.Advance(TimeSpan.FromSeconds(11));
        Assert.Equal(HealthStatus.Healthy, await Check());
    }

    [Fact]
    public async Task Check_OfCredentialsWithoutAnExpiry_IsHealthy() =>
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(ScriptedProvider.Until(null))).Status);

    [Fact]
    public async Task Check_WithoutCredentials_ReportsTheFailureStatusAndTheReason()
    {
        var failing = new ScriptedProvider(_ => throw new CredentialsUnavailableException("no RAM role is attached"));

        var entry = await CheckAsync(failing, builder => builder.AddAlibabaCloudCredentials("keys", HealthStatus.Degraded, ["ready"]));

        Assert.Equal((HealthStatus.Degraded, "no RAM role is attached"), (entry.Status, entry.Description));
        Assert.Equal(["ready"], entry.Tags);
    }

    [Fact]
    public async Task Check_OfAServiceThatIsSilent_EndsWithItsTimeout()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        emulator.Faults.Add(Fault.Dead);
        var services = new ServiceCollection().AddLogging();
        services.AddAlibabaCloudCredentials(options =>
        {
            options.MetadataEndpoint = emulator.Endpoint;
            options.TotalTimeout = TimeSpan.FromSeconds(60);
        });
        services.AddHealthChecks().AddAlibabaCloudCredentials(timeout: TimeSpan.FromMilliseconds(100));
        await using var provider = services.BuildServiceProvider();

        var watch = Stopwatch.StartNew();
        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        // The alternative is a minute.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task Check_ThatIsCancelled_IsCancelled()
    {
        var waiting = new ScriptedProvider(async token =>
        {
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using var cancellation = new CancellationTokenSource();
        await using var services = Services(waiting, builder => builder.AddAlibabaCloudCredentials()).BuildServiceProvider();

        var check = services.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check);
    }

    [Fact]
    public async Task Check_WithoutARegisteredProvider_AsksTheDefaultChain()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddHealthChecks().AddAlibabaCloudCredentials();
        await using var provider = services.BuildServiceProvider();
        Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_ID", SyntheticKey.AccessKeyId("chain"));
        Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SyntheticKey.AccessKeySecret("chain"));
        try
        {
            var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

            Assert.Equal(HealthStatus.Healthy, report.Entries["alibaba-cloud-credentials"].Status);
            Assert.Contains("no expiry", report.Entries["alibaba-cloud-credentials"].Description, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_ID", null);
            Environment.SetEnvironmentVariable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", null);
        }
    }

    private static async Task<HealthReportEntry> CheckAsync(IStsCredentialsProvider provider, Action<IHealthChecksBuilder>? add = null)
    {
        await using var services = Services(provider, add ?? (builder => builder.AddAlibabaCloudCredentials())).BuildServiceProvider();
        return (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Single().Value;
    }

    private static ServiceCollection Services(IStsCredentialsProvider provider, Action<IHealthChecksBuilder> add, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(provider).AddSingleton(time ?? new StoppedClock(Now));
        add(services.AddHealthChecks());
        return services;
    }

    private static void AssertNoSecret(HealthReportEntry entry)
    {
        var credentials = ScriptedProvider.Credentials(null);
        var said = $"{entry.Description} {string.Join(' ', entry.Data.Values)} {entry.Exception}";
        Assert.All(
            (string[])[credentials.AccessKeyId[..^4], credentials.AccessKeySecret[..8], credentials.SecurityToken![8..16]],
            secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
