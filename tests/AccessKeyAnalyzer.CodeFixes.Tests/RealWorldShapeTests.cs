using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>The shapes in which public projects build their clients, most frequent first. Most keys come from options, so these are fixes of AKA2001.</summary>
public sealed class RealWorldShapeTests
{
    private const string Options = "public class OssOptions { public string Endpoint { get; set; } = \"\"; public string AccessKey { get; set; } = \"\"; public string AccessKeySecret { get; set; } = \"\"; }";
    private const string Provider = "EcsRamRoleCredentialsProvider.Shared";

    private static Task FixAsync(string before, string after) => Verify.FixAsync(TestSolution.Of(before).WithClientRules(), after);

    [Fact]
    public Task Shape01_OptionsInADependencyInjectionLambda() => FixAsync(
        $$"""
        using System;
        using Aliyun.OSS;

        {{Options}}

        public interface IOptions<T> { T Value { get; } }

        static class Startup
        {
            static Func<IServiceProvider, IOss> Register() => provider =>
            {
                var options = ((IOptions<OssOptions>)provider.GetService(typeof(IOptions<OssOptions>))!).Value;
                return new OssClient(options.Endpoint, options.AccessKey, options.AccessKeySecret);
            };
        }
        """,
        $$"""
        using System;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        {{Options}}

        public interface IOptions<T> { T Value { get; } }

        static class Startup
        {
            static Func<IServiceProvider, IOss> Register() => provider =>
            {
                var options = ((IOptions<OssOptions>)provider.GetService(typeof(IOptions<OssOptions>))!).Value;
                return new OssClient(options.Endpoint, {{Provider}}.ForOss());
            };
        }
        """);

    // No client to rewrite: the request is signed by hand.
    [Theory]
    [InlineData("Encoding.UTF8.GetBytes(secret + \"&\")")]
    [InlineData("Encoding.UTF8.GetBytes($\"{secret}&\")")]
    public Task Shape02_HandWrittenSigning_IsReportedAndStays(string key) => Verify.NoFixAsync(TestSolution.Of(
        $$"""
        using System;
        using System.Security.Cryptography;
        using System.Text;

        public class Signer
        {
            public string Sign(string accessKeyId, string secret, string stringToSign)
            {
                var query = "AccessKeyId=" + accessKeyId + "&SignatureMethod=HMAC-SHA1&Action=SendSms";
                using var hmac = new HMACSHA1({{key}});
                return query + Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(stringToSign)));
            }
        }
        """).WithClientRules());

