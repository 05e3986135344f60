using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary><c>Aliyun.Credentials.Client</c> takes any object and throws at run time for most: a config must never be left half replaced.</summary>
public sealed class AliyunCredentialsFixTests
{
    [Fact]
    public Task ConfigInTheClient_GivesWayWithIt() => Verify.FixAsync(
        $$"""
        using Aliyun.Credentials.Models;

        class C
        {
            Aliyun.Credentials.Client M() => new Aliyun.Credentials.Client(new Config
            {
                Type = "access_key",
                AccessKeyId = "{{Key.Id}}",
                AccessKeySecret = "{{Key.Secret}}",
            });
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;

        class C
        {
            Aliyun.Credentials.Client M() => EcsRamRoleCredentialsProvider.Shared.ForOpenApi();
        }
        """);

    [Fact]
    public Task ConfigInALocal_GoesWithItsStatements() => Verify.FixAsync(
        $$"""
        using Aliyun.Credentials;
        using Aliyun.Credentials.Models;

        class C
        {
            Client M()
            {
                var config = new Config { Type = "access_key" };
                config.AccessKeyId = "{{Key.Id}}";
                config.AccessKeySecret = "{{Key.Secret}}";

                var client = new Client(config);
                return client;
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Credentials;

        class C
        {
            Client M()
            {
                var client = EcsRamRoleCredentialsProvider.Shared.ForOpenApi();
                return client;
            }
        }
        """);

    [Fact]
    public Task ConfigOfTwoClients_GoesFromBoth() => Verify.FixAsync(
        $$"""
        using Aliyun.Credentials.Models;

        class C
        {
            private static readonly Config Config = new() { AccessKeyId = "{{Key.Id}}", AccessKeySecret = "{{Key.Secret}}" };

            object M() => new[] { new Aliyun.Credentials.Client(Config), new Aliyun.Credentials.Client(Config) };
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;

        class C
        {
            object M() => new[] { EcsRamRoleCredentialsProvider.Shared.ForOpenApi(), EcsRamRoleCredentialsProvider.Shared.ForOpenApi() };
        }
        """);

    [Fact]
    public Task CredentialModel_InItsProvider_GivesWayToTheInterface() => Verify.FixAsync(
        $$"""
        using Aliyun.Credentials.Models;
        using Aliyun.Credentials.Provider;

        class C
        {
            IAlibabaCloudCredentialsProvider M() =>
                new StaticCredentialsProvider(new CredentialModel { AccessKeyId = "{{Key.Id}}", AccessKeySecret = "{{Key.Secret}}" });

            Aliyun.Credentials.Client N() =>
                new Aliyun.Credentials.Client(new StaticCredentialsProvider(new CredentialModel { AccessKeyId = "{{Key.OtherId}}", AccessKeySecret = "{{Key.OtherSecret}}" }));
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Credentials.Provider;

        class C
        {
            IAlibabaCloudCredentialsProvider M() =>
                EcsRamRoleCredentialsProvider.Shared.ForAliyunCredentials();

            Aliyun.Credentials.Client N() =>
                new Aliyun.Credentials.Client(EcsRamRoleCredentialsProvider.Shared.ForAliyunCredentials());
        }
        """);

    public static TheoryData<string> Escapes =>
    [
        "public static Config Config() => CONFIG;",
        "object M() => CONFIG;",
        "public virtual void N(object any) { } void M() { var config = CONFIG; N(config); _ = new Aliyun.Credentials.Client(config); }",
        "string M() { var config = CONFIG; _ = new Aliyun.Credentials.Client(config); return config.AccessKeyId; }",
    ];

    [Theory]
    [MemberData(nameof(Escapes))]
    public Task Config_ThatGoesElsewhere_HasNoFix(string members) => Verify.NoFixAsync(
        $$"""
        using Aliyun.Credentials.Models;

        public class C
        {
            {{members.Replace("CONFIG", $"new Config {{ AccessKeyId = \"{Key.Id}\", AccessKeySecret = \"{Key.Secret}\" }}")}}
        }
        """);

    [Fact]
    public Task RamRoleArnProvider_AssumesItsRoleFromTheProvider() => Verify.FixAsync(
        $$"""
        #pragma warning disable CS0612, CS0618
        class C
        {
            object M() => new Aliyun.Credentials.Provider.RamRoleArnCredentialProvider("{{Key.Id}}", "{{Key.Secret}}", "role");
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;

        #pragma warning disable CS0612, CS0618
        class C
        {
            object M() => new Aliyun.Credentials.Provider.RamRoleArnCredentialProvider(EcsRamRoleCredentialsProvider.Shared.ForAliyunCredentials(), "role");
        }
        """);

    [Fact]
    public Task RamRoleArnBuilder_InOneChain_TakesTheProvider() => Verify.FixAsync(
        $$"""
        using Aliyun.Credentials.Provider;

        class C
        {
            const string Secret = "{{Key.Secret}}";

            object M() => new RamRoleArnCredentialProvider.Builder()
                .AccessKeyId("{{Key.Id}}")
                .AccessKeySecret(Secret)
                .RoleArn("role")
                .RoleSessionName("session")
                .Build();

            object N() => new RamRoleArnCredentialProvider.Builder().RoleArn("role").SecurityToken("{{Key.Token}}").AccessKeySecret("{{Key.StsSecret}}").AccessKeyId("{{Key.StsId}}").Build();
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Credentials.Provider;

        class C
        {
            object M() => new RamRoleArnCredentialProvider.Builder()
                .CredentialsProvider(EcsRamRoleCredentialsProvider.Shared.ForAliyunCredentials())
                .RoleArn("role")
                .RoleSessionName("session")
                .Build();

            object N() => new RamRoleArnCredentialProvider.Builder().RoleArn("role").CredentialsProvider(EcsRamRoleCredentialsProvider.Shared.ForAliyunCredentials()).Build();
        }
        """);

