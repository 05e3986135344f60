namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for Aliyun.MNS.MNSClient.</summary>
    internal static class MnsAdapter
    {
        /// <summary>The provider as MNS wants it: <c>new MNSClient(provider.ForMns(), endpoint)</c>. The client asks it once per request.</summary>
        public static global::Aliyun.MNS.Runtime.ServiceCredentials ForMns(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return new Credentials(provider);
        }

        // The client asks a BasicServiceCredentials only: any other ServiceCredentials leaves the request unsigned.
        private sealed class Credentials : global::Aliyun.MNS.Runtime.BasicServiceCredentials
        {
            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

            public Credentials(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
                : base(null, null, null)
            {
                _provider = provider;
            }

            public override global::Aliyun.MNS.Runtime.ImmutableCredentials GetCredentials()
            {
                var credentials = _provider.GetCredentials();
                return new global::Aliyun.MNS.Runtime.ImmutableCredentials(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken);
            }
        }
    }
}
