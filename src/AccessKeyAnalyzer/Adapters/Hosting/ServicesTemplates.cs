using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary><c>services.AddAlibabaCloudCredentials()</c>, in as many parts as the packages that a project references can carry.</summary>
internal static class ServicesTemplates
{
    /// <summary>The namespace in which everybody looks for the extension methods of services.</summary>
    public const string Namespace = "Microsoft.Extensions.DependencyInjection";

    private const string Class = "AlibabaCloudCredentialsServiceCollectionExtensions";

    /// <summary>The registration itself, where Microsoft.Extensions.DependencyInjection.Abstractions is referenced.</summary>
    public static readonly AdapterTemplate Services = new()
    {
        Name = Class,
        Namespace = Namespace,
        Members =
        [
            "M:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.#ctor(System.Type,System.Func{System.IServiceProvider,System.Object},Microsoft.Extensions.DependencyInjection.ServiceLifetime)",
            "M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAdd(Microsoft.Extensions.DependencyInjection.IServiceCollection,Microsoft.Extensions.DependencyInjection.ServiceDescriptor)",
            "P:AccessKeyAnalyzer.Credentials.DefaultCredentialsProviderChain.Shared",
            "M:AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.SharedFor(System.String)",
            "M:AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.#ctor(AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions)",
        ],
    };

    /// <summary>
    /// Keeps the options where others can get at them, where Microsoft.Extensions.Options is referenced:
    /// <c>Configure</c>, <c>PostConfigure</c>, <c>BindConfiguration</c> and <c>Validate</c> of the application count, too.
    /// </summary>
    public static readonly AdapterTemplate Options = new()
    {
        Name = Class + ".Options",
        Namespace = Namespace,
        Needs = [Services],
        Members =
        [
            "M:Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.AddOptions(Microsoft.Extensions.DependencyInjection.IServiceCollection)",
            "M:Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure``1(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.String,System.Action{``0})",
            "M:Microsoft.Extensions.Options.IOptionsMonitor`1.Get(System.String)",
            "M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(System.IServiceProvider,System.Type)",
        ],
    };

    /// <summary>Registers the log forwarder, and starts it with the provider.</summary>
    public static readonly AdapterTemplate Logging = new()
    {
        Name = Class + ".Logging",
        Namespace = Namespace,
        Needs = [LogForwarderTemplate.Template, Services],
        Members =
        [
            "M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(System.IServiceProvider,System.Type)",
        ],
    };

    /// <summary>Starts the log forwarder with the host: code that takes its provider from <c>Shared</c>, as the code fix writes it, is heard too.</summary>
    public static readonly AdapterTemplate Hosting = new()
    {
        Name = Class + ".Hosting",
        Namespace = Namespace,
        Needs = [Logging],
        Implements = ["Microsoft.Extensions.Hosting.IHostedService"],
        Members =
        [
            "M:Microsoft.Extensions.Hosting.IHostedService.StartAsync(System.Threading.CancellationToken)",
            "M:Microsoft.Extensions.Hosting.IHostedService.StopAsync(System.Threading.CancellationToken)",
            "M:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton``2(System.Func{System.IServiceProvider,``1})",
            "M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(Microsoft.Extensions.DependencyInjection.IServiceCollection,Microsoft.Extensions.DependencyInjection.ServiceDescriptor)",
            "M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(System.IServiceProvider,System.Type)",
            "P:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Shared",
        ],
    };

    /// <summary>Reads options from a configuration: by hand, so that a trimmed program needs no binder.</summary>
    public static readonly AdapterTemplate Configuration = new()
    {
        Name = Class + ".Configuration",
        Namespace = Namespace,
        Needs = [Services],
        Members =
        [
            "P:Microsoft.Extensions.Configuration.IConfiguration.Item(System.String)",
            "P:AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions.TotalTimeout",
        ],
    };

    /// <summary>
    /// <c>AddKeyedAlibabaCloudCredentials(key)</c>, where services can have keys (Microsoft.Extensions.DependencyInjection.Abstractions 8 and later).
    /// </summary>
    public static readonly AdapterTemplate Keyed = new()
    {
        Name = Class + ".Keyed",
        Namespace = Namespace,
        Needs = [Services],
        Members =
        [
            "M:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.#ctor(System.Type,System.Object,System.Func{System.IServiceProvider,System.Object,System.Object},Microsoft.Extensions.DependencyInjection.ServiceLifetime)",
            "M:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.#ctor(System.Type,System.Object)",
            "P:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.ImplementationInstance",
            "P:Microsoft.Extensions.DependencyInjection.KeyedService.AnyKey",
            "M:Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService(System.IServiceProvider,System.Type,System.Object)",
        ],
    };

    /// <summary>The same with a section of the configuration.</summary>
    public static readonly AdapterTemplate KeyedConfiguration = new()
    {
        Name = Class + ".KeyedConfiguration",
        Namespace = Namespace,
        Needs = [Keyed, Configuration],
        Members = ["P:Microsoft.Extensions.Configuration.IConfiguration.Item(System.String)"],
    };

    /// <summary>
    /// Reads the headers of Function Compute's requests to a custom runtime, where ASP.NET Core is referenced. Its middleware comes before all others,
    /// by a startup filter: so one line is enough.
    /// </summary>
    public static readonly AdapterTemplate FunctionCompute = new()
    {
        Name = Class + ".FunctionCompute",
        Namespace = Namespace,
        Needs = [Services],
        Implements = ["Microsoft.AspNetCore.Hosting.IStartupFilter"],
        Members =
        [
            "M:Microsoft.AspNetCore.Hosting.IStartupFilter.Configure(System.Action{Microsoft.AspNetCore.Builder.IApplicationBuilder})",
            "M:Microsoft.AspNetCore.Builder.IApplicationBuilder.Use(System.Func{Microsoft.AspNetCore.Http.RequestDelegate,Microsoft.AspNetCore.Http.RequestDelegate})",
            "P:Microsoft.AspNetCore.Http.HttpContext.Request",
            "P:Microsoft.AspNetCore.Http.HttpRequest.Headers",
            "P:Microsoft.AspNetCore.Http.IHeaderDictionary.Item(System.String)",
            "M:Microsoft.Extensions.Primitives.StringValues.ToString",
            "M:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton``2(System.Func{System.IServiceProvider,``1})",
            "M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(Microsoft.Extensions.DependencyInjection.IServiceCollection,Microsoft.Extensions.DependencyInjection.ServiceDescriptor)",
            "P:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.IsFunctionCompute",
            "M:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Receive(System.String,System.String,System.String)",
        ],
    };
}
