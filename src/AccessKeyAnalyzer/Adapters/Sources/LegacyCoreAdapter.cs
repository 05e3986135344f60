namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for Aliyun.Acs.Core.DefaultAcsClient.</summary>
    internal static class LegacyCoreAdapter
    {
        /// <summary>The provider as the legacy core wants it: <c>new DefaultAcsClient(DefaultProfile.GetProfile(region), provider.ForAcs())</c>. The client asks it once per request.</summary>
        public static global::Aliyun.Acs.Core.Auth.AlibabaCloudCredentialsProvider ForAcs(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return new Provider(provider);
        }

        private sealed class Provider : global::Aliyun.Acs.Core.Auth.AlibabaCloudCredentialsProvider
        {
            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

            public Provider(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
            {
                _provider = provider;
            }

            // The signer takes the token from a BasicSessionCredentials, and from no other type.
            public global::Aliyun.Acs.Core.Auth.AlibabaCloudCredentials GetCredentials()
            {
                var credentials = _provider.GetCredentials();
                if (string.IsNullOrEmpty(credentials.SecurityToken))
                {
                    return new global::Aliyun.Acs.Core.Auth.BasicCredentials(credentials.AccessKeyId, credentials.AccessKeySecret);
                }

                return new global::Aliyun.Acs.Core.Auth.BasicSessionCredentials(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken, 0);
            }
        }
    }
}
