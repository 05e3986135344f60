using System.Text;
using Aliyun.OSS;

namespace Orders;

/// <summary>Keeps every order as an object.</summary>
internal sealed class OrderArchive
{
    private readonly OssClient _oss = Connect();

    public void Store(int number, string order)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(order));
        _oss.PutObject("orders", $"{number:D8}.json", content);
    }

    private static OssClient Connect()
    {
        const string Endpoint = "oss-cn-hangzhou.aliyuncs.com";
        string accessKeyId = "{{AccessKeyId:archive}}", accessKeySecret = "{{AccessKeySecret:archive}}";

        // The archive is written by one machine only.
        return new OssClient(Endpoint, accessKeyId, accessKeySecret);
    }
}
