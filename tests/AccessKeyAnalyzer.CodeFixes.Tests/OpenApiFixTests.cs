using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>AccessKeyId and AccessKeySecret win over Credential without a word: none of them may stay.</summary>
public sealed class OpenApiFixTests
{
    [Fact]
    public Task ObjectInitializer_OverLines_TakesTheProvider() => Verify.FixAsync(
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            AlibabaCloud.SDK.Ecs20140526.Client Create()
            {
                var config = new Config
                {
                    Endpoint = "ecs.cn-hangzhou.aliyuncs.com",
                    AccessKeyId = "{{Key.Id}}",
                    AccessKeySecret = "{{Key.Secret}}",
                    Type = "access_key",
                };
                return new AlibabaCloud.SDK.Ecs20140526.Client(config);
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            AlibabaCloud.SDK.Ecs20140526.Client Create()
            {
                var config = new Config
                {
                    Endpoint = "ecs.cn-hangzhou.aliyuncs.com",
                    Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi(),
                };
                return new AlibabaCloud.SDK.Ecs20140526.Client(config);
            }
        }
        """);

    public static TheoryData<string, string> Commented => new()
    {
        // The vendor's own samples look like this.
        {
            """
                        // the ID, required
                        AccessKeyId = ID,
                        // the secret, required
                        AccessKeySecret = SECRET,
            """,
            """
                        Credential = PROVIDER,
            """
        },
        {
            """
                        // the ID, required
                        AccessKeyId = ID,
                        // the secret, required
                        AccessKeySecret = SECRET
            """,
            """
                        Credential = PROVIDER
            """
        },
        {
            """
                        AccessKeyId = ID, // the ID
                        // the secret
                        AccessKeySecret = SECRET, // required
                        // the region
                        RegionId = "r",
            """,
            """
                        Credential = PROVIDER,
                        // the region
                        RegionId = "r",
            """
        },
    };

    [Theory]
    [MemberData(nameof(Commented))]
    public Task Comments_BetweenTheProperties_GoWithTheKeysOrKeepTheirLines(string before, string after) => Verify.FixAsync(
        Config(before.Replace("= ID", $"= \"{Key.Id}\"").Replace("= SECRET", $"= \"{Key.Secret}\"")),
        "using AccessKeyAnalyzer.Credentials;\n" + Config(after.Replace("PROVIDER", "EcsRamRoleCredentialsProvider.Shared.ForOpenApi()")));

    private static string Config(string properties) =>
        $"using AlibabaCloud.OpenApiClient.Models;\n\nclass C\n{{\n    Config M()\n    {{\n        return new Config\n        {{\n{properties}\n        }};\n    }}\n}}\n";

    [Fact]
    public Task ObjectInitializer_OnOneLine_TakesTheProvider() => Verify.FixAsync(
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            Config First() => new Config { AccessKeyId = "{{Key.Id}}", AccessKeySecret = "{{Key.Secret}}" };

            Config Second() => new() { AccessKeySecret = "{{Key.Secret}}", RegionId = "r", AccessKeyId = "{{Key.Id}}" };

            Config Third() => new() { RegionId = "r", SecurityToken = "{{Key.Token}}", AccessKeySecret = "{{Key.StsSecret}}", AccessKeyId = "{{Key.StsId}}", Type = "sts" };
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            Config First() => new Config { Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi() };

            Config Second() => new() { Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi(), RegionId = "r" };

            Config Third() => new() { RegionId = "r", Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi() };
        }
        """);

    [Fact]
    public Task Statements_InABlock_BecomeOne() => Verify.FixAsync(
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            Config M(string region)
            {
                Config config = new Config();
                // Required.
                config.AccessKeyId = "{{Key.Id}}";
                config.RegionId = region;
                config.AccessKeySecret = "{{Key.Secret}}";
                config.Type = "access_key";
                return config;
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            Config M(string region)
            {
                Config config = new Config();
                // Required.
                config.Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi();
                config.RegionId = region;
                return config;
            }
        }
        """);

    [Fact]
    public Task InitializerAndStatements_OfOneObject_GoTogether() => Verify.FixAsync(
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            private readonly Config _config;

            public C(string secret)
            {
                _config = new Config { AccessKeyId = "{{Key.Id}}" };
                _config.AccessKeySecret = secret;
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            private readonly Config _config;

            public C(string secret)
            {
                _config = new Config { Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi() };
            }
        }
        """);

    [Fact]
    public Task Branches_ThatDoMore_EachSetTheProvider() => Verify.FixAsync(
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            void M(Config config, bool isTest)
            {
                if (isTest)
                {
                    config.AccessKeyId = "{{Key.Id}}";
                    config.AccessKeySecret = "{{Key.Secret}}";
                }
                else
                {
                    config.AccessKeyId = "{{Key.OtherId}}";
                    config.AccessKeySecret = "{{Key.OtherSecret}}";
                    config.Endpoint = "e";
                }
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            void M(Config config, bool isTest)
            {
                if (isTest)
                {
                    config.Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi();
                }
                else
                {
                    config.Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi();
                    config.Endpoint = "e";
                }
            }
        }
        """);

    [Fact]
    public Task Lambda_ThatConfigures_SetsTheProvider() => Verify.FixAsync(
        $$"""
        using System;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            void Configure(Action<Config> configure) { }

            void M() => Configure(config =>
            {
                config.AccessKeyId = "{{Key.Id}}";
                config.AccessKeySecret = "{{Key.Secret}}";
            });
        }
        """,
        """
        using System;
        using AccessKeyAnalyzer.Credentials;
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            void Configure(Action<Config> configure) { }

            void M() => Configure(config =>
            {
                config.Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi();
            });
        }
        """);

    [Fact]
    public Task ProviderThatIsThere_Stays_AndNoLongerLoses() => Verify.FixAsync(
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            Config M(Aliyun.Credentials.Client own) => new Config
            {
                Credential = own,
                AccessKeyId = "{{Key.Id}}",
                AccessKeySecret = "{{Key.Secret}}"
            };
        }
        """,
        """
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            Config M(Aliyun.Credentials.Client own) => new Config
            {
                Credential = own
            };
        }
        """);

    [Fact]
    public Task KeyThatIsReadBack_HasNoFix() => Verify.NoFixAsync(
        $$"""
        using AlibabaCloud.OpenApiClient.Models;

        class C
        {
            string M()
            {
                var config = new Config { AccessKeyId = "{{Key.Id}}", AccessKeySecret = "{{Key.Secret}}" };
                return config.AccessKeyId;
            }
        }
        """);
}
