namespace Microsoft.Extensions.DependencyInjection
{
    /// <summary>A health check of the credentials of Alibaba Cloud.</summary>
    internal static partial class AlibabaCloudCredentialsHealthChecksBuilderExtensions
    {
        /// <summary>
        /// Adds a check of the credentials that this program signs with: healthy while they are valid, degraded as soon as a refresh has failed that is due
        /// (in the last minute of their life, at most a tenth of it), and the failure status when there are none. It asks the registered <c>IStsCredentialsProvider</c>, or else the
        /// default chain, as any caller does, and waits no longer than its own time-out. What it says holds no part of a credential.
        /// </summary>
        /// <param name="builder">Where to add it.</param>
        /// <param name="name">The name of the check.</param>
        /// <param name="failureStatus">What a failure is reported as; unhealthy if null.</param>
        /// <param name="tags">Tags to choose checks by.</param>
        /// <param name="timeout">How long the check may take; without a limit if null.</param>
        public static global::Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder AddAlibabaCloudCredentials(
            this global::Microsoft.Extensions.DependencyInjection.IHealthChecksBuilder builder,
            string name = "alibaba-cloud-credentials",
            global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus? failureStatus = null,
            global::System.Collections.Generic.IEnumerable<string>/*?*/ tags = null,
            global::System.TimeSpan? timeout = null)
        {
            if (builder == null)
            {
                throw new global::System.ArgumentNullException("builder");
            }

            return builder.Add(new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckRegistration(name, CreateCheck, failureStatus, tags, timeout));
        }

        private static global::Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck CreateCheck(global::System.IServiceProvider services)
        {
            return CreateCheck(
                (global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider/*?*/)services.GetService(typeof(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider))
                    ?? global::AccessKeyAnalyzer.Credentials.DefaultCredentialsProviderChain.Shared,
                services);
        }

        private static global::Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck CreateCheck(
            global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider, global::System.IServiceProvider services)
        {
            return new Check(
                provider,
                (global::System.TimeProvider/*?*/)services.GetService(typeof(global::System.TimeProvider)) ?? global::System.TimeProvider.System);
        }

        private sealed class Check : global::Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck
        {
            // For providers that are none of ours, and do not tell whether their refreshes fail.
            private static readonly global::System.TimeSpan LastMinute = global::System.TimeSpan.FromMinutes(1);

            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;
            private readonly global::System.TimeProvider _time;

            public Check(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider, global::System.TimeProvider time)
            {
                _provider = provider;
                _time = time;
            }

            public async global::System.Threading.Tasks.Task<global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult> CheckHealthAsync(
                global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckContext context,
                global::System.Threading.CancellationToken cancellationToken = default(global::System.Threading.CancellationToken))
            {
                try
                {
                    return Judge((await _provider.GetCredentialsAsync(cancellationToken).ConfigureAwait(false)).Expiration, context.Registration.FailureStatus);
                }
                catch (global::AccessKeyAnalyzer.Credentials.CredentialsUnavailableException exception)
                {
                    return new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult(context.Registration.FailureStatus, exception.Message, exception);
                }
            }

            private global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult Judge(
                global::System.DateTimeOffset? expiration, global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus failureStatus)
            {
                if (!expiration.HasValue)
                {
                    return new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult(
                        global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, "There are credentials, which tell no expiry.");
                }

                var left = expiration.Value - _time.GetUtcNow();
                var data = new global::System.Collections.Generic.Dictionary<string, object>();
                data.Add("expiration", expiration.Value);
                if (left <= global::System.TimeSpan.Zero)
                {
                    return new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult(
                        failureStatus, "The credentials have expired, or the clock of this machine is wrong.", null, data);
                }

                var own = _provider as global::AccessKeyAnalyzer.Credentials.StsCredentialsProvider;
                var failure = own == null ? null : own.RefreshFailure;
                if (failure != null)
                {
                    return new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult(
                        global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, "The credentials are about to expire, and refreshes fail. " + failure.Message, failure, data);
                }

                if (own == null && left <= LastMinute)
                {
                    return new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult(
                        global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Degraded, "The credentials are about to expire, and there are no newer ones.", null, data);
                }

                return new global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult(
                    global::Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy, "There are valid credentials.", null, data);
            }
        }
    }
}
