namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>Self-refreshing credentials for the producers and consumers of RocketMQ 5.</summary>
    internal static class RocketMqAdapter
    {
        /// <summary>The provider as RocketMQ wants it: <c>builder.SetCredentialsProvider(provider.ForRocketMq())</c>. The client reads it for each call.</summary>
        public static global::Org.Apache.Rocketmq.ISessionCredentialsProvider ForRocketMq(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
        {
            if (provider == null)
            {
                throw new global::System.ArgumentNullException("provider");
            }

            return new Provider(provider);
        }

        private sealed class Provider : global::Org.Apache.Rocketmq.ISessionCredentialsProvider
        {
            private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

            public Provider(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
            {
                _provider = provider;
            }

            // The constructor of three refuses a null token.
            public global::Org.Apache.Rocketmq.SessionCredentials SessionCredentials
            {
                get
                {
                    var credentials = _provider.GetCredentials();
                    if (string.IsNullOrEmpty(credentials.SecurityToken))
                    {
                        return new global::Org.Apache.Rocketmq.SessionCredentials(credentials.AccessKeyId, credentials.AccessKeySecret);
                    }

                    return new global::Org.Apache.Rocketmq.SessionCredentials(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken);
                }
            }
        }
    }
}
