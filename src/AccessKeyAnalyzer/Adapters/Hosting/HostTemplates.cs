using AccessKeyAnalyzer.Catalog;

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
        ServicesTemplates.Services,
        ServicesTemplates.Options,
        ServicesTemplates.Logging,
        ServicesTemplates.Hosting,
        ServicesTemplates.Configuration,
        ServicesTemplates.Keyed,
        ServicesTemplates.KeyedConfiguration,
        ServicesTemplates.FunctionCompute,
        HealthCheckTemplates.Check,
        HealthCheckTemplates.Keyed,
    ];
}
