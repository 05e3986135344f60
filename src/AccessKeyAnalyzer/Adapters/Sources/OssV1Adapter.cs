namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for Aliyun.OSS.OssClient.</summary>
    internal static class OssV1Adapter
    {
        /// <summary>The provider as OSS v1 wants it: <c>new OssClient(endpoint, provider.ForOss())</c>. OssClient asks it once per operation.</summary>
        public static global::Aliyun.OSS.Common.Authentication.ICredentialsProvider ForOss(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return new Provider(provider);
        }

        private sealed class Provider : global::Aliyun.OSS.Common.Authentication.ICredentialsProvider
        {
            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

            public Provider(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
            {
                _provider = provider;
            }

            public global::Aliyun.OSS.Common.Authentication.ICredentials GetCredentials()
            {
                return new Credentials(_provider.GetCredentials());
            }

            // Reached through OssClient.SwitchCredentials only: it would freeze what refreshes itself.
            public void SetCredentials(global::Aliyun.OSS.Common.Authentication.ICredentials creds)
            {
                throw new global::System.NotSupportedException("These credentials refresh themselves and cannot be switched. Build another OssClient.");
            }
        }

        private sealed class Credentials : global::Aliyun.OSS.Common.Authentication.ICredentials
        {
            private readonly global::AccessKeyAnalyzer.Credentials.StsCredentials _credentials;

            public Credentials(global::AccessKeyAnalyzer.Credentials.StsCredentials credentials)
            {
                _credentials = credentials;
            }

            public string AccessKeyId
            {
                get { return _credentials.AccessKeyId; }
            }

            public string AccessKeySecret
            {
                get { return _credentials.AccessKeySecret; }
            }

            public string SecurityToken
            {
                get { return _credentials.SecurityToken ?? ""; }
            }

            public bool UseToken
            {
                get { return !string.IsNullOrEmpty(_credentials.SecurityToken); }
            }
        }
    }
}
