// Stand-in for AlibabaCloud.RPCClient 1.0 and AlibabaCloud.ROAClient 1.0, the generated clients' earlier base. Needs the stand-in AliyunCredentials.
using StandIns;

namespace AlibabaCloud.RPCClient
{
    public class Client
    {
        private readonly Aliyun.Credentials.Client _credential;

        // The literals win here too.
        public Client(Models.Config config)
        {
            if (!string.IsNullOrEmpty(config.AccessKeyId) && !string.IsNullOrEmpty(config.AccessKeySecret))
            {
                _credential = new Aliyun.Credentials.Client(new Aliyun.Credentials.Models.Config
                {
                    Type = string.IsNullOrEmpty(config.SecurityToken) ? "access_key" : "sts",
                    AccessKeyId = config.AccessKeyId,
                    AccessKeySecret = config.AccessKeySecret,
                    SecurityToken = config.SecurityToken,
                });
            }
            else
            {
                _credential = config.Credential;
            }
        }

        public void DoRequest(string action)
        {
            var credential = _credential.GetCredential();
            Wire.Send("RpcRoa", credential.AccessKeyId, credential.AccessKeySecret, credential.SecurityToken);
        }
    }
}

namespace AlibabaCloud.RPCClient.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }

        public string RegionId { get; set; }

        public string Endpoint { get; set; }

        public string Type { get; set; }

        public Aliyun.Credentials.Client Credential { get; set; }
    }
}

namespace AlibabaCloud.ROAClient
{
    public class Client
    {
        private readonly Aliyun.Credentials.Client _credential;

        // The literals win here too.
        public Client(Models.Config config)
        {
            if (!string.IsNullOrEmpty(config.AccessKeyId) && !string.IsNullOrEmpty(config.AccessKeySecret))
            {
                _credential = new Aliyun.Credentials.Client(new Aliyun.Credentials.Models.Config
                {
                    Type = string.IsNullOrEmpty(config.SecurityToken) ? "access_key" : "sts",
                    AccessKeyId = config.AccessKeyId,
                    AccessKeySecret = config.AccessKeySecret,
                    SecurityToken = config.SecurityToken,
                });
            }
            else
            {
                _credential = config.Credential;
            }
        }

        public void DoRequest(string action)
        {
            var credential = _credential.GetCredential();
            Wire.Send("RpcRoa", credential.AccessKeyId, credential.AccessKeySecret, credential.SecurityToken);
        }
    }
}

namespace AlibabaCloud.ROAClient.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }

        public string RegionId { get; set; }

        public string Endpoint { get; set; }

        public string Type { get; set; }

        public Aliyun.Credentials.Client Credential { get; set; }
    }
}
