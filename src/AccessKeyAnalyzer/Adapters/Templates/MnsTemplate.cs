namespace AccessKeyAnalyzer.Adapters.Templates;

/// <summary>
/// <c>ForMns</c> and <c>ForDybaseMns</c>: MNSClient asks an object for credentials only if it is a <c>BasicServiceCredentials</c>;
/// with any other ServiceCredentials the request goes out unsigned.
/// </summary>
internal static class MnsTemplate
{
    public static readonly AdapterTemplate Template = Under("Aliyun.MNS", "ForMns", "MnsAdapter");

    public static readonly AdapterTemplate DybaseTemplate = Under("Aliyun.Acs.Dybaseapi.MNS", "ForDybaseMns", "DybaseMnsAdapter");

    private static AdapterTemplate Under(string root, string method, string className) => new()
    {
        Class = className,
        Summary = $"Self-refreshing credentials for {root}.MNSClient.",
        Methods = [method],
        Implements = [root + ".Runtime.BasicServiceCredentials"],
        Members =
        [
            $"M:{root}.Runtime.ServiceCredentials.GetCredentials",
            $"M:{root}.Runtime.BasicServiceCredentials.#ctor(System.String,System.String,System.String)",
            $"M:{root}.Runtime.BasicServiceCredentials.GetCredentials",
            $"M:{root}.Runtime.ImmutableCredentials.#ctor(System.String,System.String,System.String)",
        ],
        Body =
            $$"""
            /// <summary>The provider as MNS wants it: <c>new MNSClient(provider.{{method}}(), endpoint)</c>. The client asks it once per request.</summary>
            public static global::{{root}}.Runtime.ServiceCredentials {{method}}(this global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
            {
                if (provider == null)
                {
                    throw new global::System.ArgumentNullException("provider");
                }

                return new Credentials(provider);
            }

            // The client asks a BasicServiceCredentials only: any other ServiceCredentials leaves the request unsigned.
            private sealed class Credentials : global::{{root}}.Runtime.BasicServiceCredentials
            {
                private readonly global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider _provider;

                public Credentials(global::AccessKeyAnalyzer.Credentials.IStsCredentialsProvider provider)
                    : base(null, null, null)
                {
                    _provider = provider;
                }

                public override global::{{root}}.Runtime.ImmutableCredentials GetCredentials()
                {
                    var credentials = _provider.GetCredentials();
                    return new global::{{root}}.Runtime.ImmutableCredentials(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken);
                }
            }
            """,
    };
}