    [Fact]
    public Task Shape03_LocalsAndProfile_InOneMultiDeclarator() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        public class Sms
        {
            public void Send()
            {
                string product = "Dysmsapi", accessKeyId = "{{Key.Id}}", accessKeySecret = "{{Key.Secret}}";
                IClientProfile profile = DefaultProfile.GetProfile("cn-hangzhou", accessKeyId, accessKeySecret);
                profile.AddEndpoint("cn-hangzhou", "cn-hangzhou", product, "dysmsapi.aliyuncs.com");
                IAcsClient acsClient = new DefaultAcsClient(profile);
                acsClient.ToString();
            }
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        public class Sms
        {
            public void Send()
            {
                string product = "Dysmsapi";
                IClientProfile profile = DefaultProfile.GetProfile("cn-hangzhou");
                profile.AddEndpoint("cn-hangzhou", "cn-hangzhou", product, "dysmsapi.aliyuncs.com");
                IAcsClient acsClient = new DefaultAcsClient(profile, {{Provider}}.ForAcs());
                acsClient.ToString();
            }
        }
        """);

    [Fact]
    public Task Shape04_PublicFactory_KeepsItsParameters() => FixAsync(
        """
        using Aliyun.OSS;

        public static class OssFactory
        {
            public static OssClient Create(string endpoint, string accessKeyId, string accessKeySecret) => new OssClient(endpoint, accessKeyId, accessKeySecret);
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        public static class OssFactory
        {
            public static OssClient Create(string endpoint, string accessKeyId, string accessKeySecret) => new OssClient(endpoint, {{Provider}}.ForOss());
        }
        """);

    [Fact]
    public Task Shape05_OpenApiConfig_FromParameters() => FixAsync(
        """
        using AlibabaCloud.OpenApiClient.Models;

        public class Sms
        {
            public static AlibabaCloud.OpenApiClient.Client CreateClient(string accessKeyId, string accessKeySecret)
            {
                Config config = new Config
                {
                    AccessKeyId = accessKeyId,
                    AccessKeySecret = accessKeySecret,
                };
                config.Endpoint = "dysmsapi.aliyuncs.com";
                return new AlibabaCloud.OpenApiClient.Client(config);
            }
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OpenApiClient.Models;

        public class Sms
        {
            public static AlibabaCloud.OpenApiClient.Client CreateClient(string accessKeyId, string accessKeySecret)
            {
                Config config = new Config
                {
                    Credential = {{Provider}}.ForOpenApi(),
                };
                config.Endpoint = "dysmsapi.aliyuncs.com";
                return new AlibabaCloud.OpenApiClient.Client(config);
            }
        }
        """);

    // Documentation's own words for a key: nothing to report, and nothing to change.
    [Theory]
    [InlineData("<accessKeyId>", "<accessSecret>")]
    [InlineData("your-access-key-id", "your-access-key-secret")]
    [InlineData("", "")]
    public async Task Shape06_Placeholders_AreSilentAndStay(string id, string secret)
    {
        var solution = TestSolution.Of(
            $$"""
            using Aliyun.Acs.Core;
            using Aliyun.Acs.Core.Profile;

            public class Sms
            {
                public IAcsClient Client() => new DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou", "{{id}}", "{{secret}}"));
            }
            """).Build();
        Assert.Empty(await Fixer.DiagnosticsAsync(solution, ["AKA1001", "AKA1002", "AKA1003", "AKA2001", "AKA2002"]));
        Assert.Null(await Fixer.AllAsync(solution, FixAllScope.Solution, ["AKA1001", "AKA1002", "AKA2001"]));
    }

    [Fact]
    public Task Shape07_LogServiceBuilder_FromOptions() => FixAsync(
        $$"""
        using Aliyun.Api.LogService;

        {{Options}}

        public class Logs(OssOptions options)
        {
            public ILogServiceClient Client { get; } = LogServiceClientBuilders.HttpBuilder
                .Endpoint(options.Endpoint, "project")
                .Credential(options.AccessKey, options.AccessKeySecret)
                .Build();
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Api.LogService;

        {{Options}}

        public class Logs(OssOptions options)
        {
            public ILogServiceClient Client { get; } = LogServiceClientBuilders.HttpBuilder
                .Endpoint(options.Endpoint, "project")
                .Credential({{Provider}}.ForLogService())
                .Build();
        }
        """);

    [Fact]
    public async Task Shape08_StsTokenFromASourceOfItsOwn_IsLeftAlone()
    {
        var solution = TestSolution.Of(
            """
            public class Sts { public string Id = "", Secret = "", Token = ""; }

            public class C
            {
                public Aliyun.OSS.OssClient M(Sts sts) => new Aliyun.OSS.OssClient("h", sts.Id, sts.Secret, sts.Token);
            }
            """).WithClientRules().Build();
        Assert.Empty(await Fixer.DiagnosticsAsync(solution, ["AKA2001"]));
        var snapshot = Assert.Single(await Fixer.DiagnosticsAsync(solution, ["AKA2002"]));
        Assert.DoesNotContain(snapshot.Id, new AccessKeyCodeFixProvider().FixableDiagnosticIds);
    }

    [Fact]
    public Task Shape09_ProfileFromParameters() => FixAsync(
        """
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        public class C
        {
            public IAcsClient Create(string id, string secret) => new DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou", id, secret));
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        public class C
        {
            public IAcsClient Create(string id, string secret) => new DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou"), {{Provider}}.ForAcs());
        }
        """);

    [Fact]
    public Task Shape10_StaticField_FedByAnotherClassesStatics() => Verify.FixAsync(
        TestSolution.Of(
            """
            using Aliyun.OSS;

            public static class Storage
            {
                static string accessKeyId = Config.AccessKeyId;
                static string accessKeySecret = Config.AccessKeySecret;
                static string endpoint = Config.Endpoint;
                static OssClient client = new(endpoint, accessKeyId, accessKeySecret);
            }
            """,
            $$"""
            internal class Config
            {
                public static string AccessKeyId = "{{Key.Id}}";

                public static string AccessKeySecret = "{{Key.Secret}}";

                public static string Endpoint = "oss-cn-hangzhou.aliyuncs.com";
            }
            """),
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        public static class Storage
        {
            static string endpoint = Config.Endpoint;
            static OssClient client = new(endpoint, {{Provider}}.ForOss());
        }
        """,
        """
        internal class Config
        {
            public static string Endpoint = "oss-cn-hangzhou.aliyuncs.com";
        }
        """);

    [Fact]
    public Task Shape11_OssV2StaticProvider_FromEnvironment() => FixAsync(
        """
        using System;
        using AlibabaCloud.OSS.V2;
        using AlibabaCloud.OSS.V2.Credentials;

        public class C
        {
            public Client Create()
            {
                var id = Environment.GetEnvironmentVariable("OSS_ID");
                var secret = Environment.GetEnvironmentVariable("OSS_SECRET");
                var cfg = Configuration.LoadDefault();
                cfg.CredentialsProvider = new StaticCredentialsProvider(id!, secret!);
                cfg.Region = "cn-hangzhou";
                return new Client(cfg);
            }
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OSS.V2;

        public class C
        {
            public Client Create()
            {
                var cfg = Configuration.LoadDefault();
                cfg.CredentialsProvider = {{Provider}}.ForOssV2();
                cfg.Region = "cn-hangzhou";
                return new Client(cfg);
            }
        }
        """);

    [Fact]
    public Task Shape12_Entity() => FixAsync(
        """
        public class Gateway { public string ServerUrl = "", Key = "", Secret = ""; }

        public class C
        {
            public Aliyun.OSS.IOss Open(Gateway g)
            {
                var client = new Aliyun.OSS.OssClient(g.ServerUrl, g.Key, g.Secret);
                return client;
            }
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;

        public class Gateway { public string ServerUrl = "", Key = "", Secret = ""; }

        public class C
        {
            public Aliyun.OSS.IOss Open(Gateway g)
            {
                var client = new Aliyun.OSS.OssClient(g.ServerUrl, {{Provider}}.ForOss());
                return client;
            }
        }
        """);

    [Fact]
    public Task Shape13_ConstructorCopiesOptions_AMethodBuildsTheProfile() => FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        {{Options}}

        public class Sms
        {
            private readonly string _accessKeyId;
            private readonly string _accessKeySecret;
            private readonly string _region;

            public Sms(OssOptions options)
            {
                _accessKeyId = options.AccessKey;
                _accessKeySecret = options.AccessKeySecret;
                _region = options.Endpoint;
            }

            public IAcsClient Client()
            {
                var profile = DefaultProfile.GetProfile(_region, _accessKeyId, _accessKeySecret);
                return new DefaultAcsClient(profile);
            }
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        {{Options}}

        public class Sms
        {
            private readonly string _region;

            public Sms(OssOptions options)
            {
                _region = options.Endpoint;
            }

            public IAcsClient Client()
            {
                var profile = DefaultProfile.GetProfile(_region);
                return new DefaultAcsClient(profile, {{Provider}}.ForAcs());
            }
        }
        """);

    [Fact]
    public Task Shape14_FieldFromAppSettings() => FixAsync(
        """
        using Aliyun.OSS;

        namespace System.Configuration
        {
            public static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new(); }
        }

        namespace Shop
        {
            using System.Configuration;

            public class Upload
            {
                private static readonly string accessKeyId = ConfigurationManager.AppSettings["ossaccessKeyId"]!;
                private static readonly string accessKeySecret = ConfigurationManager.AppSettings["ossaccessKeySecret"]!;

                public OssClient Client() => new OssClient("host", accessKeyId, accessKeySecret);
            }
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        namespace System.Configuration
        {
            public static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new(); }
        }

        namespace Shop
        {
            public class Upload
            {
                public OssClient Client() => new OssClient("host", {{Provider}}.ForOss());
            }
        }
        """);

    [Fact]
    public Task Shape15_TargetTypedNew_OfALocalFromLiterals() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        public class C
        {
            public void M()
            {
                string id = "{{Key.Id}}", secret = "{{Key.Secret}}";
                OssClient c = new("host", id, secret);
                c.ToString();
            }
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        public class C
        {
            public void M()
            {
                OssClient c = new("host", {{Provider}}.ForOss());
                c.ToString();
            }
        }
        """);

    [Fact]
    public Task Shape15_TargetTypedNew_FromStaticProperties() => FixAsync(
        """
        using Aliyun.OSS;

        public static class Settings
        {
            public static string Id { get; set; } = "";
            public static string Secret { get; set; } = "";
        }

        public class C
        {
            private readonly OssClient _client = new("host", Settings.Id, Settings.Secret);
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        public static class Settings
        {
            public static string Id { get; set; } = "";
            public static string Secret { get; set; } = "";
        }

        public class C
        {
            private readonly OssClient _client = new("host", {{Provider}}.ForOss());
        }
        """);

    [Fact]
    public Task AcrossFiles_OptionsClassWithLiterals_FeedsAClient() => Verify.FixAsync(
        TestSolution.Of(
            """
            using Aliyun.OSS;

            public class Store
            {
                private readonly OssOptions _options = Factory.Create<OssOptions>();

                public OssClient Client() => new OssClient(_options.Endpoint, _options.Id, _options.Secret);
            }

            internal static class Factory { public static T Create<T>() where T : new() => new T(); }
            """,
            $$"""
            internal class OssOptions
            {
                public OssOptions()
                {
                    Id = "{{Key.Id}}";
                    Secret = "{{Key.Secret}}";
                }

                public string Endpoint = "host";

                internal string Id;

                internal string Secret;
            }
            """),
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        public class Store
        {
            private readonly OssOptions _options = Factory.Create<OssOptions>();

            public OssClient Client() => new OssClient(_options.Endpoint, {{Provider}}.ForOss());
        }

        internal static class Factory { public static T Create<T>() where T : new() => new T(); }
        """,
        """
        internal class OssOptions
        {
            public string Endpoint = "host";
        }
        """);

    [Fact]
    public Task KeysBesideAProvider_GoAndTheProviderStays() => FixAsync(
        """
        using AlibabaCloud.OpenApiClient.Models;

        public class C
        {
            public Config M(string id, string secret, Aliyun.Credentials.Client own)
            {
                var config = new Config { AccessKeyId = id, AccessKeySecret = secret };
                config.Credential = own;
                return config;
            }
        }
        """,
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        public class C
        {
            public Config M(string id, string secret, Aliyun.Credentials.Client own)
            {
                var config = new Config();
                config.Credential = own;
                return config;
            }
        }
        """);
}
