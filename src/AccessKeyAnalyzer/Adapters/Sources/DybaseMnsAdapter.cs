namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for Aliyun.Acs.Dybaseapi.MNS.MNSClient.</summary>
    internal static class DybaseMnsAdapter
    {
        /// <summary>The provider as MNS wants it: <c>new MNSClient(provider.ForDybaseMns(), endpoint)</c>. The client asks it once per request.</summary>
        public static global::Aliyun.Acs.Dybaseapi.MNS.Runtime.ServiceCredentials ForDybaseMns(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return new Credentials(provider);
        }

        // The client asks a BasicServiceCredentials only: any other ServiceCredentials leaves the request unsigned.
        private sealed class Credentials : global::Aliyun.Acs.Dybaseapi.MNS.Runtime.BasicServiceCredentials
        {
            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

            public Credentials(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
                : base(null, null, null)
            {
                _provider = provider;
            }

            public override global::Aliyun.Acs.Dybaseapi.MNS.Runtime.ImmutableCredentials GetCredentials()
            {
                var credentials = _provider.GetCredentials();
                return new global::Aliyun.Acs.Dybaseapi.MNS.Runtime.ImmutableCredentials(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken);
            }
        }
    }
}
