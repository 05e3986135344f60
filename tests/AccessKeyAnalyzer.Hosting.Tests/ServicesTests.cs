using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AccessKeyAnalyzer.Hosting;

public class ServicesTests
{
    [Fact]
    public void AddAlibabaCloudCredentials_WithoutMore_RegistersTheChainOfTheProcess()
    {
        using var services = new ServiceCollection().AddAlibabaCloudCredentials().BuildServiceProvider();

        Assert.Same(DefaultCredentialsProviderChain.Shared, services.GetRequiredService<IStsCredentialsProvider>());
    }

    [Fact]
    public void AddAlibabaCloudCredentials_WithARole_RegistersTheSharedProviderOfThatRole()
    {
        using var services = new ServiceCollection().AddAlibabaCloudCredentials("app-ecs-role").BuildServiceProvider();

        Assert.Same(EcsRamRoleCredentialsProvider.SharedFor("app-ecs-role"), services.GetRequiredService<IStsCredentialsProvider>());
    }

    [Fact]
    public void AddAlibabaCloudCredentials_WithANameThatIsNoRole_FailsAtOnce() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddAlibabaCloudCredentials("../other"));

    [Fact]
    public async Task AddAlibabaCloudCredentials_WithOptions_RegistersOneProviderThatTheContainerDisposes()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        IStsCredentialsProvider provider;
        await using (var services = new ServiceCollection().AddAlibabaCloudCredentials(options => options.MetadataEndpoint = emulator.Endpoint)
            .BuildServiceProvider())
        {
            provider = services.GetRequiredService<IStsCredentialsProvider>();
            using var scope = services.CreateScope();
            Assert.Same(provider, scope.ServiceProvider.GetRequiredService<IStsCredentialsProvider>());

            var credentials = await provider.GetCredentialsAsync();

            Assert.True(emulator.Mint.IsValid(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken));
        }

        Assert.Throws<ObjectDisposedException>(() => provider.GetCredentials());
    }

    [Fact]
    public void AddAlibabaCloudCredentials_BesideAProviderThatIsRegistered_LeavesIt()
    {
        var own = ScriptedProvider.Until(null);
        using var services = new ServiceCollection().AddSingleton<IStsCredentialsProvider>(own).AddAlibabaCloudCredentials().BuildServiceProvider();

        Assert.Same(own, services.GetRequiredService<IStsCredentialsProvider>());
        Assert.Single(services.GetServices<IStsCredentialsProvider>());
    }

    [Fact]
    public void AddAlibabaCloudCredentials_CalledTwice_RegistersEachServiceOnce()
    {
        var services = new ServiceCollection().AddAlibabaCloudCredentials().AddAlibabaCloudCredentials();

        Assert.Equal(services.Select(service => (service.ServiceType, service.Lifetime)).Distinct().Count(), services.Count);
        Assert.Equal(3, services.Count);
    }

    [Fact]
    public async Task AddAlibabaCloudCredentials_WithAConfiguration_ReadsItsOptions()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("RoleName", "app"), new("TotalTimeout", "00:00:03"), new("MetadataV1", "never")]).Build();
        await using var services = new ServiceCollection().AddAlibabaCloudCredentials(section).BuildServiceProvider();

        Assert.IsType<EcsRamRoleCredentialsProvider>(services.GetRequiredService<IStsCredentialsProvider>());
    }

    [Theory]
    [InlineData("TotalTimeout", "soon")]
    [InlineData("TotalTimeout", "10:00:00")]
    [InlineData("MetadataV1", "perhaps")]
    [InlineData("RoleName", "../other")]
    public void AddAlibabaCloudCredentials_WithAConfigurationThatIsWrong_FailsAtOnceAndNamesTheKey(string key, string value)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        Assert.Contains(key, Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddAlibabaCloudCredentials(section))
            .Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_WithOptionsOutOfTheirRange_DoesNotStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddAlibabaCloudCredentials(options => options.TotalTimeout = TimeSpan.Zero);
        using var host = builder.Build();

        await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WarmUp_FetchesWhileTheHostStarts_AndFailsItIfThatIsWanted(bool failFast)
    {
        var provider = new AccessKeyAnalyzer.Credentials.Testing.FakeCredentialsProvider { Failure = new("none here") };
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<IStsCredentialsProvider>(provider).AddAlibabaCloudCredentialsWarmUp(failFast);
        using var host = builder.Build();

        var exception = await Record.ExceptionAsync(() => host.StartAsync());

        Assert.Equal(failFast, exception is CredentialsUnavailableException);
        Assert.Equal(1, provider.Calls);
    }

    [Fact]
    public void AddAlibabaCloudCredentials_WithoutServicesOrOptions_NamesWhatIsMissing()
    {
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddAlibabaCloudCredentials());
        Assert.Throws<ArgumentNullException>("configure", () => new ServiceCollection().AddAlibabaCloudCredentials((Action<EcsRamRoleCredentialsProviderOptions>)null!));
    }
}
