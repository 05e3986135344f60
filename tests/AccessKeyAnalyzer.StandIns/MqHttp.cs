// Stand-in for mq-http-csharp-sdk (RocketMQ 4 over HTTP, assembly Aliyun_MQ_SDK): a fixed STS credential is all it takes.
using StandIns;

namespace Aliyun.MQ
{
    public class MQClient
    {
        private readonly Runtime.ImmutableCredentials _credentials;

        public MQClient(string accessKeyId, string secretAccessKey, string regionEndpoint, int maxErrorRetry = 3)
            : this(accessKeyId, secretAccessKey, regionEndpoint, null, maxErrorRetry) { }

        public MQClient(string accessKeyId, string secretAccessKey, string regionEndpoint, string stsToken, int maxErrorRetry = 3)
        {
            _credentials = new Runtime.BasicServiceCredentials(accessKeyId, secretAccessKey, stsToken).GetCredentials();
        }

        public void PublishMessage(string topicName)
        {
            Wire.Send("MqHttp", _credentials.AccessKey, _credentials.SecretKey, _credentials.SecurityToken);
        }
    }
}

namespace Aliyun.MQ.Runtime
{
    public class ImmutableCredentials
    {
        public ImmutableCredentials(string accessKeyId, string secretAccessKey, string stsToken)
        {
            AccessKey = accessKeyId;
            SecretKey = secretAccessKey;
            SecurityToken = stsToken;
        }

        public string AccessKey { get; private set; }

        public string SecretKey { get; private set; }

        public string SecurityToken { get; private set; }
    }

    public abstract class ServiceCredentials
    {
        public abstract ImmutableCredentials GetCredentials();
    }

    public class BasicServiceCredentials : ServiceCredentials
    {
        private readonly ImmutableCredentials _credentials;

        public BasicServiceCredentials(string accessKey, string secretKey, string stsToken)
        {
            _credentials = new ImmutableCredentials(accessKey, secretKey, stsToken);
        }

        public override ImmutableCredentials GetCredentials()
        {
            return _credentials;
        }
    }
}
