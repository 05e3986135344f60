using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary><c>services.AddHealthChecks().AddAlibabaCloudCredentials()</c>, where Microsoft.Extensions.Diagnostics.HealthChecks is referenced.</summary>
internal static class HealthCheckTemplates
{
    private const string Namespace = ServicesTemplates.Namespace;
    private const string Class = "AlibabaCloudCredentialsHealthChecksBuilderExtensions";

    /// <summary>The check of the provider that is registered.</summary>
    public static readonly AdapterTemplate Check = new()
    {
        Name = Class,
        Namespace = Namespace,
        Implements = ["Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck"],
        Members =
        [
            "M:Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder.Add(Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration)",
            "M:Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration.#ctor(System.String,System.Func{System.IServiceProvider,Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck},System.Nullable{Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus},System.Collections.Generic.IEnumerable{System.String},System.Nullable{System.TimeSpan})",
            "P:Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckContext.Registration",
            "M:Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.#ctor(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus,System.String,System.Exception,System.Collections.Generic.IReadOnlyDictionary{System.String,System.Object})",
            "M:Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck.CheckHealthAsync(Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckContext,System.Threading.CancellationToken)",
            "P:AccessKeyAnalyzer.Credentials.DefaultCredentialsProviderChain.Shared",
            "P:AccessKeyAnalyzer.Credentials.StsCredentialsProvider.RefreshFailure",
            "P:System.TimeProvider.System",
        ],
    };

    /// <summary><c>AddKeyedAlibabaCloudCredentials(key)</c>: a check for each provider that is registered with a key.</summary>
    public static readonly AdapterTemplate Keyed = new()
    {
        Name = Class + ".Keyed",
        Namespace = Namespace,
        Needs = [Check, ServicesTemplates.Keyed],
        Members = ["M:Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService(System.IServiceProvider,System.Type,System.Object)"],
    };
}
