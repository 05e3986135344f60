using AccessKeyAnalyzer.Catalog;

namespace AccessKeyAnalyzer.Adapters;

/// <summary>
/// <c>context.GetCredentialsProvider()</c>: what an invocation of Function Compute brings to a handler, where Aliyun.Serverless.Core is referenced.
/// </summary>
internal static class InvocationTemplate
{
    public static readonly AdapterTemplate Template = new()
    {
        Name = "FunctionComputeAdapter",
        Members =
        [
            "P:Aliyun.Serverless.Core.IFcContext.Credentials",
            "P:Aliyun.Serverless.Core.ICredentials.AccessKeyId",
            "P:Aliyun.Serverless.Core.ICredentials.AccessKeySecret",
            "P:Aliyun.Serverless.Core.ICredentials.SecurityToken",
            "P:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Shared",
            "M:AccessKeyAnalyzer.Credentials.FunctionComputeCredentialsProvider.Receive(System.String,System.String,System.String)",
        ],
    };
}
