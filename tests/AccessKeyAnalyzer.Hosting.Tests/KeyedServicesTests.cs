using AccessKeyAnalyzer.Credentials.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>More than one identity in a program: providers that are registered with a key.</summary>
public class KeyedServicesTests
{
    [Fact]
    public async Task EachKey_HasAProviderOfItsOwn_BesideTheOneWithoutAKey()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        await using var services = new ServiceCollection()
            .AddAlibabaCloudCredentials()
            .AddKeyedAlibabaCloudCredentials("chain")
            .AddKeyedAlibabaCloudCredentials("role", "app-ecs-role")
            .AddKeyedAlibabaCloudCredentials("emulated", options => options.MetadataEndpoint = emulator.Endpoint)
            .BuildServiceProvider();

        var emulated = services.GetRequiredKeyedService<IStsCredentialsProvider>("emulated");

        Assert.Same(DefaultCredentialsProviderChain.Shared, services.GetRequiredService<IStsCredentialsProvider>());
        Assert.Same(DefaultCredentialsProviderChain.Shared, services.GetRequiredKeyedService<IStsCredentialsProvider>("chain"));
        Assert.Same(EcsRamRoleCredentialsProvider.SharedFor("app-ecs-role"), services.GetRequiredKeyedService<IStsCredentialsProvider>("role"));
        Assert.Same(emulated, services.GetRequiredKeyedService<IStsCredentialsProvider>("emulated"));
        Assert.Equal(emulator.Mint.Current().AccessKeyId, (await emulated.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public void Constructor_WithAKey_GetsTheProviderOfIt()
    {
        var own = new FakeCredentialsProvider();
        using var services = new ServiceCollection()
            .AddKeyedSingleton<IStsCredentialsProvider>("reports", own)
            .AddKeyedAlibabaCloudCredentials("reports")
            .AddSingleton<Reports>()
            .BuildServiceProvider();

        // One of the application's own stays.
        Assert.Same(own, services.GetRequiredService<Reports>().Provider);
    }

    [Fact]
    public async Task ProviderOfAKey_IsDisposedByTheContainer()
    {
        IStsCredentialsProvider provider;
        await using (var services = new ServiceCollection().AddKeyedAlibabaCloudCredentials(Account.Second, options => options.RoleName = "app")
            .BuildServiceProvider())
        {
            provider = services.GetRequiredKeyedService<IStsCredentialsProvider>(Account.Second);
        }

        Assert.Throws<ObjectDisposedException>(() => provider.GetCredentials());
    }

    [Fact]
    public async Task OptionsOfAKey_AreTheOptionsOfThatName()
    {
        await using var services = new ServiceCollection()
            .AddKeyedAlibabaCloudCredentials(Account.First, options => options.RoleName = "first")
            .AddKeyedAlibabaCloudCredentials(Account.Second, options => options.RoleName = "second")
            .BuildServiceProvider();

        var options = services.GetRequiredService<IOptionsMonitor<EcsRamRoleCredentialsProviderOptions>>();

        Assert.Equal(("first", "second", null), (options.Get("First").RoleName, options.Get("Second").RoleName, options.CurrentValue.RoleName));
    }

    [Fact]
    public void SectionOfAKey_IsReadAtOnce()
    {
        var right = new ConfigurationBuilder().AddInMemoryCollection([new("RoleName", "app")]).Build();
        var wrong = new ConfigurationBuilder().AddInMemoryCollection([new("TotalTimeout", "soon")]).Build();
        using var services = new ServiceCollection().AddKeyedAlibabaCloudCredentials("right", right).BuildServiceProvider();

        Assert.IsType<EcsRamRoleCredentialsProvider>(services.GetRequiredKeyedService<IStsCredentialsProvider>("right"));
        Assert.Contains("TotalTimeout", Assert.Throws<ArgumentException>(() => new ServiceCollection().AddKeyedAlibabaCloudCredentials("wrong", wrong))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_WithOptionsOfAKeyOutOfTheirRange_DoesNotStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddKeyedAlibabaCloudCredentials("wrong", options => options.TotalTimeout = TimeSpan.Zero);
        using var host = builder.Build();

        await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync());
    }

    [Fact]
    public async Task WarmUp_FetchesThoseOfEachKey()
    {
        FakeCredentialsProvider[] own = [new(), new(), new()];
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services
            .AddSingleton<IStsCredentialsProvider>(own[0])
            .AddKeyedSingleton<IStsCredentialsProvider>("a", own[1])
            .AddKeyedSingleton<IStsCredentialsProvider>("b", own[2])
            .AddKeyedAlibabaCloudCredentials("a")
            .AddKeyedAlibabaCloudCredentials("b")
            .AddKeyedAlibabaCloudCredentials("b")
            .AddAlibabaCloudCredentialsWarmUp();
        using var host = builder.Build();

        await host.StartAsync();

        Assert.Equal([1, 1, 1], own.Select(provider => provider.Calls));
    }

    [Fact]
    public async Task HealthCheckOfAKey_AsksItsProvider()
    {
        var own = new FakeCredentialsProvider { Failure = new("none here") };
        var collection = new ServiceCollection().AddLogging().AddKeyedSingleton<IStsCredentialsProvider>("reports", own);
        collection.AddHealthChecks().AddKeyedAlibabaCloudCredentials("reports");
        await using var services = collection.BuildServiceProvider();

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, report.Entries["alibaba-cloud-credentials-reports"].Status);
    }

    [Fact]
    public async Task AnyKey_ServesWhateverIsAskedFor_AndDoesNotKeepTheHostFromStarting()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddKeyedAlibabaCloudCredentials(KeyedService.AnyKey, "app-ecs-role");
        using var host = builder.Build();

        await host.StartAsync();

        Assert.Same(EcsRamRoleCredentialsProvider.SharedFor("app-ecs-role"), host.Services.GetRequiredKeyedService<IStsCredentialsProvider>("whatever"));
    }

    [Fact]
    public void WithoutAKey_NamesWhatIsMissing()
    {
        Assert.Throws<ArgumentNullException>("serviceKey", () => new ServiceCollection().AddKeyedAlibabaCloudCredentials(null!));
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddKeyedAlibabaCloudCredentials("a"));
        Assert.Throws<ArgumentNullException>("configure", () =>
            new ServiceCollection().AddKeyedAlibabaCloudCredentials("a", (Action<EcsRamRoleCredentialsProviderOptions>)null!));
    }

    private enum Account
    {
        First,
        Second,
    }

#pragma warning disable CA1812 // The container makes it.
    private sealed class Reports([FromKeyedServices("reports")] IStsCredentialsProvider provider)
    {
        public IStsCredentialsProvider Provider { get; } = provider;
    }
#pragma warning restore CA1812
}
