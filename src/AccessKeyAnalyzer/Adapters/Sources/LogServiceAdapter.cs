namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for the clients of Simple Log Service.</summary>
    internal static class LogServiceAdapter
    {
        /// <summary>The provider as Simple Log Service wants it: <c>builder.Credential(provider.ForLogService())</c>. The client calls it once per request.</summary>
        public static global::System.Func<global::Aliyun.Api.LogService.Infrastructure.Authentication.Credential> ForLogService(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return delegate
            {
                var credentials = provider.GetCredentials();
                return new global::Aliyun.Api.LogService.Infrastructure.Authentication.Credential(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken);
            };
        }
    }
}
