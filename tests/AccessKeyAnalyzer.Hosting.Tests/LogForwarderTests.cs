using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>Events are heard by the whole process, so these tests run one after another.</summary>
[Collection("events of the process")]
public class LogForwarderTests
{
    [Fact]
    public async Task Provider_TakenFromTheServices_WritesItsRefreshesToTheLog()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        using var log = new RecordedLog();
        await using var services = Services(log, emulator).BuildServiceProvider();

        var credentials = await services.GetRequiredService<IStsCredentialsProvider>().GetCredentialsAsync();

        var entry = await EntryAsync(log, id: 1);
        Assert.Equal(("AccessKeyAnalyzer.Credentials", LogLevel.Information, "RefreshSucceeded"), (entry.Category, entry.Level, entry.Id.Name));
        Assert.Matches("^ECS RAM role: new credentials STS\\.….{4} after [0-9]+ ms, good for [0-9]+ s$", entry.Text);
        Assert.Equal("{source}: new credentials {credentials} after {milliseconds} ms, good for {secondsToExpiry} s", entry.Values["{OriginalFormat}"]);
        Assert.Equal("ECS RAM role", entry.Values["source"]);
        AssertNoPartOf(credentials, log);
    }

    [Fact]
    public async Task Refresh_ThatFails_IsAWarningWithItsReasonAndWithoutASecret()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        using var log = new RecordedLog();
        await using var services = Services(log, emulator).BuildServiceProvider();
        var secret = emulator.Mint.Current().AccessKeySecret;
        emulator.Faults.Add(Fault.Status(400, secret), MetadataEndpoint.Credentials);

        await Assert.ThrowsAsync<CredentialsUnavailableException>(async () =>
            await services.GetRequiredService<IStsCredentialsProvider>().GetCredentialsAsync());

        var entry = await EntryAsync(log, id: 3);
        Assert.Equal((LogLevel.Warning, "RefreshFailed"), (entry.Level, entry.Id.Name));
        Assert.Contains("status 400", entry.Text, StringComparison.Ordinal);
        Assert.All(log.Entries, said => Assert.DoesNotContain(secret[..8], said.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Host_ThatStarts_HearsProvidersThatItDoesNotHold()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        using var log = new RecordedLog();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(log);
        builder.Services.AddAlibabaCloudCredentials();
        using var host = builder.Build();
        using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint });

        await host.StartAsync();
        await provider.GetCredentialsAsync();

        await EntryAsync(log, id: 1);
        await host.StopAsync();
    }

    [Fact]
    public async Task Forwarder_ThatIsNotStartedOrIsDisposed_WritesNothing()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        using var log = new RecordedLog();
        using var factory = new LoggerFactory([log]);
        using var idle = new CredentialsLogForwarder(factory);
        var done = new CredentialsLogForwarder(factory);
        done.Start();
        done.Dispose();
        using var control = new RecordedLog();
        using var controlFactory = new LoggerFactory([control]);
        using var running = new CredentialsLogForwarder(controlFactory);
        running.Start();

        using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = emulator.Endpoint });
        await provider.GetCredentialsAsync();

        await EntryAsync(control, id: 1);
        Assert.Empty(log.Entries);
    }

    [Fact]
    public async Task Forwarder_InAnotherCulture_WritesTheSameText()
    {
        var before = CultureInfo.DefaultThreadCurrentCulture;
        CultureInfo.DefaultThreadCurrentCulture = new("ar-SA");
        try
        {
            await using var emulator = await MetadataEmulator.StartAsync();
            using var log = new RecordedLog();
            await using var services = Services(log, emulator).BuildServiceProvider();

            await services.GetRequiredService<IStsCredentialsProvider>().GetCredentialsAsync();

            Assert.Matches("after [0-9]+ ms, good for [0-9]+ s$", (await EntryAsync(log, id: 1)).Text);
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }
    }

    [Fact]
    public async Task Entry_InTheJsonConsole_HasItsTextAndItsValues()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        using var log = new RecordedLog();
        await using var services = Services(log, emulator).BuildServiceProvider();

        await services.GetRequiredService<IStsCredentialsProvider>().GetCredentialsAsync();

        // The JSON console writes State.Message from the state itself.
        var entry = await EntryAsync(log, id: 1);
        Assert.Equal(entry.Text, entry.State);
    }

    [Fact]
    public async Task OutageOfHalfAnHour_UnderLoad_IsAFewWarnings()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var emulator = await MetadataEmulator.StartAsync(new() { TimeProvider = time });
        using var log = new RecordedLog();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log)).AddAlibabaCloudCredentials(options =>
        {
            options.MetadataEndpoint = emulator.Endpoint;
            options.TimeProvider = time;
        });
        await using var provider = services.BuildServiceProvider();
        var credentials = provider.GetRequiredService<IStsCredentialsProvider>();
        time.SetUtcNow((await credentials.GetCredentialsAsync()).Expiration!.Value.AddMinutes(-30));
        emulator.Faults.Add(Fault.Status(400));

        for (var second = 0; second < 1790; second++)
        {
            await credentials.GetCredentialsAsync();
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(log.Entries.Count(entry => entry.Level >= LogLevel.Warning), 1, 8);
        Assert.Equal(log.Entries.Count, log.Entries.Select(entry => entry.Text).Distinct().Count());
    }

    [Fact]
    public void Services_WithoutLogging_StillHandOutTheProvider()
    {
        using var services = new ServiceCollection().AddAlibabaCloudCredentials("app").BuildServiceProvider();

        Assert.NotNull(services.GetRequiredService<IStsCredentialsProvider>());
    }

    private static IServiceCollection Services(RecordedLog log, MetadataEmulator emulator) =>
        new ServiceCollection().AddLogging(logging => logging.AddProvider(log))
            .AddAlibabaCloudCredentials(options => options.MetadataEndpoint = emulator.Endpoint);

    /// <summary>Events come after the callers have their answer.</summary>
    private static async Task<LogEntry> EntryAsync(RecordedLog log, int id)
    {
        for (var wait = 0; wait < 600; wait++)
        {
            if (log.Entries.FirstOrDefault(entry => entry.Id.Id == id) is { } found)
            {
                return found;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"No entry with the id {id} in 30 s; there are: {string.Join(Environment.NewLine, log.Entries)}");
        throw new InvalidOperationException();
    }

    private static void AssertNoPartOf(StsCredentials credentials, RecordedLog log) => Assert.All(
        log.Entries.SelectMany(entry => entry.Values.Values.Select(value => $"{value}").Append(entry.Text)),
        text => Assert.DoesNotContain(
            (string[])[credentials.AccessKeyId[..^4], credentials.AccessKeySecret[..8], credentials.SecurityToken![8..16]],
            secret => text.Contains(secret, StringComparison.Ordinal)));
}
