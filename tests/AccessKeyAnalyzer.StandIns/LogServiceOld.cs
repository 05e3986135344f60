// Stand-in for aliyun-log-csharp-sdk (assembly LOGSDK, .NET Framework). No seam: the client keeps what it was given.
using StandIns;

namespace Aliyun.Api.LOG
{
    public class LogClient
    {
        private readonly string _accessKeyId;
        private readonly string _accessKey;
        private readonly string _securityToken;

        public LogClient(string endpoint, string accessKeyId, string accessKey) : this(endpoint, accessKeyId, accessKey, null) { }

        public LogClient(string endpoint, string accessKeyId, string accessKey, string securityToken)
        {
            _accessKeyId = accessKeyId;
            _accessKey = accessKey;
            _securityToken = securityToken;
        }

        public void ListLogstores(string project)
        {
            Wire.Send("LogServiceOld", _accessKeyId, _accessKey, _securityToken);
        }
    }
}
