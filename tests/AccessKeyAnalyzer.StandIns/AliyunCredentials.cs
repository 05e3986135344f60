// Stand-in for Aliyun.Credentials 1.5. Compiled with ALIYUN_CREDENTIALS_1_4_2 it has the surface before 1.4.3: Client(Config) in place of Client(object).
// With ALIYUN_CREDENTIALS_1_4_1, too, it knows nothing of metadata tokens.
using System;
using System.Threading.Tasks;
using Aliyun.Credentials.Exceptions;
using Aliyun.Credentials.Models;
using Aliyun.Credentials.Provider;

namespace Aliyun.Credentials
{
    public class Client
    {
        private readonly IAlibabaCloudCredentialsProvider _provider;

        public Client()
        {
            _provider = new DefaultCredentialsProvider();
        }

#if ALIYUN_CREDENTIALS_1_4_2
        public Client(Config config)
        {
            _provider = config == null ? (IAlibabaCloudCredentialsProvider)new DefaultCredentialsProvider() : FromConfig(config);
        }
#else
        // Untyped: whatever is neither of the two compiles, and throws here.
        public Client(object obj)
        {
            if (obj == null)
            {
                _provider = new DefaultCredentialsProvider();
            }
            else if (obj is Config)
            {
                _provider = FromConfig((Config)obj);
            }
            else if (obj is IAlibabaCloudCredentialsProvider)
            {
                _provider = (IAlibabaCloudCredentialsProvider)obj;
            }
            else
            {
                throw new CredentialException("Invalid initialization parameter");
            }
        }
#endif

        public CredentialModel GetCredential()
        {
            return _provider.GetCredentials();
        }

        public Task<CredentialModel> GetCredentialAsync()
        {
            return _provider.GetCredentialsAsync();
        }

        [Obsolete("Use GetCredential().AccessKeyId instead.")]
        public string GetAccessKeyId()
        {
            return GetCredential().AccessKeyId;
        }

        [Obsolete("Use GetCredential().AccessKeySecret instead.")]
        public string GetAccessKeySecret()
        {
            return GetCredential().AccessKeySecret;
        }

        [Obsolete("Use GetCredential().SecurityToken instead.")]
        public string GetSecurityToken()
        {
            return GetCredential().SecurityToken;
        }

        // Hides System.Object.GetType, as the real one does.
        [Obsolete("Use GetCredential().Type instead.")]
        public new string GetType()
        {
            return GetCredential().Type;
        }

        private static IAlibabaCloudCredentialsProvider FromConfig(Config config)
        {
            switch (config.Type)
            {
                case "access_key":
                case "sts":
                case "bearer":
                    return new StaticCredentialsProvider(new CredentialModel
                    {
                        AccessKeyId = config.AccessKeyId,
                        AccessKeySecret = config.AccessKeySecret,
                        SecurityToken = config.SecurityToken,
                        BearerToken = config.BearerToken,
                        Type = config.Type,
                    });
                case "ecs_ram_role":
#if ALIYUN_CREDENTIALS_1_4_1
                    return new EcsRamRoleCredentialProvider.Builder().RoleName(config.RoleName).Build();
#else
                    return new EcsRamRoleCredentialProvider.Builder().RoleName(config.RoleName).DisableIMDSv1(config.DisableIMDSv1).Build();
#endif
                default:
                    throw new CredentialException("Unsupported credential type option: " + config.Type + ", support: access_key, sts, bearer, ecs_ram_role");
            }
        }
    }

    public interface IAlibabaCloudCredentials
    {
        string GetAccessKeyId();

        string GetAccessKeySecret();

        string GetSecurityToken();
    }

    [Obsolete]
    public class AccessKeyCredential : IAlibabaCloudCredentials
    {
        private readonly string _accessKeyId;
        private readonly string _accessKeySecret;

        public AccessKeyCredential(string accessKeyId, string accessKeySecret)
        {
            _accessKeyId = accessKeyId;
            _accessKeySecret = accessKeySecret;
        }

        public string GetAccessKeyId() { return _accessKeyId; }

        public string GetAccessKeySecret() { return _accessKeySecret; }

        public string GetSecurityToken() { return null; }
    }

    [Obsolete]
    public class StsCredential : IAlibabaCloudCredentials
    {
        private readonly string _accessKeyId;
        private readonly string _accessKeySecret;
        private readonly string _securityToken;

        public StsCredential(string accessKeyId, string accessKeySecret, string securityToken)
        {
            _accessKeyId = accessKeyId;
            _accessKeySecret = accessKeySecret;
            _securityToken = securityToken;
        }

        public string GetAccessKeyId() { return _accessKeyId; }

        public string GetAccessKeySecret() { return _accessKeySecret; }

        public string GetSecurityToken() { return _securityToken; }
    }

    [Obsolete]
    public class BearerTokenCredential
    {
        public BearerTokenCredential(string bearerToken) { }
    }

    [Obsolete]
    public class EcsRamRoleCredential
    {
        public EcsRamRoleCredential(string accessKeyId, string accessKeySecret, string securityToken, long expiration,
            IAlibabaCloudCredentialsProvider provider)
        { }
    }

    [Obsolete]
    public class RamRoleArnCredential
    {
        public RamRoleArnCredential(string accessKeyId, string accessKeySecret, string securityToken, long expiration,
            IAlibabaCloudCredentialsProvider provider)
        { }
    }

