namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
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
    }
}
