// Stand-in for Aliyun.FC.SDK.NetCore 1.1 (assembly Aliyun.FunctionCompute.SDK).
using StandIns;

namespace Aliyun.FunctionCompute.SDK.Client
{
    public class FCClient
    {
        public FCClient(string region, string uid, string accessKeyId, string accessKeySecret, string securityToken = "")
        {
            Config = new Config.FCConfig(region, uid, accessKeyId, accessKeySecret, securityToken, true);
        }

        // Settable, and read for each request.
        public Config.FCConfig Config { get; set; }

        public void SetEndpoint(string endpoint) { }

        public int GetClientTimeout() { return 0; }

        public void ListServices()
        {
            Wire.Send("FunctionCompute", Config.AccessKeyID, Config.AccessKeySecret, Config.SecurityToken);
        }
    }
}

namespace Aliyun.FunctionCompute.SDK.Config
{
    public class FCConfig
    {
        public FCConfig(string region, string accountId, string accessKeyID, string accessKeySecret, string securityToken, bool isHttps)
        {
            Region = region;
            AccountID = accountId;
            AccessKeyID = accessKeyID;
            AccessKeySecret = accessKeySecret;
            SecurityToken = securityToken;
        }

        public string Region { get; set; }

        public string AccountID { get; set; }

        public string AccessKeyID { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }
    }
}