    [Fact]
    public Task RamRoleArnBuilder_InStatements_TakesTheProviderOnce() => Verify.FixAsync(
        $$"""
        using Aliyun.Credentials.Provider;

        class C
        {
            object M()
            {
                var builder = new RamRoleArnCredentialProvider.Builder().RoleArn("role").AccessKeyId("{{Key.Id}}");
                builder.AccessKeySecret("{{Key.Secret}}");
                builder.RoleSessionName("session");
                return builder.Build();
            }

            object N(IAlibabaCloudCredentialsProvider own)
            {
                var builder = new RamRoleArnCredentialProvider.Builder();
                builder.AccessKeyId("{{Key.OtherId}}").AccessKeySecret("{{Key.OtherSecret}}").RoleArn("role");
                builder.CredentialsProvider(own);
                return builder.Build();
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Credentials.Provider;

        class C
        {
            object M()
            {
                var builder = new RamRoleArnCredentialProvider.Builder().RoleArn("role").CredentialsProvider(EcsRamRoleCredentialsProvider.Shared.ForAliyunCredentials());
                builder.RoleSessionName("session");
                return builder.Build();
            }

            object N(IAlibabaCloudCredentialsProvider own)
            {
                var builder = new RamRoleArnCredentialProvider.Builder();
                builder.RoleArn("role");
                builder.CredentialsProvider(own);
                return builder.Build();
            }
        }
        """);

    [Fact]
    public Task RamRoleArnBuilder_WithACommentInTheChain_HasNoFix() => Verify.NoFixAsync(
        $$"""
        class C
        {
            object M() => new Aliyun.Credentials.Provider.RamRoleArnCredentialProvider.Builder()
                .AccessKeyId("{{Key.Id}}")
                // from the vault
                .AccessKeySecret("{{Key.Secret}}")
                .Build();
        }
        """);

    [Fact]
    public Task ConfigWithARoleToAssume_HasNoFix() => Verify.NoFixAsync(
        $$"""
        using Aliyun.Credentials.Models;

        class C
        {
            object M() => new Aliyun.Credentials.Client(new Config { Type = "ram_role_arn", AccessKeyId = "{{Key.Id}}", AccessKeySecret = "{{Key.Secret}}", RoleArn = "role" });
        }
        """);

    [Fact]
    public Task OldLibrary_WhoseClientTakesNoProvider_GetsTheVendorsForTheRole() => Verify.FixAsync(
        TestSolution.Of(
            $$"""
            class C
            {
                object M() => new AlibabaCloud.OpenApiClient.Models.Config { AccessKeyId = "{{Key.Id}}", AccessKeySecret = "{{Key.Secret}}" };
                object N() => new Aliyun.Credentials.Client(new Aliyun.Credentials.Models.Config { AccessKeyId = "{{Key.OtherId}}", AccessKeySecret = "{{Key.OtherSecret}}" });
            }
            """) with
        {
            References = [TestSolution.Credentials, StandInReferences.Compile("AliyunCredentials", "ALIYUN_CREDENTIALS_1_4_2"), StandInReferences.Compile("OpenApi")],
            EditorConfig = "access_key_analyzer.role_name = app",
        },
        """
        class C
        {
            object M() => new AlibabaCloud.OpenApiClient.Models.Config { Credential = new global::Aliyun.Credentials.Client(new global::Aliyun.Credentials.Models.Config { Type = "ecs_ram_role", RoleName = "app" }) };
            object N() => new global::Aliyun.Credentials.Client(new global::Aliyun.Credentials.Models.Config { Type = "ecs_ram_role", RoleName = "app" });
        }
        """);

    private const string OldVersion = "ALIYUN_CREDENTIALS_1_4_2";

    private static readonly TestSolution RpcClient = TestSolution.Of(
        $"class C {{ object M() => new AlibabaCloud.RPCClient.Models.Config {{ AccessKeyId = \"{Key.Id}\", AccessKeySecret = \"{Key.Secret}\" }}; }}");

    [Fact]
    public Task ClientThatWasBuiltForAnOlderLibrary_AndThrowsBesideTheNewOne_HasNoFix() => Verify.NoFixAsync(RpcClient with
    {
        References = [TestSolution.Credentials, StandInReferences.Compile("AliyunCredentials"), StandInReferences.Compile("RpcRoa", OldVersion)],
    });

    [Theory]
    [InlineData("", "")]
    [InlineData(OldVersion, "")]
    [InlineData(OldVersion + " ALIYUN_CREDENTIALS_1_4_1", "; Aliyun.Credentials before 1.4.2 cannot read a hardened instance")]
    public async Task ClientBesideItsOwnLibrary_HasAFix(string versions, string caveat)
    {
        var symbols = versions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var test = RpcClient with
        {
            References = [TestSolution.Credentials, StandInReferences.Compile("AliyunCredentials", symbols), StandInReferences.Compile("RpcRoa", symbols)],
        };
        var solution = test.Build();

        var action = (await Fixer.ActionsAsync(solution, (await Fixer.DiagnosticsAsync(solution, test.Rules))[0]))[0];

        Assert.Equal("Let the RPC client take its credentials from the instance's RAM role" + caveat, action.Title);
    }
}
