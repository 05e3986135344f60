// Stand-in for aliyun-net-sdk-core 1.6 and one product package, aliyun-net-sdk-ecs.
using System;
using Aliyun.Acs.Core;
using Aliyun.Acs.Core.Auth;
using Aliyun.Acs.Core.Exceptions;
using Aliyun.Acs.Core.Profile;
using StandIns;

namespace Aliyun.Acs.Core
{
    public abstract class AcsResponse { }

    public abstract class AcsRequest<T> where T : AcsResponse
    {
        public virtual string SecurityToken { get; set; }
    }

    public abstract class RpcAcsRequest<T> : AcsRequest<T> where T : AcsResponse { }

    public interface IAcsClient
    {
        T GetAcsResponse<T>(AcsRequest<T> request) where T : AcsResponse;

        T GetAcsResponse<T>(AcsRequest<T> request, string regionId, Credential credential) where T : AcsResponse;

        CommonResponse GetCommonResponse(CommonRequest request);
    }

    public class CommonRequest
    {
        public string Domain { get; set; }

        public string Version { get; set; }

        public string Action { get; set; }

        public void AddQueryParameters(string name, string value) { }
    }

    public class CommonResponse : AcsResponse
    {
        public string Data { get; set; }
    }

    public class DefaultAcsClient : IAcsClient
    {
        private readonly IClientProfile _profile;
        private readonly AlibabaCloudCredentialsProvider _credentialsProvider;

        // Throws NullReferenceException for a profile that has neither key nor provider, as the real one does.
        public DefaultAcsClient(IClientProfile profile)
        {
            var credential = profile.GetCredential();
            _profile = profile;
            _credentialsProvider = new StaticCredentialsProvider(string.IsNullOrEmpty(credential.SecurityToken)
                ? new BasicCredentials(credential.AccessKeyId, credential.AccessSecret)
                : new BasicSessionCredentials(credential.AccessKeyId, credential.AccessSecret, credential.SecurityToken));
        }

        public DefaultAcsClient(IClientProfile profile, AlibabaCloudCredentials credentials)
            : this(profile, new StaticCredentialsProvider(credentials)) { }

        public DefaultAcsClient(IClientProfile profile, AlibabaCloudCredentialsProvider credentialsProvider)
        {
            if (credentialsProvider == null)
            {
                throw new ClientException("SDK.InvalidCredentialsProvider", "The credentials provider is null.");
            }

            _profile = profile;
            _credentialsProvider = credentialsProvider;
            _profile.SetCredentialsProvider(credentialsProvider);
        }

        public T GetAcsResponse<T>(AcsRequest<T> request) where T : AcsResponse
        {
            Send(request.SecurityToken);
            return Activator.CreateInstance<T>();
        }

        public CommonResponse GetCommonResponse(CommonRequest request)
        {
            Send(null);
            return new CommonResponse();
        }

        private void Send(string requestToken)
        {
            var credentials = _credentialsProvider.GetCredentials();
            if (credentials == null)
            {
                throw new ClientException("SDK.NoCredentials", "The default chain found no credentials either.");
            }

            // The token travels by concrete type: any other kind of credentials is signed without one.
            var session = credentials as BasicSessionCredentials;
            Wire.Send("LegacyCore", credentials.GetAccessKeyId(), credentials.GetAccessKeySecret(), session == null ? requestToken : session.GetSessionToken());
        }

        public T GetAcsResponse<T>(AcsRequest<T> request, string regionId, Credential credential) where T : AcsResponse
        {
            Wire.Send("LegacyCore", credential.AccessKeyId, credential.AccessSecret, credential.SecurityToken);
            return Activator.CreateInstance<T>();
        }
    }
}

namespace Aliyun.Acs.Core.Exceptions
{
    public class ClientException : Exception
    {
        public ClientException(string errCode, string errMsg) : base(errCode + " : " + errMsg) { }
    }
}

namespace Aliyun.Acs.Core.Profile
{
    public interface IClientProfile
    {
        string GetRegionId();

        Credential GetCredential();

        void SetCredentialsProvider(AlibabaCloudCredentialsProvider credentialsProvider);

        void AddEndpoint(string endpointName, string regionId, string product, string domain, bool isNeverExpire = false);
    }

    public class DefaultProfile : IClientProfile
    {
        private static DefaultProfile _profile;
        private readonly string _regionId;
        private readonly ICredentialProvider _icredential;
        private Credential _credential;

