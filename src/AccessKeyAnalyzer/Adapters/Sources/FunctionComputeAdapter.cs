namespace AccessKeyAnalyzer.Credentials
{
    /// <summary>The credentials that Function Compute hands over with each invocation.</summary>
    internal static class FunctionComputeAdapter
    {
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
    }
}
