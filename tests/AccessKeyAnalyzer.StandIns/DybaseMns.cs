// Stand-in for the copy of MNS inside aliyun-net-sdk-dybaseapi 1.0: the same classes in another namespace.
using System;
using Aliyun.Acs.Dybaseapi.MNS.Runtime;
using StandIns;

namespace Aliyun.Acs.Dybaseapi.MNS
{
    public class MNSConfig
    {
        public string RegionEndpoint { get; set; }
    }

    public class MNSClient : IDisposable
    {
        private readonly ServiceCredentials _credentials;

        public MNSClient(string accessKeyId, string secretAccessKey, string regionEndpoint)
            : this(accessKeyId, secretAccessKey, regionEndpoint, null) { }

        public MNSClient(string accessKeyId, string secretAccessKey, string regionEndpoint, string stsToken)
            : this(new BasicServiceCredentials(accessKeyId, secretAccessKey, stsToken), regionEndpoint) { }

        public MNSClient(string accessKeyId, string secretAccessKey, MNSConfig clientConfig, string stsToken)
            : this(new BasicServiceCredentials(accessKeyId, secretAccessKey, stsToken), clientConfig) { }

        public MNSClient(ServiceCredentials credentials, string regionEndpoint)
            : this(credentials, new MNSConfig { RegionEndpoint = regionEndpoint }) { }

        public MNSClient(ServiceCredentials credentials, MNSConfig clientConfig)
        {
            _credentials = credentials;
        }

        // Any other kind of ServiceCredentials is never asked, and the request goes out unsigned.
        public void ListQueue(string queueNamePrefix)
        {
            var basic = _credentials as BasicServiceCredentials;
            var credentials = basic == null ? null : basic.GetCredentials();
            Wire.Send(
                "DybaseMns",
                credentials == null ? null : credentials.AccessKey,
                credentials == null ? null : credentials.SecretKey,
                credentials == null ? null : credentials.SecurityToken);
        }

        public void Dispose() { }
    }
}

namespace Aliyun.Acs.Dybaseapi.MNS.Runtime
{
    public class ImmutableCredentials
    {
        public ImmutableCredentials(string accessKeyId, string secretAccessKey, string stsToken)
        {
            if (string.IsNullOrEmpty(accessKeyId))
            {
                throw new ArgumentNullException("accessKeyId");
            }

            if (string.IsNullOrEmpty(secretAccessKey))
            {
                throw new ArgumentNullException("secretAccessKey");
            }

            AccessKey = accessKeyId;
            SecretKey = secretAccessKey;
            SecurityToken = string.IsNullOrEmpty(stsToken) ? null : stsToken;
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
            if (!string.IsNullOrEmpty(accessKey))
            {
                _credentials = new ImmutableCredentials(accessKey, secretKey, stsToken);
            }
        }

        public override ImmutableCredentials GetCredentials()
        {
            return _credentials;
        }
    }
}
