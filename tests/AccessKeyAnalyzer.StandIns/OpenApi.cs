// Stand-in for AlibabaCloud.OpenApiClient 0.1.x and 0.2.x (the same type names in both) and for one product package,
// AlibabaCloud.SDK.Ecs20140526. Needs the stand-in AliyunCredentials.
using System.Collections.Generic;
using System.Threading.Tasks;
using AlibabaCloud.OpenApiClient.Models;
using AlibabaCloud.TeaUtil.Models;
using StandIns;

namespace AlibabaCloud.OpenApiUtil
{
    public class Client
    {
        public static string GetRPCSignature(IDictionary<string, string> signedParams, string method, string secret) { return method; }

        public static string GetROASignature(string stringToSign, string secret) { return stringToSign; }
    }
}

namespace AlibabaCloud.OpenApiClient
{
    // The same in 0.2.
    public class Utils
    {
        public static string GetRPCSignature(IDictionary<string, string> signedParams, string method, string secret) { return method; }

        public static string GetROASignature(string stringToSign, string secret) { return stringToSign; }
    }

    public class Client
    {
        protected string _regionId;
        protected string _endpoint;
        protected Aliyun.Credentials.Client _credential;

        // The literals win: a Credential beside both of them is never looked at.
        public Client(Config config)
        {
            if (config == null)
            {
                throw new System.ArgumentException("'config' can not be unset");
            }

            if (!string.IsNullOrEmpty(config.AccessKeyId) && !string.IsNullOrEmpty(config.AccessKeySecret))
            {
                config.Type = string.IsNullOrEmpty(config.SecurityToken) ? "access_key" : "sts";
                _credential = new Aliyun.Credentials.Client(new Aliyun.Credentials.Models.Config
                {
                    AccessKeyId = config.AccessKeyId,
                    Type = config.Type,
                    AccessKeySecret = config.AccessKeySecret,
                    SecurityToken = config.SecurityToken,
                });
            }
            else if (!string.IsNullOrEmpty(config.BearerToken))
            {
                _credential = new Aliyun.Credentials.Client(new Aliyun.Credentials.Models.Config { Type = "bearer", BearerToken = config.BearerToken });
            }
            else if (config.Credential != null)
            {
                _credential = config.Credential;
            }

            _endpoint = config.Endpoint;
            _regionId = config.RegionId;
        }

        public Dictionary<string, object> CallApi(Params params_, OpenApiRequest request, RuntimeOptions runtime)
        {
            CheckCredential();
            return Send(_credential.GetCredential());
        }

        public async Task<Dictionary<string, object>> CallApiAsync(Params params_, OpenApiRequest request, RuntimeOptions runtime)
        {
            CheckCredential();
            return Send(await _credential.GetCredentialAsync());
        }

        public string GetAccessKeyId()
        {
            return _credential == null ? "" : _credential.GetCredential().AccessKeyId;
        }

        public string GetAccessKeySecret()
        {
            return _credential == null ? "" : _credential.GetCredential().AccessKeySecret;
        }

        public string GetSecurityToken()
        {
            return _credential == null ? "" : _credential.GetCredential().SecurityToken;
        }

        private void CheckCredential()
        {
            if (_credential == null)
            {
                throw new System.InvalidOperationException("InvalidCredentials: Please set up the credentials correctly.");
            }
        }

        private static Dictionary<string, object> Send(Aliyun.Credentials.Models.CredentialModel credential)
        {
            Wire.Send("OpenApi", credential.AccessKeyId, credential.AccessKeySecret, credential.SecurityToken);
            return new Dictionary<string, object>();
        }
    }
}

namespace AlibabaCloud.OpenApiClient.Models
{
    public class Config
    {
        public string AccessKeyId { get; set; }

        public string AccessKeySecret { get; set; }

        public string SecurityToken { get; set; }

        public string BearerToken { get; set; }

        public string Protocol { get; set; }

        public string Method { get; set; }

        public string RegionId { get; set; }

        public int? ReadTimeout { get; set; }

        public int? ConnectTimeout { get; set; }

        public Aliyun.Credentials.Client Credential { get; set; }

        public string Endpoint { get; set; }

        public string Type { get; set; }
    }

    public class Params
    {
        public string Action { get; set; }

        public string Version { get; set; }
    }

    public class OpenApiRequest
    {
        public Dictionary<string, string> Headers { get; set; }

        public Dictionary<string, string> Query { get; set; }
    }
}

namespace AlibabaCloud.TeaUtil.Models
{
    public class RuntimeOptions { }
}

namespace AlibabaCloud.SDK.Ecs20140526
{
    public class Client : AlibabaCloud.OpenApiClient.Client
    {
        public Client(AlibabaCloud.OpenApiClient.Models.Config config) : base(config) { }

        public Models.DescribeRegionsResponse DescribeRegions(Models.DescribeRegionsRequest request)
        {
            CallApi(new Params { Action = "DescribeRegions", Version = "2014-05-26" }, new OpenApiRequest(), new RuntimeOptions());
            return new Models.DescribeRegionsResponse();
        }

        public async Task<Models.DescribeRegionsResponse> DescribeRegionsAsync(Models.DescribeRegionsRequest request)
        {
            await CallApiAsync(new Params { Action = "DescribeRegions", Version = "2014-05-26" }, new OpenApiRequest(), new RuntimeOptions());
            return new Models.DescribeRegionsResponse();
        }
    }
}

namespace AlibabaCloud.SDK.Ecs20140526.Models
{
    public class DescribeRegionsRequest { }

    public class DescribeRegionsResponse { }
}
