// Stand-in for aliyun-log-dotnetcore-sdk 1.1 (assembly Aliyun.Api.LogService). Here accessKey is the SECRET.
using System;
using System.Net.Http;
using System.Threading.Tasks;
using StandIns;

namespace Aliyun.Api.LogService
{
    public interface ILogServiceClient
    {
        Task<ListLogStoreResult> ListLogStoreAsync(ListLogStoreRequest request);
    }

    public class ListLogStoreRequest { }

    public class ListLogStoreResult { }

    public static class LogServiceClientBuilders
    {
        public static Infrastructure.Protocol.Http.HttpLogServiceClientBuilder HttpBuilder
        {
            get { return new Infrastructure.Protocol.Http.HttpLogServiceClientBuilder(); }
        }
    }
}

namespace Aliyun.Api.LogService.Infrastructure.Authentication
{
    public class Credential
    {
        public Credential(string accessKeyId, string accessKey, string stsToken = null)
        {
            AccessKeyId = accessKeyId;
            AccessKey = accessKey;
            StsToken = stsToken;
        }

        public string AccessKeyId { get; }

        public string AccessKey { get; }

        public string StsToken { get; }
    }
}

namespace Aliyun.Api.LogService.Infrastructure.Protocol.Http
{
    public class HttpLogServiceClient : ILogServiceClient
    {
        private readonly Func<Authentication.Credential> _credentialProvider;

        public HttpLogServiceClient(HttpClient httpClient, Func<Authentication.Credential> credentialProvider)
        {
            _credentialProvider = credentialProvider;
        }

        // The function runs once per request.
        public Task<ListLogStoreResult> ListLogStoreAsync(ListLogStoreRequest request)
        {
            var credential = _credentialProvider();
            Wire.Send("LogService", credential.AccessKeyId, credential.AccessKey, credential.StsToken);
            return Task.FromResult(new ListLogStoreResult());
        }
    }

    public class HttpLogServiceClientBuilder
    {
        private Func<Authentication.Credential> _credentialProvider;

        public HttpLogServiceClientBuilder Endpoint(string endpoint, string project)
        {
            return this;
        }

        public HttpLogServiceClientBuilder Credential(string accessKeyId, string accessKey)
        {
            var credential = new Authentication.Credential(accessKeyId, accessKey);
            return Credential(() => credential);
        }

        public HttpLogServiceClientBuilder Credential(Func<Authentication.Credential> credentialProvider)
        {
            if (credentialProvider == null)
            {
                throw new ArgumentNullException("credentialProvider");
            }

            _credentialProvider = credentialProvider;
            return this;
        }

        public HttpLogServiceClientBuilder RequestTimeout(TimeSpan timeout)
        {
            return this;
        }

        public ILogServiceClient Build()
        {
            return new HttpLogServiceClient(null, _credentialProvider);
        }
    }
}
