// Stand-in for RocketMQ.Client 5 (assembly rocketmq-client-csharp). Here accessKey is the ID; an instance may also have a name and a password of its own.
using System;
using StandIns;

namespace Org.Apache.Rocketmq
{
    public class SessionCredentials
    {
        public SessionCredentials(string accessKey, string accessSecret)
        {
            Check(accessKey, "accessKey should not be null");
            Check(accessSecret, "accessSecret should not be null");
            AccessKey = accessKey;
            AccessSecret = accessSecret;
        }

        // A null token is refused: a plain pair takes the constructor of two.
        public SessionCredentials(string accessKey, string accessSecret, string securityToken) : this(accessKey, accessSecret)
        {
            Check(securityToken, "securityToken should not be null");
            SecurityToken = securityToken;
        }

        public string AccessKey { get; }

        public string AccessSecret { get; }

        public string SecurityToken { get; }

        private static void Check(string value, string message)
        {
            if (value == null)
            {
                throw new ArgumentException(message);
            }
        }
    }

    // As apache/rocketmq-client-csharp has them.
    public class Credentials
    {
        public Credentials(string accessKey, string accessSecret) { }

        public Credentials(string accessKey, string accessSecret, string sessionToken, DateTime expirationInstant) { }
    }

    public class StaticCredentialsProvider
    {
        public StaticCredentialsProvider(string accessKey, string accessSecret) { }
    }

    public interface ISessionCredentialsProvider
    {
        SessionCredentials SessionCredentials { get; }
    }

    public class StaticSessionCredentialsProvider : ISessionCredentialsProvider
    {
        public StaticSessionCredentialsProvider(string accessKey, string accessSecret)
        {
            SessionCredentials = new SessionCredentials(accessKey, accessSecret);
        }

        public SessionCredentials SessionCredentials { get; }
    }

    public class ClientConfig
    {
        private ClientConfig(ISessionCredentialsProvider sessionCredentialsProvider, string endpoints)
        {
            SessionCredentialsProvider = sessionCredentialsProvider;
            Endpoints = endpoints;
        }

        public ISessionCredentialsProvider SessionCredentialsProvider { get; }

        public string Endpoints { get; }

        public class Builder
        {
            private ISessionCredentialsProvider _sessionCredentialsProvider;
            private string _endpoints;

            public Builder SetCredentialsProvider(ISessionCredentialsProvider sessionCredentialsProvider)
            {
                _sessionCredentialsProvider = sessionCredentialsProvider;
                return this;
            }

            public Builder SetEndpoints(string endpoints)
            {
                _endpoints = endpoints;
                return this;
            }

            public ClientConfig Build()
            {
                return new ClientConfig(_sessionCredentialsProvider, _endpoints);
            }
        }
    }

    public class Producer
    {
        private readonly ClientConfig _config;

        private Producer(ClientConfig config)
        {
            _config = config;
        }

        // The property is read for each call; null means unsigned.
        public void Send()
        {
            var provider = _config.SessionCredentialsProvider;
            var credentials = provider == null ? null : provider.SessionCredentials;
            Wire.Send(
                "RocketMq",
                credentials == null ? null : credentials.AccessKey,
                credentials == null ? null : credentials.AccessSecret,
                credentials == null ? null : credentials.SecurityToken);
        }

        public class Builder
        {
            private ClientConfig _config;

            public Builder SetClientConfig(ClientConfig clientConfig)
            {
                _config = clientConfig;
                return this;
            }

            public Producer Build()
            {
                return new Producer(_config);
            }
        }
    }
}