    [Obsolete]
    public class RsaKeyPairCredential
    {
        public RsaKeyPairCredential(string publicKeyId, string privateKeySecret, long expiration, IAlibabaCloudCredentialsProvider provider) { }
    }
}

namespace Aliyun.Credentials.Exceptions
{
    public class CredentialException : Exception
    {
        public CredentialException(string message) : base(message) { }
    }
}

namespace Aliyun.Credentials.Models
{
    public class Config
    {
        public string Type { get; set; }

        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }

        public string BearerToken { get; set; }

        public string RoleArn { get; set; }

        public string RoleSessionName { get; set; }

        public string RoleName { get; set; }

#if !ALIYUN_CREDENTIALS_1_4_1
        public bool? DisableIMDSv1 { get; set; }
#endif

        public string PublicKeyId { get; set; }

        public string PrivateKeyFile { get; set; }

        public string OIDCProviderArn { get; set; }

        public string CredentialsURI { get; set; }
    }

    public class CredentialModel
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }

        public string BearerToken { get; set; }

        public string Type { get; set; }

        public string ProviderName { get; set; }

        public long Expiration { get; set; }
    }
}

namespace Aliyun.Credentials.Utils
{
    public static class AuthUtils
    {
        public static string EnvironmentAccessKeyId { get; set; }

        public static string EnvironmentAccesskeySecret { get; set; }

        public static string EnvironmentSecurityToken { get; set; }
    }
}

namespace Aliyun.Credentials.Provider
{
    public interface IAlibabaCloudCredentialsProvider
    {
        CredentialModel GetCredentials();

        Task<CredentialModel> GetCredentialsAsync();

        string GetProviderName();
    }

    public class StaticCredentialsProvider : IAlibabaCloudCredentialsProvider
    {
        private readonly CredentialModel _credential;

        public StaticCredentialsProvider(CredentialModel credential)
        {
            _credential = credential;
        }

        public CredentialModel GetCredentials() { return _credential; }

        public Task<CredentialModel> GetCredentialsAsync() { return Task.FromResult(_credential); }

        public string GetProviderName() { return "static"; }
    }

    // The real chain looks into environment, files and metadata; here it finds nothing.
    public class DefaultCredentialsProvider : IAlibabaCloudCredentialsProvider
    {
        public CredentialModel GetCredentials() { throw new CredentialException("not found credentials"); }

        public Task<CredentialModel> GetCredentialsAsync() { throw new CredentialException("not found credentials"); }

        public string GetProviderName() { return "default"; }
    }

    // The real one asks instance metadata; a stand-in never does.
    public class EcsRamRoleCredentialProvider : IAlibabaCloudCredentialsProvider, IDisposable
    {
        private EcsRamRoleCredentialProvider(Builder builder) { }

        [Obsolete]
        public EcsRamRoleCredentialProvider(string roleName) { }

        [Obsolete]
        public EcsRamRoleCredentialProvider(Config config) { }

        public CredentialModel GetCredentials() { throw new CredentialException("Failed to get RAM session credentials from ECS metadata service."); }

        public Task<CredentialModel> GetCredentialsAsync() { return Task.FromResult(GetCredentials()); }

        public string GetProviderName() { return "ecs_ram_role"; }

        public void Dispose() { }

        public class Builder
        {
            public Builder RoleName(string roleName) { return this; }

            public Builder DisableIMDSv1(bool? disableIMDSv1) { return this; }

            public Builder ConnectTimeout(int? connectTimeout) { return this; }

            public Builder ReadTimeout(int? readTimeout) { return this; }

            public EcsRamRoleCredentialProvider Build() { return new EcsRamRoleCredentialProvider(this); }
        }
    }

    public class RamRoleArnCredentialProvider : IAlibabaCloudCredentialsProvider
    {
        private RamRoleArnCredentialProvider(Builder builder) { }

        [Obsolete]
        public RamRoleArnCredentialProvider(string accessKeyId, string accessKeySecret, string roleArn) { }

        [Obsolete]
        public RamRoleArnCredentialProvider(string accessKeyId, string accessKeySecret, string roleSessionName, string roleArn, string regionId,
            string policy)
        { }

        [Obsolete]
        public RamRoleArnCredentialProvider(IAlibabaCloudCredentialsProvider provider, string roleArn) { }

        [Obsolete]
        public RamRoleArnCredentialProvider(IAlibabaCloudCredentialsProvider provider, string roleSessionName, string roleArn, string regionId,
            string policy)
        { }

        public CredentialModel GetCredentials() { throw new CredentialException("refresh session token failed"); }

        public Task<CredentialModel> GetCredentialsAsync() { return Task.FromResult(GetCredentials()); }

        public string GetProviderName() { return "ram_role_arn"; }

        public class Builder
        {
            public Builder AccessKeyId(string accessKeyId) { return this; }

            public Builder AccessKeySecret(string accessKeySecret) { return this; }

            public Builder SecurityToken(string securityToken) { return this; }

            public Builder CredentialsProvider(IAlibabaCloudCredentialsProvider credentialsProvider) { return this; }

            public Builder RoleArn(string roleArn) { return this; }

            public Builder RoleSessionName(string roleSessionName) { return this; }

            public RamRoleArnCredentialProvider Build() { return new RamRoleArnCredentialProvider(this); }
        }
    }
}
