using AccessKeyAnalyzer.Adapters.Templates;

namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary>
/// What the generator can emit for the host that an application runs in, beside the adapters of the SDKs: services, logging, health.
/// A template stands behind those that it needs.
/// </summary>
internal static class HostTemplates
{
    public static readonly IReadOnlyList<AdapterTemplate> All =
    [
        LogForwarderTemplate.Template,
        ServicesTemplate.Template,
        ServicesOptionsTemplate.Template,
        ServicesLoggingTemplate.Template,
        ServicesHostTemplate.Template,
        ServicesConfigurationTemplate.Template,
        ServicesKeyedTemplate.Template,
        ServicesKeyedTemplate.ConfigurationTemplate,
        ServicesFunctionComputeTemplate.Template,
        HealthCheckTemplate.Template,
        HealthCheckKeyedTemplate.Template,
    ];
}