        private DefaultProfile(string regionId, Credential credential, ICredentialProvider icredential)
        {
            _regionId = regionId;
            _credential = credential;
            _icredential = icredential;
        }

        public static DefaultProfile GetProfile()
        {
            return _profile ?? (_profile = new DefaultProfile(null, null, null));
        }

        public static DefaultProfile GetProfile(string regionId)
        {
            return new DefaultProfile(regionId, null, null);
        }

        public static DefaultProfile GetProfile(string regionId, ICredentialProvider icredential)
        {
            _profile = new DefaultProfile(regionId, null, icredential);
            return _profile;
        }

        // Also becomes the process-wide profile.
        public static DefaultProfile GetProfile(string regionId, string accessKeyId, string secret)
        {
            _profile = new DefaultProfile(regionId, new Credential(accessKeyId, secret), null);
            return _profile;
        }

        public void AddEndpoint(string endpointName, string regionId, string product, string domain, bool isNeverExpire = false) { }

        public string GetRegionId()
        {
            return _regionId;
        }

        // Asked once and kept: an ICredentialProvider does not refresh.
        public Credential GetCredential()
        {
            return _credential ?? (_icredential == null ? null : _credential = _icredential.Fresh());
        }

        public void SetCredentialsProvider(AlibabaCloudCredentialsProvider credentialsProvider) { }
    }
}

namespace Aliyun.Acs.Core.Auth
{
    public interface AlibabaCloudCredentials
    {
        string GetAccessKeyId();

        string GetAccessKeySecret();
    }

    public interface AlibabaCloudCredentialsProvider
    {
        AlibabaCloudCredentials GetCredentials();
    }

    public interface ICredentialProvider
    {
        Credential Fresh();
    }

    public class Credential
    {
        public Credential(string keyId, string secret) : this(keyId, secret, null, 0) { }

        public Credential(string keyId, string secret, string securityToken) : this(keyId, secret, securityToken, 0) { }

        public Credential(string keyId, string secret, int expiredHours) : this(keyId, secret, null, expiredHours) { }

        public Credential(string keyId, string secret, string securityToken, int expiredHours)
        {
            AccessKeyId = keyId;
            AccessSecret = secret;
            SecurityToken = securityToken;
        }

        public string AccessKeyId { get; set; }

        public string AccessSecret { get; set; }

        public string SecurityToken { get; set; }
    }

    public class BasicCredentials : AlibabaCloudCredentials
    {
        private readonly string _accessKeyId;
        private readonly string _accessKeySecret;

        public BasicCredentials(string accessKeyId, string accessKeySecret)
        {
            if (accessKeyId == null)
            {
                throw new ArgumentOutOfRangeException("accessKeyId", "Access key ID cannot be null.");
            }

            if (accessKeySecret == null)
            {
                throw new ArgumentOutOfRangeException("accessKeySecret", "Access key secret cannot be null.");
            }

            _accessKeyId = accessKeyId;
            _accessKeySecret = accessKeySecret;
        }

        public string GetAccessKeyId() { return _accessKeyId; }

        public string GetAccessKeySecret() { return _accessKeySecret; }
    }

    public class BasicSessionCredentials : AlibabaCloudCredentials
    {
        private readonly string _accessKeyId;
        private readonly string _accessKeySecret;
        private readonly string _sessionToken;

        public BasicSessionCredentials(string accessKeyId, string accessKeySecret, string sessionToken, long roleSessionDurationSeconds = 0)
        {
            if (accessKeyId == null)
            {
                throw new ArgumentOutOfRangeException("accessKeyId", "Access key ID cannot be null.");
            }

            if (accessKeySecret == null)
            {
                throw new ArgumentOutOfRangeException("accessKeySecret", "Access key secret cannot be null.");
            }

            _accessKeyId = accessKeyId;
            _accessKeySecret = accessKeySecret;
            _sessionToken = sessionToken;
        }

        public string GetAccessKeyId() { return _accessKeyId; }

        public string GetAccessKeySecret() { return _accessKeySecret; }

        public string GetSessionToken() { return _sessionToken; }
    }

    public class InstanceProfileCredentials : BasicSessionCredentials
    {
        public InstanceProfileCredentials(string accessKeyId, string accessKeySecret, string sessionToken, string expiration, long roleSessionDurationSeconds)
            : base(accessKeyId, accessKeySecret, sessionToken, roleSessionDurationSeconds) { }
    }

    public class BearerTokenCredential : AlibabaCloudCredentials
    {
        public BearerTokenCredential(string bearerToken) { }

