namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
        static partial void AddHostedStart(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
        {
            global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(
                services,
                global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<global::Microsoft.Extensions.Hosting.IHostedService, LoggingStart>(provider => new LoggingStart(provider)));
        }

        /// <summary>
        /// Fetches the credentials while the host starts, so that the first request does not wait for them: those that are registered, with a key or without one,
        /// or else those of the default chain. Those of Function Compute come with the first invocation, and are not waited for.
        /// </summary>
        /// <param name="services">Where the credentials are registered.</param>
        /// <param name="failFast">Whether the start fails when there are none; otherwise later calls try again.</param>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddAlibabaCloudCredentialsWarmUp(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, bool failFast = true)
        {
            global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(
                NotNull(services, "services"),
                global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<global::Microsoft.Extensions.Hosting.IHostedService, WarmUp>(provider => new WarmUp(provider, failFast)));
            return services;
        }

        private static global::System.Collections.Generic.List<global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider> Registered(global::System.IServiceProvider services)
        {
            var providers = new global::System.Collections.Generic.List<global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider>();
            var single = (global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider/*?*/)services.GetService(typeof(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider));
            if (single != null)
            {
                providers.Add(single);
            }

            foreach (var keyed in (global::System.Collections.Generic.IEnumerable<Keyed>)global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(
                services, typeof(global::System.Collections.Generic.IEnumerable<Keyed>)))
            {
                providers.Add(keyed.Find(services));
            }

            return providers;
        }

        private sealed class WarmUp : global::Microsoft.Extensions.Hosting.IHostedService
        {
            private readonly global::System.IServiceProvider _services;
            private readonly bool _failFast;

            public WarmUp(global::System.IServiceProvider services, bool failFast)
            {
                _services = services;
                _failFast = failFast;
            }

            public async global::System.Threading.Tasks.Task StartAsync(global::System.Threading.CancellationToken cancellationToken)
            {
                var providers = Registered(_services);
                if (providers.Count == 0)
                {
                    providers.Add(global::AccessKeyAnalyzer.Credentials.DefaultCredentialsProviderChain.Shared);
                }

                foreach (var provider in providers)
                {
                    if (!(provider is global::AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider))
                    {
                        await FetchAsync(provider, cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            private async global::System.Threading.Tasks.Task FetchAsync(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider, global::System.Threading.CancellationToken cancellationToken)
            {
                try
                {
                    await provider.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
                }
                catch (global::AccessKeyAnalyzer.Credentials.CredentialsUnavailableException)
                {
                    // The provider has told its log why.
                    if (_failFast)
                    {
                        throw;
                    }
                }
            }

            public global::System.Threading.Tasks.Task StopAsync(global::System.Threading.CancellationToken cancellationToken)
            {
                return global::System.Threading.Tasks.Task.FromResult(true);
            }
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

                // Options that are out of their range end the start, not the first request.
                Registered(_services);
                return global::System.Threading.Tasks.Task.FromResult(true);
            }

            // The container disposes the forwarder after the last service that may have something to tell.
            public global::System.Threading.Tasks.Task StopAsync(global::System.Threading.CancellationToken cancellationToken)
            {
                return global::System.Threading.Tasks.Task.FromResult(true);
            }
        }
    }
}
