namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
        /// <summary>
        /// The same with the RAM role of the instance, read with the options of that name, whoever has configured them: services.Configure, AddOptions,
        /// PostConfigure. They are read and validated once, when the host starts or the first client is built.
        /// </summary>
        /// <param name="services">Where to register the provider.</param>
        /// <param name="name">The name of the options; those without a name if it is empty.</param>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddAlibabaCloudCredentialsFromOptions(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, string name = "")
        {
            NotNull(name, "name");
            global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.AddOptions(NotNull(services, "services"));
            return Add(services, provider => Create(provider, name, _ => { }));
        }

        static partial void KeepOptions(
            global::Microsoft.Extensions.DependencyInjection.IServiceCollection services,
            string name,
            global::System.Action<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions> configure)
        {
            global::Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure(services, name, configure);
        }

        static partial void ReadOptions(
            global::System.IServiceProvider services,
            string name,
            ref global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions options,
            ref bool isRead)
        {
            options = ((global::Microsoft.Extensions.Options.IOptionsMonitor<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions>)global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(
                services, typeof(global::Microsoft.Extensions.Options.IOptionsMonitor<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions>))).Get(name);
            isRead = true;
        }
    }
}