        public string GetAccessKeyId() { return null; }

        public string GetAccessKeySecret() { return null; }
    }

    public class BearerTokenCredentialProvider : AlibabaCloudCredentialsProvider
    {
        private readonly string _bearerToken;

        public BearerTokenCredentialProvider(string bearerToken)
        {
            _bearerToken = bearerToken;
        }

        public AlibabaCloudCredentials GetCredentials() { return new BearerTokenCredential(_bearerToken); }
    }

    public class KeyPairCredentials : AlibabaCloudCredentials
    {
        private readonly string _publicKeyId;
        private readonly string _privateKeySecret;

        public KeyPairCredentials(string publicKeyId, string privateKeySecret)
        {
            _publicKeyId = publicKeyId;
            _privateKeySecret = privateKeySecret;
        }

        public string GetAccessKeyId() { return _publicKeyId; }

        public string GetAccessKeySecret() { return _privateKeySecret; }
    }

    public class StaticCredentialsProvider : AlibabaCloudCredentialsProvider
    {
        private readonly AlibabaCloudCredentials _credentials;

        public StaticCredentialsProvider(AlibabaCloudCredentials credentials)
        {
            _credentials = credentials;
        }

        public AlibabaCloudCredentials GetCredentials() { return _credentials; }
    }

    public class AccessKeyCredentialProvider : AlibabaCloudCredentialsProvider
    {
        private readonly BasicCredentials _credentials;

        public AccessKeyCredentialProvider(string accessKeyId, string accessKeySecret)
        {
            _credentials = new BasicCredentials(accessKeyId, accessKeySecret);
        }

        public AlibabaCloudCredentials GetCredentials() { return _credentials; }
    }

    public class StsCredentialProvider : AlibabaCloudCredentialsProvider
    {
        private readonly BasicSessionCredentials _credentials;

        public StsCredentialProvider(string accessKeyId, string accessKeySecret, string securityToken)
        {
            _credentials = new BasicSessionCredentials(accessKeyId, accessKeySecret, securityToken);
        }

        public AlibabaCloudCredentials GetCredentials() { return _credentials; }
    }

    public class STSAssumeRoleSessionCredentialsProvider : AlibabaCloudCredentialsProvider
    {
        public STSAssumeRoleSessionCredentialsProvider(AlibabaCloudCredentials longLivedCredentials, string roleArn, IClientProfile clientProfile) { }

        public STSAssumeRoleSessionCredentialsProvider(AlibabaCloudCredentials longLivedCredentials, string roleArn, IAcsClient client) { }

        public STSAssumeRoleSessionCredentialsProvider(
            AlibabaCloudCredentialsProvider longLivedCredentialsProvider, string roleArn, IClientProfile clientProfile)
        { }

        public STSAssumeRoleSessionCredentialsProvider(AlibabaCloudCredentials longLivedCredentials, string roleArn, string policy, IClientProfile profile) { }

        public AlibabaCloudCredentials GetCredentials() { throw new ClientException("SDK.StandIn", "A stand-in assumes no role."); }
    }

    // The real one asks instance metadata; a stand-in never does. It returns null when the first fetch fails, as the real one does.
    public class InstanceProfileCredentialsProvider : AlibabaCloudCredentialsProvider
    {
        private InstanceProfileCredentialsProvider(Builder builder) { }

        public InstanceProfileCredentialsProvider(string roleName) { }

        public virtual AlibabaCloudCredentials GetCredentials() { return null; }

        public class Builder
        {
            public Builder RoleName(string roleName) { return this; }

            public Builder DisableIMDSv1(bool? disableIMDSv1) { return this; }

            public Builder ConnectTimeout(int? connectTimeout) { return this; }

            public Builder ReadTimeout(int? readTimeout) { return this; }

            public InstanceProfileCredentialsProvider Build() { return new InstanceProfileCredentialsProvider(this); }
        }
    }
}

namespace Aliyun.Acs.Core.Auth.Provider
{
    [Obsolete]
    public class DefaultCredentialProvider
    {
        public DefaultCredentialProvider(
            IClientProfile profile, string publicKeyId, string privateKeyFile, AlibabaCloudCredentialsProvider alibabaCloudCredentialsProvider)
        { }
    }
}

namespace Aliyun.Acs.Ecs.Model.V20140526
{
    public class DescribeRegionsRequest : RpcAcsRequest<DescribeRegionsResponse> { }

    public class DescribeRegionsResponse : AcsResponse { }
}
