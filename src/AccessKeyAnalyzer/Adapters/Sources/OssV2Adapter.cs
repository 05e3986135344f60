namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for AlibabaCloud.OSS.V2.Client.</summary>
    internal static class OssV2Adapter
    {
        /// <summary>The provider as OSS v2 wants it: <c>configuration.CredentialsProvider = provider.ForOssV2()</c>. The client asks it once per attempt.</summary>
        public static global::AlibabaCloud.OSS.V2.Credentials.ICredentialsProvider ForOssV2(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return new Provider(provider);
        }

        private sealed class Provider : global::AlibabaCloud.OSS.V2.Credentials.ICredentialsProvider
        {
            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

            public Provider(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
            {
                _provider = provider;
            }

            // The client writes "no token" as an empty one.
            public global::AlibabaCloud.OSS.V2.Credentials.Credentials GetCredentials()
            {
                var credentials = _provider.GetCredentials();
                return new global::AlibabaCloud.OSS.V2.Credentials.Credentials(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken ?? "");
            }
        }
    }
}
