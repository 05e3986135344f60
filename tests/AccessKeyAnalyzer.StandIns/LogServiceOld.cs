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
            Endpoint = endpoint;
            _accessKeyId = accessKeyId;
            _accessKey = accessKey;
            _securityToken = securityToken;
        }

        public string Endpoint { get; private set; }

        public int ReadWriteTimeout { get; set; }

        public int ConnectionTimeout { get; set; }

        public Response.PutLogsResponse PutLogs(Request.PutLogsRequest request)
        {
            Send();
            return new Response.PutLogsResponse();
        }

        public Response.ListLogstoresResponse ListLogstores(Request.ListLogstoresRequest request)
        {
            Send();
            return new Response.ListLogstoresResponse();
        }

        private void Send()
        {
            Wire.Send("LogServiceOld", _accessKeyId, _accessKey, _securityToken);
        }
    }
}

namespace Aliyun.Api.LOG.Request
{
    public class PutLogsRequest
    {
        public PutLogsRequest(string project, string logstore) { }
    }

    public class ListLogstoresRequest
    {
        public ListLogstoresRequest(string project) { }
    }
}

namespace Aliyun.Api.LOG.Response
{
    public class PutLogsResponse { }

    public class ListLogstoresResponse
    {
        public int Count { get; private set; }
    }
}
