// Stand-in for Aliyun.OSS.SDK 2.14 (assembly Aliyun.OSS) and Aliyun.OSS.SDK.NetCore (assembly Aliyun.OSS.Core): the public surface
// where credentials enter, and the same behaviour there.
using System;
using System.Collections.Generic;
using System.IO;
using Aliyun.OSS.Common;
using Aliyun.OSS.Common.Authentication;
using StandIns;

namespace Aliyun.OSS
{
    public interface IOss
    {
        void SwitchCredentials(ICredentials creds);

        void SetRegion(string region);

        IEnumerable<Bucket> ListBuckets();

        bool DoesBucketExist(string bucketName);

        bool DoesObjectExist(string bucketName, string key);

        PutObjectResult PutObject(string bucketName, string key, Stream content);

        PutObjectResult PutObject(string bucketName, string key, string fileToUpload);

        OssObject GetObject(string bucketName, string key);

        DeleteObjectResult DeleteObject(string bucketName, string key);

        Uri GeneratePresignedUri(string bucketName, string key, DateTime expiration);
    }

    public class OssClient : IOss
    {
        private readonly ICredentialsProvider _credsProvider;

        public OssClient(string endpoint, string accessKeyId, string accessKeySecret)
            : this(endpoint, accessKeyId, accessKeySecret, string.Empty) { }

        public OssClient(string endpoint, string accessKeyId, string accessKeySecret, string securityToken)
            : this(endpoint, accessKeyId, accessKeySecret, securityToken, new ClientConfiguration()) { }

        public OssClient(string endpoint, string accessKeyId, string accessKeySecret, ClientConfiguration configuration)
            : this(endpoint, accessKeyId, accessKeySecret, string.Empty, configuration) { }

        public OssClient(string endpoint, string accessKeyId, string accessKeySecret, string securityToken, ClientConfiguration configuration)
            : this(endpoint, new DefaultCredentialsProvider(new DefaultCredentials(accessKeyId, accessKeySecret, securityToken)), configuration) { }

        public OssClient(string endpoint, ICredentialsProvider credsProvider)
            : this(endpoint, credsProvider, new ClientConfiguration()) { }

        public OssClient(string endpoint, ICredentialsProvider credsProvider, ClientConfiguration configuration)
            : this(new Uri(endpoint.Contains("://") ? endpoint : "http://" + endpoint), credsProvider, configuration) { }

        public OssClient(Uri endpoint, string accessKeyId, string accessKeySecret)
            : this(endpoint, accessKeyId, accessKeySecret, string.Empty) { }

        public OssClient(Uri endpoint, string accessKeyId, string accessKeySecret, string securityToken)
            : this(endpoint, accessKeyId, accessKeySecret, securityToken, new ClientConfiguration()) { }

        public OssClient(Uri endpoint, string accessKeyId, string accessKeySecret, ClientConfiguration configuration)
            : this(endpoint, accessKeyId, accessKeySecret, string.Empty, configuration) { }

        public OssClient(Uri endpoint, string accessKeyId, string accessKeySecret, string securityToken, ClientConfiguration configuration)
            : this(endpoint, new DefaultCredentialsProvider(new DefaultCredentials(accessKeyId, accessKeySecret, securityToken)), configuration) { }

        public OssClient(Uri endpoint, ICredentialsProvider credsProvider)
            : this(endpoint, credsProvider, new ClientConfiguration()) { }

        public OssClient(Uri endpoint, ICredentialsProvider credsProvider, ClientConfiguration configuration)
        {
            if (endpoint == null)
            {
                throw new ArgumentNullException("endpoint");
            }

            if (credsProvider == null)
            {
                throw new ArgumentException("credsProvider");
            }

            _credsProvider = credsProvider;
        }

        public void SwitchCredentials(ICredentials creds)
        {
            if (creds == null)
            {
                throw new ArgumentNullException("creds");
            }

            _credsProvider.SetCredentials(creds);
        }

