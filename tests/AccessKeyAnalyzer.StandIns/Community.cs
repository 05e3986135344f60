// Stand-ins for types of the community that hold a pair.
namespace Cuiliang.AliyunOssSdk.Entites
{
    public class OssCredential
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }
    }
}

namespace Serilog.Sinks.AliyunSls
{
    public class AliyunSlsOption
    {
        public string Endpoint { get; set; }

        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }
    }
}
