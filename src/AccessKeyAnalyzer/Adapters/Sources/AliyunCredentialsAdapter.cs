namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for the OpenAPI clients and everything else that takes an Aliyun.Credentials.Client.</summary>
    internal static class AliyunCredentialsAdapter
    {
        /// <summary>The provider as an OpenAPI client wants it: <c>new Config { Credential = provider.ForOpenApi() }</c>.</summary>
        public static global::Aliyun.Credentials.Client ForOpenApi(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            return new global::Aliyun.Credentials.Client((object)ForAliyunCredentials(provider));
        }

        /// <summary>The provider as Aliyun.Credentials wants it. Asynchronous calls await it.</summary>
        public static global::Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider ForAliyunCredentials(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return new Provider(provider);
        }

        private sealed class Provider : global::Aliyun.Credentials.Provider.IAlibabaCloudCredentialsProvider
        {
            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

            public Provider(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
            {
                _provider = provider;
            }

            public global::Aliyun.Credentials.Models.CredentialModel GetCredentials()
            {
                return ToModel(_provider.GetCredentials());
            }

            public async global::System.Threading.Tasks.Task<global::Aliyun.Credentials.Models.CredentialModel> GetCredentialsAsync()
            {
                return ToModel(await _provider.GetCredentialsAsync().ConfigureAwait(false));
            }

            public string GetProviderName()
            {
                return "AccessKeyAnalyzer";
            }

            // One triple, read at once. ProviderName stays unset: the OpenAPI client would put it on the wire.
            private static global::Aliyun.Credentials.Models.CredentialModel ToModel(global::AccessKeyAnalyzer.Credentials.StsCredentials credentials)
            {
                var model = new global::Aliyun.Credentials.Models.CredentialModel();
                model.AccessKeyId = credentials.AccessKeyId;
                model.AccessKeySecret = credentials.AccessKeySecret;
                model.SecurityToken = credentials.SecurityToken;
                model.Type = string.IsNullOrEmpty(credentials.SecurityToken) ? "access_key" : "sts";
                // Milliseconds since 1970, as the library's own providers count; 0 is "not known".
                model.Expiration = credentials.Expiration.HasValue ? credentials.Expiration.Value.ToUnixTimeMilliseconds() : 0;
                return model;
            }
        }
    }
}
