using AccessKeyAnalyzer.Adapters.Templates;

namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary>
/// The part of <c>AddAlibabaCloudCredentials</c> that keeps the options where others can get at them, where Microsoft.Extensions.Options is referenced:
/// <c>Configure</c>, <c>PostConfigure</c>, <c>BindConfiguration</c> and <c>Validate</c> of the application count, too.
/// </summary>
internal static class ServicesOptionsTemplate
{
    public static readonly AdapterTemplate Template = new()
    {
        Class = ServicesTemplate.Class,
        Part = "Options",
        Namespace = ServicesTemplate.Namespace,
        Kind = ServicesTemplate.Kind,
        Summary = "",
        Needs = [ServicesTemplate.Class],
        Members =
        [
            "M:Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.AddOptions(Microsoft.Extensions.DependencyInjection.IServiceCollection)",
            "M:Microsoft.Extensions.DependencyInjection.OptionsServiceCollectionExtensions.Configure``1(Microsoft.Extensions.DependencyInjection.IServiceCollection,System.String,System.Action{``0})",
            "M:Microsoft.Extensions.Options.IOptionsMonitor`1.Get(System.String)",
            "M:Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService(System.IServiceProvider,System.Type)",
        ],
        Body =
            """
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
            """,
    };
}