        public void SetRegion(string region) { }

        public IEnumerable<Bucket> ListBuckets()
        {
            Send();
            return new Bucket[0];
        }

        public bool DoesBucketExist(string bucketName)
        {
            Send();
            return false;
        }

        public bool DoesObjectExist(string bucketName, string key)
        {
            Send();
            return false;
        }

        public PutObjectResult PutObject(string bucketName, string key, Stream content)
        {
            Send();
            return new PutObjectResult();
        }

        public PutObjectResult PutObject(string bucketName, string key, string fileToUpload)
        {
            Send();
            return new PutObjectResult();
        }

        public OssObject GetObject(string bucketName, string key)
        {
            Send();
            return new OssObject();
        }

        public DeleteObjectResult DeleteObject(string bucketName, string key)
        {
            Send();
            return new DeleteObjectResult();
        }

        // Signed here and now: the URL dies with the token.
        public Uri GeneratePresignedUri(string bucketName, string key, DateTime expiration)
        {
            Send();
            return new Uri("http://" + bucketName + ".stand-in.invalid/" + key);
        }

        // The request context is made once per operation, and with it the provider is asked; the token header goes out only if UseToken says so.
        private void Send()
        {
            var credentials = _credsProvider.GetCredentials();
            Wire.Send("OssV1", credentials.AccessKeyId, credentials.AccessKeySecret, credentials.UseToken ? credentials.SecurityToken : null);
        }
    }

    public class Bucket
    {
        public string Name { get; internal set; }
    }

    public class PutObjectResult
    {
        public string ETag { get; internal set; }
    }

    public class DeleteObjectResult { }

    public class OssObject : IDisposable
    {
        public Stream Content { get { return Stream.Null; } }

        public void Dispose() { }
    }
}

namespace Aliyun.OSS.Common
{
    public class ClientConfiguration
    {
        public int ConnectionTimeout { get; set; }

        public int MaxErrorRetry { get; set; }
    }
}

namespace Aliyun.OSS.Common.Authentication
{
    public interface ICredentials
    {
        string AccessKeyId { get; }

        string AccessKeySecret { get; }

        string SecurityToken { get; }

        bool UseToken { get; }
    }

    public interface ICredentialsProvider
    {
        void SetCredentials(ICredentials creds);

        ICredentials GetCredentials();
    }

    public class DefaultCredentials : ICredentials
    {
        public DefaultCredentials(string accessKeyId, string accessKeySecret, string securityToken)
        {
            if (string.IsNullOrEmpty(accessKeyId))
            {
                throw new ArgumentException("Access key ID should not be null or empty.");
            }

            if (string.IsNullOrEmpty(accessKeySecret))
            {
                throw new ArgumentException("Access key secret should not be null or empty.");
            }

            AccessKeyId = accessKeyId.Trim();
            AccessKeySecret = accessKeySecret.Trim();
            SecurityToken = securityToken ?? string.Empty;
        }

        public string AccessKeyId { get; private set; }

        public string AccessKeySecret { get; private set; }

        public string SecurityToken { get; private set; }

        public bool UseToken { get { return !string.IsNullOrEmpty(SecurityToken); } }
    }

    public class DefaultCredentialsProvider : ICredentialsProvider
    {
        private volatile ICredentials _creds;

        public DefaultCredentialsProvider(ICredentials creds)
        {
            SetCredentials(creds);
        }

        public void SetCredentials(ICredentials creds)
        {
            if (creds == null)
            {
                throw new ArgumentNullException("creds");
            }

            _creds = creds;
        }

        public ICredentials GetCredentials()
        {
            return _creds;
        }
    }
}

namespace Aliyun.OpenServices.OpenStorageService
{
    // The SDK before it was called Aliyun.OSS.
    public class OssClient
    {
        public OssClient(string accessId, string accessKey) { }

        public OssClient(string endpoint, string accessId, string accessKey) { }
    }
}
