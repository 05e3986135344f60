using AccessKeyAnalyzer.Adapters.Templates;

namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary>The part of <c>AddAlibabaCloudCredentials</c> that registers the log forwarder, and starts it with the provider.</summary>
internal static class ServicesLoggingTemplate
{
    public const string Part = "Logging";

    public static readonly AdapterTemplate Template = new()
    {
        Class = ServicesTemplate.Class,
        Part = Part,
        Namespace = ServicesTemplate.Namespace,
        Kind = ServicesTemplate.Kind,
        Summary = "",
        Needs = [LogForwarderTemplate.Class, ServicesTemplate.Class],
        Members =
        [
            "M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(System.IServiceProvider,System.Type)",
        ],
        Body =
            """
            static partial void AddLogging(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                global::System.Func<global::System.IServiceProvider, object> factory = provider => new global::AccessKeyAnalyzer.Credentials.CredentialsLogForwarder(
                    (global::Microsoft.Extensions.Logging.ILoggerFactory/*?*/)provider.GetService(typeof(global::Microsoft.Extensions.Logging.ILoggerFactory)));
                global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAdd(
                    services,
                    new global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor(
                        typeof(global::AccessKeyAnalyzer.Credentials.CredentialsLogForwarder),
                        factory,
                        global::Microsoft.Extensions.DependencyInjection.ServiceLifetime.Singleton));
            }

            static partial void StartLogging(global::System.IServiceProvider services)
            {
                ((global::AccessKeyAnalyzer.Credentials.CredentialsLogForwarder)global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(
                    services, typeof(global::AccessKeyAnalyzer.Credentials.CredentialsLogForwarder))).Start();
            }
            """,
    };
}
