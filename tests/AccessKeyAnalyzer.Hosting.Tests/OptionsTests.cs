using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AccessKeyAnalyzer.Hosting;

/// <summary>The options of the provider as options of Microsoft.Extensions: whoever configures them is heard.</summary>
public class OptionsTests
{
    [Fact]
    public async Task PostConfigure_OfATest_MovesTheEndpointOfTheApplication()
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        await using var services = new ServiceCollection()
            .AddAlibabaCloudCredentials(options => options.TotalTimeout = TimeSpan.FromSeconds(2))
            .PostConfigure<EcsRamRoleCredentialsProviderOptions>(options => options.MetadataEndpoint = emulator.Endpoint)
            .BuildServiceProvider();

        var credentials = await services.GetRequiredService<IStsCredentialsProvider>().GetCredentialsAsync();

        Assert.Equal(emulator.Mint.Current().AccessKeyId, credentials.AccessKeyId);
        Assert.Equal(TimeSpan.FromSeconds(2), services.GetRequiredService<IOptions<EcsRamRoleCredentialsProviderOptions>>().Value.TotalTimeout);
    }

    [Fact]
    public async Task Section_AndCode_AddUp()
    {
        await using var emulator = await MetadataEmulator.StartAsync(new() { RoleName = "app" });
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("TotalTimeout", "00:00:03")]).Build();
        await using var services = new ServiceCollection()
            .Configure<EcsRamRoleCredentialsProviderOptions>(options => (options.RoleName, options.MetadataEndpoint) = ("app", emulator.Endpoint))
            .AddAlibabaCloudCredentials(section)
            .BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<EcsRamRoleCredentialsProviderOptions>>().Value;

        // What the section does not say stays as it was.
        Assert.Equal(("app", TimeSpan.FromSeconds(3)), (options.RoleName, options.TotalTimeout));
        Assert.NotNull(await services.GetRequiredService<IStsCredentialsProvider>().GetCredentialsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("other")]
    public async Task FromOptions_TakesThoseOfTheName_HoweverTheyAreConfigured(string name)
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Cloud:MetadataEndpoint", emulator.Endpoint.ToString())]).Build();
        var collection = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        collection.AddOptions<EcsRamRoleCredentialsProviderOptions>(name).BindConfiguration("Cloud");
        await using var services = collection.AddAlibabaCloudCredentialsFromOptions(name).BuildServiceProvider();

        Assert.Equal(emulator.Mint.Current().AccessKeyId, (await services.GetRequiredService<IStsCredentialsProvider>().GetCredentialsAsync()).AccessKeyId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Validation_OfTheApplication_EndsTheStartOfTheHost(bool isValid)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddOptions<EcsRamRoleCredentialsProviderOptions>().Validate(options => options.RoleName == "app", "The role is app.");
        builder.Services.AddAlibabaCloudCredentials(options => options.RoleName = isValid ? "app" : "other");
        using var host = builder.Build();

        var exception = await Record.ExceptionAsync(() => host.StartAsync());

        Assert.Equal(isValid, exception is null);
        Assert.True(exception is null or OptionsValidationException { Message: "The role is app." });
    }

    [Fact]
    public void FromOptions_OutOfTheirRange_FailWhenTheProviderIsMade()
    {
        using var services = new ServiceCollection()
            .Configure<EcsRamRoleCredentialsProviderOptions>(options => options.RoleName = "../other")
            .AddAlibabaCloudCredentialsFromOptions()
            .BuildServiceProvider();

        Assert.ThrowsAny<ArgumentException>(() => services.GetRequiredService<IStsCredentialsProvider>());
    }

    [Fact]
    public void Chain_ReadsNoOptions_AndAddsNone()
    {
        var services = new ServiceCollection().AddAlibabaCloudCredentials().AddAlibabaCloudCredentials("app");

        Assert.DoesNotContain(services, service => service.ServiceType.Namespace == "Microsoft.Extensions.Options");
    }
}
