using System.Text;
using AccessKeyAnalyzer.Credentials;
using Aliyun.OSS;
using Aliyun.Serverless.Core;

namespace AccessKeyAnalyzer.Samples;

/// <summary>A handler of the built-in runtime: Function Compute hands the credentials of the function's role to each invocation.</summary>
public class OrderHandler
{
    internal const string Endpoint = "oss-cn-hangzhou-internal.aliyuncs.com";

    private static OssClient? _oss;

    /// <summary>Handles one invocation.</summary>
    public Stream Handle(Stream input, IFcContext context)
    {
        // In each invocation, so that the client, which is built once, signs with the newest credentials.
        var provider = context.GetCredentialsProvider();
        var oss = LazyInitializer.EnsureInitialized(ref _oss, () => new(Endpoint, provider.ForOss()));
        return new MemoryStream(Encoding.UTF8.GetBytes(Archive(oss, context.RequestId)));
    }

    internal static string Archive(OssClient oss, string requestId)
    {
        oss.PutObject("orders", requestId, new MemoryStream());
        return $"archived {requestId}";
    }
}
