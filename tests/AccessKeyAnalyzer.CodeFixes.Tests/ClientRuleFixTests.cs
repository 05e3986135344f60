using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>The rules about clients into which no key enters: AKA2005 and AKA2006.</summary>
public sealed class ClientRuleFixTests
{
    private const string Provider = "EcsRamRoleCredentialsProvider.Shared";

    private static TestSolution Of(string source) => TestSolution.Of(source) with { Rules = ["AKA2005", "AKA2006"] };

    public static TheoryData<string, string> Configurations => new()
    {
        {
            "var configuration = Configuration.LoadDefault();\nconfiguration.Region = \"r\"; // here\nreturn new Client(configuration);",
            $"var configuration = Configuration.LoadDefault();\nconfiguration.Region = \"r\"; // here\nconfiguration.CredentialsProvider = {Provider}.ForOssV2();\nreturn new Client(configuration);"
        },
        {
            "var configuration = Configuration.LoadDefault();\nvar region = \"r\";\nconfiguration.Region = region;\nreturn new Client(configuration);",
            $"var configuration = Configuration.LoadDefault();\nconfiguration.CredentialsProvider = {Provider}.ForOssV2();\nvar region = \"r\";\nconfiguration.Region = region;\nreturn new Client(configuration);"
        },
        { "return new Client(Configuration.LoadDefault());", $"return new Client(Configuration.LoadDefault(), options => options.CredentialsProvider = {Provider}.ForOssV2());" },
        { "return new Client(new Configuration());", $"return new Client(new Configuration() {{ CredentialsProvider = {Provider}.ForOssV2() }});" },
        { "return new Client(new() { Region = \"r\" });", $"return new Client(new() {{ Region = \"r\", CredentialsProvider = {Provider}.ForOssV2() }});" },
        { "var c = new Configuration { }; return new Client(c);", $"var c = new Configuration {{ CredentialsProvider = {Provider}.ForOssV2() }}; return new Client(c);" },
        {
            "var c = new Configuration\n{\n    Region = \"r\",\n    Endpoint = \"e\",\n};\nreturn new Client(c);",
            $"var c = new Configuration\n{{\n    Region = \"r\",\n    Endpoint = \"e\",\n    CredentialsProvider = {Provider}.ForOssV2(),\n}};\nreturn new Client(c);"
        },
    };

    [Theory]
    [MemberData(nameof(Configurations))]
    public Task UnsignedOssV2Client_GetsTheProviderWhereItsConfigurationIsMade(string before, string after) => Verify.FixAsync(
        Of($"using AlibabaCloud.OSS.V2;\n\nclass C\n{{\n    Client M()\n    {{\n        {Indent(before)}\n    }}\n}}\n"),
        $"using AccessKeyAnalyzer.Credentials;\nusing AlibabaCloud.OSS.V2;\n\nclass C\n{{\n    Client M()\n    {{\n        {Indent(after)}\n    }}\n}}\n");

    [Fact]
    public Task MnsClient_WithCredentialsOfItsOwn_KeepsThem() => Verify.NoFixAsync(Of(
        """
        class Mine : Aliyun.MNS.Runtime.ServiceCredentials
        {
            public override Aliyun.MNS.Runtime.ImmutableCredentials GetCredentials() => null!;
        }

        class C { object Build() => new Aliyun.MNS.MNSClient(new Mine(), "http://mns"); }
        """));

    [Fact]
    public Task VendorProvider_GivesWay_AndTheRoleStays() => Verify.FixAsync(
        Of(
            """
            using Aliyun.Acs.Core;
            using Aliyun.Acs.Core.Auth;
            using Aliyun.Acs.Core.Profile;

            class C
            {
                private const string Role = "app-ecs-role";

                private readonly InstanceProfileCredentialsProvider _field = new(Role);

                IAcsClient M(string region, string role) => new DefaultAcsClient(DefaultProfile.GetProfile(region), new InstanceProfileCredentialsProvider(role));

                object N()
                {
                    InstanceProfileCredentialsProvider provider = new InstanceProfileCredentialsProvider.Builder()
                        .RoleName("app-ecs-role")
                        .DisableIMDSv1(false)
                        .ReadTimeout(500)
                        .Build();
                    return provider;
                }

                AlibabaCloudCredentialsProvider O() => new InstanceProfileCredentialsProvider.Builder().Build();
            }
            """),
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Auth;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            private const string Role = "app-ecs-role";

            private readonly AlibabaCloudCredentialsProvider _field = EcsRamRoleCredentialsProvider.SharedFor(Role).ForAcs();

            IAcsClient M(string region, string role) => new DefaultAcsClient(DefaultProfile.GetProfile(region), EcsRamRoleCredentialsProvider.SharedFor(role).ForAcs());

            object N()
            {
                var provider = EcsRamRoleCredentialsProvider.SharedFor("app-ecs-role").ForAcs();
                return provider;
            }

            AlibabaCloudCredentialsProvider O() => {{Provider}}.ForAcs();
        }
        """);

    public static TheoryData<string, string> Kept => new()
    {
        { "it forbids what ours allows", "object M() => new InstanceProfileCredentialsProvider.Builder().RoleName(\"r\").DisableIMDSv1(true).Build();" },
        { "the builder goes elsewhere", "object M() { var builder = new InstanceProfileCredentialsProvider.Builder(); return builder.Build(); }" },
        { "the result is wanted as what it is", "InstanceProfileCredentialsProvider M() { return new InstanceProfileCredentialsProvider(\"r\"); }" },
        { "the role is computed by a call", "string Role() { System.Console.WriteLine(); return \"r\"; } object M() => new InstanceProfileCredentialsProvider(Role());" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public Task VendorProvider_ThatMustStay_HasNoFix(string because, string members)
    {
        Assert.NotEmpty(because);
        return Verify.NoFixAsync(Of($"using Aliyun.Acs.Core.Auth;\n\nclass C {{ {members} }}"));
    }

    private static string Indent(string lines) => lines.Replace("\n", "\n        ");
}
