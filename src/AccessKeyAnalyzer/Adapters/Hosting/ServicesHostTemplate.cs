namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary>
/// The part of <c>AddAlibabaCloudCredentials</c> that starts the log forwarder with the host: code that takes its provider from
/// <c>Shared</c>, as the code fix writes it, is heard too.
/// </summary>
internal static class ServicesHostTemplate
{
    public static readonly AdapterTemplate Template = new()
    {
        Class = ServicesTemplate.Class,
        Part = "Hosting",
        Namespace = ServicesTemplate.Namespace,
        Kind = ServicesTemplate.Kind,
        Summary = "",
        Needs = [$"{ServicesTemplate.Class}.{ServicesLoggingTemplate.Part}"],
        Implements = ["Microsoft.Extensions.Hosting.IHostedService"],
        Members =
        [
            "M:Microsoft.Extensions.Hosting.IHostedService.StartAsync(System.Threading.CancellationToken)",
            "M:Microsoft.Extensions.Hosting.IHostedService.StopAsync(System.Threading.CancellationToken)",
            "M:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton``2(System.Func{System.IServiceProvider,``1})",
            "M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(Microsoft.Extensions.DependencyInjection.IServiceCollection,Microsoft.Extensions.DependencyInjection.ServiceDescriptor)",
        ],
        Body =
            """
            static partial void AddHostedStart(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
            {
                global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(
                    services,
                    global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<global::Microsoft.Extensions.Hosting.IHostedService, LoggingStart>(provider => new LoggingStart(provider)));
            }

            private sealed class LoggingStart : global::Microsoft.Extensions.Hosting.IHostedService
            {
                private readonly global::System.IServiceProvider _services;

                public LoggingStart(global::System.IServiceProvider services)
                {
                    _services = services;
                }

                public global::System.Threading.Tasks.Task StartAsync(global::System.Threading.CancellationToken cancellationToken)
                {
                    StartLogging(_services);
                    return global::System.Threading.Tasks.Task.FromResult(true);
                }

                // The container disposes the forwarder after the last service that may have something to tell.
                public global::System.Threading.Tasks.Task StopAsync(global::System.Threading.CancellationToken cancellationToken)
                {
                    return global::System.Threading.Tasks.Task.FromResult(true);
                }
            }
            """,
    };
}
