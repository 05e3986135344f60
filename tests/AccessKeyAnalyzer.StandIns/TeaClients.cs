// Stand-ins for generated clients with a Config of their own.
namespace AlibabaCloud.SDK.EventBridge.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }

        public string Endpoint { get; set; }
    }
}

namespace Aliyun.SDK.PDS.Client.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }

        public string DomainId { get; set; }
    }
}

namespace Aliyun.SDK.Hosting.Client.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }
    }
}

namespace AlibabaCloud.OSS.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }
    }
}
