namespace AccessKeyAnalyzer.Adapters.Templates;

/// <summary><c>ForRocketMq</c>: a property. Its credentials refuse a null token, so a plain pair takes the constructor of two.</summary>
internal static class RocketMqTemplate
{
    public static readonly AdapterTemplate Template = new()
    {
        Class = "RocketMqAdapter",
        Summary = "Self-refreshing credentials for the producers and consumers of RocketMQ 5.",
        Methods = ["ForRocketMq"],
        Implements = ["Org.Apache.Rocketmq.ISessionCredentialsProvider"],
        Members =
        [
            "P:Org.Apache.Rocketmq.ISessionCredentialsProvider.SessionCredentials",
            "M:Org.Apache.Rocketmq.SessionCredentials.#ctor(System.String,System.String)",
            "M:Org.Apache.Rocketmq.SessionCredentials.#ctor(System.String,System.String,System.String)",
        ],
        Body =
            """
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
            """,
    };
}
