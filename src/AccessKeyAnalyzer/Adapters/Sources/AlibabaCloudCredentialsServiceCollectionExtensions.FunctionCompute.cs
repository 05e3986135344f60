namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
        /// <summary>
        /// Registers the credentials that Function Compute sends with each request to a custom runtime or container, in the headers x-fc-access-key-id,
        /// x-fc-access-key-secret and x-fc-security-token. Outside Function Compute, where anybody could send such headers, they are not read: there it is
        /// AddAlibabaCloudCredentials(), so that the same program runs on a developer's machine.
        /// </summary>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddFunctionComputeCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services)
        {
            if (!global::AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.IsFunctionCompute)
            {
                return AddAlibabaCloudCredentials(services);
            }

            Add(services, _ => global::AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Shared);
            global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(
                services,
                global::Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton<global::Microsoft.AspNetCore.Hosting.IStartupFilter, FunctionComputeHeaders>(_ => new FunctionComputeHeaders()));
            return services;
        }

        private sealed class FunctionComputeHeaders : global::Microsoft.AspNetCore.Hosting.IStartupFilter
        {
            public global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(global::System.Action<global::Microsoft.AspNetCore.Builder.IApplicationBuilder> next)
            {
                return application =>
                {
                    application.Use(following => context =>
                    {
                        Receive(context.Request.Headers);
                        return following(context);
                    });
                    next(application);
                };
            }

            private static void Receive(global::Microsoft.AspNetCore.Http.IHeaderDictionary headers)
            {
                global::AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Shared.Receive(
                    headers["x-fc-access-key-id"].ToString(), headers["x-fc-access-key-secret"].ToString(), headers["x-fc-security-token"].ToString());
            }
        }
    }
}
