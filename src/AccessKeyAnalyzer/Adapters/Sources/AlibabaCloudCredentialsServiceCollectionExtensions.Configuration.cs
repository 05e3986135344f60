namespace Microsoft.Extensions.DependencyInjection
{
    internal static partial class AlibabaCloudCredentialsServiceCollectionExtensions
    {
        /// <summary>
        /// The same with the RAM role of the instance, read with the options of a section of the configuration: RoleName, TotalTimeout and ExpiredGracePeriod
        /// ("00:00:08"), MetadataV1. They are read now: a value that cannot be understood ends the start of the program.
        /// </summary>
        /// <exception cref="global::System.ArgumentException">A value cannot be understood, or is out of its range.</exception>
        public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddAlibabaCloudCredentials(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services, global::Microsoft.Extensions.Configuration.IConfiguration section)
        {
            return AddAlibabaCloudCredentials(services, Read(section));
        }

        private static global::System.Action<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions> Read(global::Microsoft.Extensions.Configuration.IConfiguration section)
        {
            var roleName = NotNull(section, "section")["RoleName"];
            var totalTimeout = Time(section, "TotalTimeout");
            var grace = Time(section, "ExpiredGracePeriod");
            var text = section["MetadataV1"];
            var metadataV1 = global::AccessKeyAnalyzer.Credentials.MetadataV1Use.IfTokenEndpointMissing;
            if (!string.IsNullOrEmpty(text) && !global::System.Enum.TryParse(text, true, out metadataV1))
            {
                throw NotUnderstood("MetadataV1");
            }

            // What the section does not say stays as it was.
            global::System.Action<global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions> configure = options =>
            {
                options.RoleName = roleName ?? options.RoleName;
                options.MetadataV1 = string.IsNullOrEmpty(text) ? options.MetadataV1 : metadataV1;
                options.TotalTimeout = totalTimeout ?? options.TotalTimeout;
                options.ExpiredGracePeriod = grace ?? options.ExpiredGracePeriod;
            };

            // Tried out, so that a value that is out of its range is told here.
            var trial = new global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProviderOptions();
            configure(trial);
            new global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider(trial).Dispose();
            return configure;
        }

        private static global::System.TimeSpan? Time(global::Microsoft.Extensions.Configuration.IConfiguration section, string key)
        {
            var text = section[key];
            global::System.TimeSpan time;
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            if (!global::System.TimeSpan.TryParse(text, global::System.Globalization.CultureInfo.InvariantCulture, out time))
            {
                throw NotUnderstood(key);
            }

            return time;
        }

        private static global::System.ArgumentException NotUnderstood(string key)
        {
            return new global::System.ArgumentException("The value of " + key + " in the configuration of the credentials cannot be understood.");
        }
    }
}
