// Stand-in for AlibabaCloud.OSS.V2 0.1.
#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AlibabaCloud.OSS.V2.Models;
using StandIns;

namespace AlibabaCloud.OSS.V2
{
    public class Configuration
    {
        public string? Region { get; set; }

        public string? Endpoint { get; set; }

        public int? RetryMaxAttempts { get; set; }

        public Credentials.ICredentialsProvider? CredentialsProvider { get; set; }

        public static Configuration LoadDefault() => new Configuration();
    }

    public class ClientOptions
    {
        public string Region { get; set; } = "";

        public Uri? Endpoint { get; set; }

        public Credentials.ICredentialsProvider? CredentialsProvider { get; set; }
    }

    public class OperationOptions { }

    public class Client : IDisposable
    {
        private readonly ClientOptions _options;

        public Client(Configuration config, params Action<ClientOptions>[] optFns)
        {
            _options = new ClientOptions { Region = config.Region ?? "", CredentialsProvider = config.CredentialsProvider };
            foreach (var optFn in optFns)
            {
                optFn(_options);
            }
        }

        public async Task<ListBucketsResult> ListBucketsAsync(
            ListBucketsRequest request, OperationOptions? options = null, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            Send();
            return new ListBucketsResult();
        }

        public async Task<PutObjectResult> PutObjectAsync(
            PutObjectRequest request, OperationOptions? options = null, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            Send();
            return new PutObjectResult();
        }

        public void Dispose() { }

        // Only the synchronous method is ever called, also from asynchronous operations; without a provider the request goes out unsigned.
        private void Send()
        {
            var credentials = _options.CredentialsProvider?.GetCredentials();
            Wire.Send("OssV2", credentials?.AccessKeyId, credentials?.AccessKeySecret, credentials?.SecurityToken);
        }
    }
}

namespace AlibabaCloud.OSS.V2.Models
{
    public class ListBucketsRequest { }

    public class ListBucketsResult { }

    public class PutObjectRequest
    {
        public string? Bucket { get; set; }

        public string? Key { get; set; }

        public Stream? Body { get; set; }
    }

    public class PutObjectResult { }
}

namespace AlibabaCloud.OSS.V2.Credentials
{
    public interface ICredentialsProvider
    {
        Credentials GetCredentials();
    }

    public interface ICredentialsProviderAsync
    {
        Task<Credentials> GetCredentialsAsync(CancellationToken cancellationToken);
    }

    public class Credentials
    {
        public Credentials(string accessKeyId, string accessKeySecret) : this(accessKeyId, accessKeySecret, string.Empty, null) { }

        public Credentials(string accessKeyId, string accessKeySecret, string securityToken) : this(accessKeyId, accessKeySecret, securityToken, null) { }

        public Credentials(string accessKeyId, string accessKeySecret, string securityToken, DateTime? expiration)
        {
            AccessKeyId = accessKeyId;
            AccessKeySecret = accessKeySecret;
            SecurityToken = securityToken;
            Expiration = expiration;
        }

        public string AccessKeyId { get; private set; }

        public string AccessKeySecret { get; private set; }

        public string SecurityToken { get; private set; }

        public bool HasKeys => !string.IsNullOrEmpty(AccessKeyId) && !string.IsNullOrEmpty(AccessKeySecret);

        public DateTime? Expiration { get; private set; }

        public bool IsExpired => Expiration != null && DateTime.UtcNow >= Expiration;
    }

    public class AnonymousCredentialsProvider : ICredentialsProvider
    {
        public Credentials GetCredentials() => new Credentials("", "");
    }

    public class StaticCredentialsProvider : ICredentialsProvider
    {
        private readonly Credentials _credentials;

        public StaticCredentialsProvider(string accessKeyId, string accessKeySecret) => _credentials = new Credentials(accessKeyId, accessKeySecret);

        public StaticCredentialsProvider(string accessKeyId, string accessKeySecret, string securityToken) =>
            _credentials = new Credentials(accessKeyId, accessKeySecret, securityToken);

        public Credentials GetCredentials() => _credentials;
    }

    [Obsolete("Please use StaticCredentialsProvider instead")]
    public class StaticCredentialsProvide : ICredentialsProvider
    {
        private readonly Credentials _credentials;

        public StaticCredentialsProvide(string accessKeyId, string accessKeySecret) => _credentials = new Credentials(accessKeyId, accessKeySecret);

        public StaticCredentialsProvide(string accessKeyId, string accessKeySecret, string securityToken) =>
            _credentials = new Credentials(accessKeyId, accessKeySecret, securityToken);

        public Credentials GetCredentials() => _credentials;
    }

    public class CredentialsProviderFunc : ICredentialsProvider
    {
        private readonly GetCredentialsFunc _func;

        public CredentialsProviderFunc(GetCredentialsFunc func) => _func = func;

        public delegate Credentials GetCredentialsFunc();

        public Credentials GetCredentials() => _func();
    }

    [Obsolete("Please use CredentialsProviderFunc instead")]
    public class CredentialsProvideFunc : ICredentialsProvider
    {
        private readonly GetCredentialsFunc _func;

        public CredentialsProvideFunc(GetCredentialsFunc func) => _func = func;

        public delegate Credentials GetCredentialsFunc();

        public Credentials GetCredentials() => _func();
    }
}
