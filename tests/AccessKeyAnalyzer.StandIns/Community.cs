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

namespace IFramework.Logging.AliyunLog
{
    public class AliyunLogOptions
    {
        public string Endpoint { get; set; }

        public string AccessKeyId { get; set; }

        public string AccessKey { get; set; }
    }
}

namespace NewLife.RocketMQ
{
    public class AliyunOptions
    {
        public string Server { get; set; }

        public string AccessKey { get; set; }

        public string SecretKey { get; set; }
    }

    public class AliyunProvider
    {
        public string AccessKey { get; set; }

        public string SecretKey { get; set; }
    }
}

namespace Magicodes.Sms.Aliyun
{
    public class AliyunSmsSettting
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }
    }
}

namespace Magicodes.Storage.AliyunOss.Core
{
    public class AliyunOssConfig
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string Endpoint { get; set; }
    }
}

namespace Wlniao.Aliyun
{
    public class Client
    {
        public Client()
        {
        }

        public Client(string KeyId, string KeySecret)
        {
            this.KeyId = KeyId;
            this.KeySecret = KeySecret;
        }

        public string KeyId { get; set; }

        public string KeySecret { get; set; }
    }

    public class Context
    {
        public string KeyId { get; set; }

        public string KeySecret { get; set; }
    }
}
