// Stand-in for mq-http-csharp-sdk (RocketMQ 4 over HTTP, assembly Aliyun_MQ_SDK): a fixed STS credential is all it takes.
using System;
using System.Collections.Generic;
using StandIns;

namespace Aliyun.MQ
{
    public class MQClient : IDisposable
    {
        private readonly Runtime.ImmutableCredentials _credentials;
        private bool _isDisposed;

        public MQClient(string accessKeyId, string secretAccessKey, string regionEndpoint, int maxErrorRetry = 3)
            : this(accessKeyId, secretAccessKey, regionEndpoint, null, maxErrorRetry) { }

        public MQClient(string accessKeyId, string secretAccessKey, string regionEndpoint, string stsToken, int maxErrorRetry = 3)
        {
            _credentials = new Runtime.BasicServiceCredentials(accessKeyId, secretAccessKey, stsToken).GetCredentials();
        }

        public MQProducer GetProducer(string instanceId, string topicName) { return new MQProducer(this); }

        // The SDK's own spelling.
        public MQTransProducer GetTransProdcuer(string instanceId, string topicName, string groupId) { return new MQTransProducer(this); }

        public MQConsumer GetConsumer(string instanceId, string topicName, string consumer, string messageTag) { return new MQConsumer(this); }

        public void Dispose() { _isDisposed = true; }

        internal void Send()
        {
            if (_isDisposed)
            {
                throw new ObjectDisposedException("MQClient");
            }

            Wire.Send("MqHttp", _credentials.AccessKey, _credentials.SecretKey, _credentials.SecurityToken);
        }
    }

    // Producers and consumers send through the client that gave them.
    public class MQProducer
    {
        private readonly MQClient _client;

        internal MQProducer(MQClient client) { _client = client; }

        public Model.TopicMessage PublishMessage(Model.TopicMessage topicMessage)
        {
            _client.Send();
            return topicMessage;
        }
    }

    public class MQTransProducer : MQProducer
    {
        internal MQTransProducer(MQClient client) : base(client) { }
    }

    public class MQConsumer
    {
        private readonly MQClient _client;

        internal MQConsumer(MQClient client) { _client = client; }

        public List<Model.Message> ConsumeMessage(uint batchSize, uint waitSeconds)
        {
            _client.Send();
            return new List<Model.Message>();
        }
    }
}

namespace Aliyun.MQ.Model
{
    public class TopicMessage
    {
        public TopicMessage(string body) { }
    }

    public class Message { }
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
