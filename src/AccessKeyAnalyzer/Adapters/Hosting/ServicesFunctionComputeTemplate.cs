using AccessKeyAnalyzer.Adapters.Templates;

namespace AccessKeyAnalyzer.Adapters.Hosting;

/// <summary>
/// The part of the services that reads the headers of Function Compute's requests to a custom runtime, where ASP.NET Core is referenced. Its middleware
/// comes before all others, by a startup filter: so one line is enough.
/// </summary>
internal static class ServicesFunctionComputeTemplate
{
    public static readonly AdapterTemplate Template = new()
    {
        Class = ServicesTemplate.Class,
        Part = "FunctionCompute",
        Namespace = ServicesTemplate.Namespace,
        Kind = ServicesTemplate.Kind,
        Summary = "",
        Needs = [ServicesTemplate.Class],
        Implements = ["Microsoft.AspNetCore.Hosting.IStartupFilter"],
        Members =
        [
            "M:Microsoft.AspNetCore.Hosting.IStartupFilter.Configure(System.Action{Microsoft.AspNetCore.Builder.IApplicationBuilder})",
            "M:Microsoft.AspNetCore.Builder.IApplicationBuilder.Use(System.Func{Microsoft.AspNetCore.Http.RequestDelegate,Microsoft.AspNetCore.Http.RequestDelegate})",
            "P:Microsoft.AspNetCore.Http.HttpContext.Request",
            "P:Microsoft.AspNetCore.Http.HttpRequest.Headers",
            "P:Microsoft.AspNetCore.Http.IHeaderDictionary.Item(System.String)",
            "M:Microsoft.Extensions.Primitives.StringValues.ToString",
            "M:Microsoft.Extensions.DependencyInjection.ServiceDescriptor.Singleton``2(System.Func{System.IServiceProvider,``1})",
            "M:Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddEnumerable(Microsoft.Extensions.DependencyInjection.IServiceCollection,Microsoft.Extensions.DependencyInjection.ServiceDescriptor)",
            "P:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.IsFunctionCompute",
            "M:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Receive(System.String,System.String,System.String)",
        ],
        Body =
            """
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
            """,
    };
}
