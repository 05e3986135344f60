using Microsoft.Extensions.DependencyInjection;

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
        await using (var services = new ServiceCollection().AddAlibabaCloudCredentials(options => options.MetadataEndpoint = emulator.Endpoint).BuildServiceProvider())
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
    public void AddAlibabaCloudCredentials_WithoutServicesOrOptions_NamesWhatIsMissing()
    {
        Assert.Throws<ArgumentNullException>("services", () => ((IServiceCollection)null!).AddAlibabaCloudCredentials());
        Assert.Throws<ArgumentNullException>("configure", () => new ServiceCollection().AddAlibabaCloudCredentials((Action<EcsRamRoleCredentialsProviderOptions>)null!));
    }
}
