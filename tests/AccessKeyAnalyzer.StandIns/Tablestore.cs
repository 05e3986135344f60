// Stand-in for Aliyun.TableStore.SDK 6.0.2: no seam, and no STS token anywhere.
using StandIns;

namespace Aliyun.OTS
{
    public class OTSClientConfig
    {
        public OTSClientConfig(string endPoint, string accessKeyID, string accessKeySecret, string instanceName)
        {
            EndPoint = endPoint;
            AccessKeyID = accessKeyID;
            AccessKeySecret = accessKeySecret;
            InstanceName = instanceName;
        }

        public string EndPoint { get; set; }

        public string AccessKeyID { get; set; }

        public string AccessKeySecret { get; set; }

        public string InstanceName { get; set; }
    }

    public class OTSClient
    {
        private readonly OTSClientConfig _config;

        public OTSClient(string endPoint, string accessKeyID, string accessKeySecret, string instanceName)
            : this(new OTSClientConfig(endPoint, accessKeyID, accessKeySecret, instanceName)) { }

        public OTSClient(OTSClientConfig config)
        {
            _config = config;
        }

        public void ListTable()
        {
            Wire.Send("Tablestore", _config.AccessKeyID, _config.AccessKeySecret, null);
        }
    }
}
