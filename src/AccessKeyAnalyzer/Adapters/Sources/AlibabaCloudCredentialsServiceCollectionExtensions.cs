namespace Microsoft.Extensions.DependencyInjection
{
    /// <summary>Registers the credentials of Alibaba Cloud as a service.</summary>
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
        /// <summary>
        /// Registers the process's default chain as the singleton <c>IStsCredentialsProvider</c>: it serves on ECS, in a pod, in Function Compute and
        /// on a developer's machine. A provider that is registered already stays. Where Microsoft.Extensions.Logging is referenced, what the providers
        /// tell goes to the log of the host.
        /// </summary>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
        {
            return Add(services, _ => global::AccessKeyAnalyzer.Credentials.DefaultCredentialsProviderChain.Shared);
        }

        /// <summary>The same with the RAM role of that name, attached to the instance, and no other source.</summary>
        /// <exception cref="global::System.ArgumentException">The name cannot be that of a RAM role.</exception>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, string roleName)
        {
            // Now, not when a client is built: a wrong name ends the start of the program.
            var provider = global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.SharedFor(roleName);
            return Add(services, _ => provider);
        }

        /// <summary>The same with the RAM role of the instance, read with these options, and no other source. The container disposes the provider.</summary>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, global::System.Action<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions> configure)
        {
            NotNull(services, "services");
            NotNull(configure, "configure");
            KeepOptions(services, "", configure);
            return Add(services, provider => Create(provider, "", configure));
        }

        private static global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider Create(
            global::System.IServiceProvider services,
            string name,
            global::System.Action<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions> configure)
        {
            var options = new global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions();
            var isRead = false;
            ReadOptions(services, name, ref options, ref isRead);
            if (!isRead)
            {
                configure(options);
            }

            return new global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider(options);
        }

        private static global::Microsoft.Extensions.DependencyInjection.IServiceCollection Add(
            global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
            global::System.Func<global::System.IServiceProvider, global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider> create)
        {
            global::System.Func<global::System.IServiceProvider, object> factory = provider =>
            {
                StartLogging(provider);
                return create(provider);
            };
            return Add(services, new global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor(
                typeof(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider),
                factory,
                global::Microsoft.Extensions.DependencyInjection.ServiceLifetime.Singleton));
        }

        private static global::Microsoft.Extensions.DependencyInjection.IServiceCollection Add(
            global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
            global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor provider)
        {
            global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAdd(NotNull(services, "services"), provider);
            AddLogging(services);
            AddHostedStart(services);
            return services;
        }

        private static T NotNull<T>(T value, string name)
            where T : class
        {
            if (value == null)
            {
                throw new global::System.ArgumentNullException(name);
            }

            return value;
        }

        // A provider that is registered with a key: a host looks at it when it starts. Only the part for keyed services makes one.
        private sealed class Keyed
        {
            public Keyed(object key, global::System.Func<global::System.IServiceProvider, global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider> find)
            {
                Key = key;
                Find = find;
            }

            public object Key { get; private set; }

            public global::System.Func<global::System.IServiceProvider, global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider> Find { get; private set; }
        }

        // Other files hold these, where the project references what they need. Elsewhere the calls vanish.
        static partial void KeepOptions(
            global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
            string name,
            global::System.Action<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions> configure);

        static partial void ReadOptions(
            global::System.IServiceProvider services,
            string name,
            ref global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions options,
            ref bool isRead);

        static partial void AddLogging(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services);

        static partial void StartLogging(global::System.IServiceProvider services);

        static partial void AddHostedStart(global::Microsoft.Extensions.DependencyInjection.IServiceCollection services);
    }
}
