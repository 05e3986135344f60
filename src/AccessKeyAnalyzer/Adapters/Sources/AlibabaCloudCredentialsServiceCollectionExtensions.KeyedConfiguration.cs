namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
        /// <summary>The same with the RAM role of the instance, read with the options of a section of the configuration, as AddAlibabaCloudCredentials does.</summary>
        /// <exception cref="global::System.ArgumentException">A value cannot be understood, or is out of its range.</exception>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddKeyedAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, object serviceKey, global::Microsoft.Extensions.Configuration.IConfiguration section)
        {
            return AddKeyedAlibabaCloudCredentials(services, serviceKey, Read(section));
        }
    }
}
