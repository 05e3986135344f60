// Stand-in for Aliyun.Serverless.Core 1.0, the runtime inside Function Compute: a source of STS credentials per invocation, not a sink.
namespace Aliyun.Serverless.Core
{
    public interface ICredentials
    {
        string AccessKeyId { get; }

        string AccessKeySecret { get; }

        string SecurityToken { get; }
    }

    public interface IFcContext
    {
        string RequestId { get; }

        ICredentials Credentials { get; }
    }
}
