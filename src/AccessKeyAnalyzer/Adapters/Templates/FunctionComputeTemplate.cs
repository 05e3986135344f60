namespace AccessKeyAnalyzer.Adapters.Templates;

/// <summary><c>GetCredentialsProvider</c>: what an invocation of Function Compute brings to a handler, where Aliyun.Serverless.Core is referenced.</summary>
internal static class FunctionComputeTemplate
{
    public static readonly AdapterTemplate Template = new()
    {
        Class = "FunctionComputeAdapter",
        Summary = "The credentials that Function Compute hands over with each invocation.",
        Members =
        [
            "P:Aliyun.Serverless.Core.IFcContext.Credentials",
            "P:Aliyun.Serverless.Core.ICredentials.AccessKeyId",
            "P:Aliyun.Serverless.Core.ICredentials.AccessKeySecret",
            "P:Aliyun.Serverless.Core.ICredentials.SecurityToken",
            "P:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Shared",
            "M:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Receive(System.String,System.String,System.String)",
        ],
        Body =
            """
            /// <summary>
            /// The provider of this process, which now knows the credentials of this invocation too. Call it in each invocation: a client that is built once
            /// then signs with the newest credentials of all.
            /// </summary>
            /// <param name="context">What Function Compute hands to the handler.</param>
            public static global::AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider GetCredentialsProvider(this global::Aliyun.Serverless.Core.IFcContext context)
            {
                if (context == null)
                {
                    throw new global::System.ArgumentNullException("context");
                }

                var provider = global::AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Shared;
                var credentials = context.Credentials;
                if (credentials == null)
                {
                    provider.Receive(null, null, null);
                }
                else
                {
                    provider.Receive(credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken);
                }

                return provider;
            }
            """,
    };
}
