namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
        /// <summary>
        /// Registers the process's default chain as the singleton <c>IStsCredentialsProvider</c> of that key. A provider that is registered with the key already
        /// stays. Each key has its own; AddAlibabaCloudCredentials() registers the one without a key.
        /// </summary>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddKeyedAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, object serviceKey)
        {
            return AddKeyed(services, serviceKey, _ => global::AccessKeyAnalyzer.Credentials.DefaultCredentialsProviderChain.Shared);
        }

        /// <summary>The same with the RAM role of that name, attached to the instance, and no other source.</summary>
        /// <exception cref="global::System.ArgumentException">The name cannot be that of a RAM role.</exception>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddKeyedAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, object serviceKey, string roleName)
        {
            var provider = global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.SharedFor(roleName);
            return AddKeyed(services, serviceKey, _ => provider);
        }

        /// <summary>
        /// The same with the RAM role of the instance, read with these options, and no other source. Where Microsoft.Extensions.Options is referenced, they are the
        /// options with the text of the key as their name. The container disposes the provider.
        /// </summary>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddKeyedAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, object serviceKey, global::System.Action<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions> configure)
        {
            NotNull(services, "services");
            NotNull(configure, "configure");
            var name = NotNull(serviceKey, "serviceKey").ToString() ?? "";
            KeepOptions(services, name, configure);
            return AddKeyed(services, serviceKey, provider => Create(provider, name, configure));
        }

        private static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddKeyed(
            global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
            object serviceKey,
            global::System.Func<global::System.IServiceProvider, global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider> create)
        {
            global::System.Func<global::System.IServiceProvider, object/*?*/, object> factory = (provider, _) =>
            {
                StartLogging(provider);
                return create(provider);
            };
            NotNull(serviceKey, "serviceKey");
            KeepKey(NotNull(services, "services"), serviceKey);
            return Add(services, new global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor(
                typeof(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider),
                serviceKey,
                factory,
                global::Microsoft.Extensions.DependencyInjection.ServiceLifetime.Singleton));
        }

        private static void KeepKey(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, object serviceKey)
        {
            // For any key: nobody knows yet for which.
            if (serviceKey == global::Microsoft.Extensions.DependencyInjection.KeyedService.AnyKey)
            {
                return;
            }

            foreach (var service in services)
            {
                var kept = service.ServiceType == typeof(Keyed) ? (Keyed/*?*/)service.ImplementationInstance : null;
                if (kept != null && serviceKey.Equals(kept.Key))
                {
                    return;
                }
            }

            services.Add(new global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor(typeof(Keyed), new Keyed(serviceKey, provider => FindKeyed(provider, serviceKey))));
        }

        private static global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider FindKeyed(global::System.IServiceProvider services, object serviceKey)
        {
            return (global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider)global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService(
                services, typeof(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider), serviceKey);
        }
    }
}
