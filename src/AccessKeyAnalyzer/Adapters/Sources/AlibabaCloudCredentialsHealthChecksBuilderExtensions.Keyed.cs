namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsHealthChecksBuilderExtensions
    {
        /// <summary>The same for the provider that is registered with that key.</summary>
        /// <param name="builder">Where to add it.</param>
        /// <param name="serviceKey">The key of the provider.</param>
        /// <param name="name">The name of the check; if null, alibaba-cloud-credentials- and the key.</param>
        /// <param name="failureStatus">What a failure is reported as; unhealthy if null.</param>
        /// <param name="tags">Tags to choose checks by.</param>
        /// <param name="timeout">How long the check may take; without a limit if null.</param>
        public static global::Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder AddKeyedAlibabaCloudCredentials(
            this global::Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder builder,
            object serviceKey,
            string/*?*/ name = null,
            global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus? failureStatus = null,
            global::System.Collections.Generic.IEnumerable<string>/*?*/ tags = null,
            global::System.TimeSpan? timeout = null)
        {
            if (builder == null)
            {
                throw new global::System.ArgumentNullException("builder");
            }

            if (serviceKey == null)
            {
                throw new global::System.ArgumentNullException("serviceKey");
            }

            return builder.Add(new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration(
                name ?? "alibaba-cloud-credentials-" + serviceKey,
                services => CreateCheck(
                    (global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider)global::Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService(
                        services, typeof(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider), serviceKey),
                    services),
                failureStatus,
                tags,
                timeout));
        }
    }
}
