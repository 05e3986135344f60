using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>A profile without keys makes a client without a provider throw: both change, or neither.</summary>
public sealed class LegacyProfileFixTests
{
    [Fact]
    public Task ProfileAndClient_InOneMethod_Change() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            IAcsClient Create()
            {
                string id = "{{Key.Id}}", secret = "{{Key.Secret}}";
                IClientProfile profile = DefaultProfile.GetProfile("cn-hangzhou", id, secret);
                profile.AddEndpoint("cn-hangzhou", "cn-hangzhou", "Dysmsapi", "dysmsapi.aliyuncs.com");
                IAcsClient client = new DefaultAcsClient(profile);
                return client;
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            IAcsClient Create()
            {
                IClientProfile profile = DefaultProfile.GetProfile("cn-hangzhou");
                profile.AddEndpoint("cn-hangzhou", "cn-hangzhou", "Dysmsapi", "dysmsapi.aliyuncs.com");
                IAcsClient client = new DefaultAcsClient(profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());
                return client;
            }
        }
        """);

    [Fact]
    public Task NestedProfile_Changes() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            private readonly IAcsClient _client = new DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou", "{{Key.Id}}", "{{Key.Secret}}"));

            IAcsClient Named() => new DefaultAcsClient(profile: DefaultProfile.GetProfile(secret: "{{Key.Secret}}", accessKeyId: "{{Key.Id}}", regionId: "cn-hangzhou"));
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            private readonly IAcsClient _client = new DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou"), EcsRamRoleCredentialsProvider.Shared.ForAcs());

            IAcsClient Named() => new DefaultAcsClient(profile: DefaultProfile.GetProfile(regionId: "cn-hangzhou"), credentialsProvider: EcsRamRoleCredentialsProvider.Shared.ForAcs());
        }
        """);

    [Fact]
    public Task ProfileInAField_ClientsInOtherMethodsAndFiles_AllChange() => Verify.FixAsync(
        TestSolution.Of(
            $$"""
            using Aliyun.Acs.Core;
            using Aliyun.Acs.Core.Profile;

            internal class Holder
            {
                internal static readonly DefaultProfile Profile = DefaultProfile.GetProfile("cn-hangzhou", "{{Key.Id}}", "{{Key.Secret}}");

                private IAcsClient First() => new DefaultAcsClient(Profile);

                private IAcsClient Second() => new DefaultAcsClient(Holder.Profile);
            }
            """,
            """
            using Aliyun.Acs.Core;

            class Other
            {
                IAcsClient Third() => new DefaultAcsClient(Holder.Profile);
            }
            """),
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        internal class Holder
        {
            internal static readonly DefaultProfile Profile = DefaultProfile.GetProfile("cn-hangzhou");

            private IAcsClient First() => new DefaultAcsClient(Profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());

            private IAcsClient Second() => new DefaultAcsClient(Holder.Profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;

        class Other
        {
            IAcsClient Third() => new DefaultAcsClient(Holder.Profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());
        }
        """);

    [Fact]
    public Task ProfileFromAMethod_PassedToAnother_IsFollowed() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            private IClientProfile? _profile;

            private static IClientProfile Profile()
            {
                return DefaultProfile.GetProfile("cn-hangzhou", "{{Key.Id}}", "{{Key.Secret}}");
            }

            private static IAcsClient Client(IClientProfile profile) => new DefaultAcsClient(profile);

            IAcsClient M()
            {
                _profile = Profile();
                return _profile == null ? Client(Profile()) : Client(_profile);
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            private IClientProfile? _profile;

            private static IClientProfile Profile()
            {
                return DefaultProfile.GetProfile("cn-hangzhou");
            }

            private static IAcsClient Client(IClientProfile profile) => new DefaultAcsClient(profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());

            IAcsClient M()
            {
                _profile = Profile();
                return _profile == null ? Client(Profile()) : Client(_profile);
            }
        }
        """);

    [Fact]
    public Task TwoProfiles_OfOneClient_ChangeTogether() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            IAcsClient M(bool isTest, string id, string secret)
            {
                IClientProfile profile;
                if (isTest)
                {
                    profile = DefaultProfile.GetProfile("cn-hangzhou", "{{Key.Id}}", "{{Key.Secret}}");
                }
                else
                {
                    profile = DefaultProfile.GetProfile("cn-beijing", id, secret);
                }

                return new DefaultAcsClient(profile);
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            IAcsClient M(bool isTest, string id, string secret)
            {
                IClientProfile profile;
                if (isTest)
                {
                    profile = DefaultProfile.GetProfile("cn-hangzhou");
                }
                else
                {
                    profile = DefaultProfile.GetProfile("cn-beijing");
                }

                return new DefaultAcsClient(profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());
            }
        }
        """);

    [Fact]
    public Task DerivedClient_GetsTheProviderInItsBaseCall() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class Sms() : DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou", "{{Key.Id}}", "{{Key.Secret}}"));
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class Sms() : DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou"), EcsRamRoleCredentialsProvider.Shared.ForAcs());
        """);

    [Fact]
    public Task Credentials_BesideAProfile_GiveWayToTheProvider() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Auth;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            IAcsClient Inline(IClientProfile profile) => new DefaultAcsClient(profile, new BasicCredentials("{{Key.Id}}", "{{Key.Secret}}"));

            IAcsClient Local(IClientProfile profile)
            {
                BasicSessionCredentials credentials = new("{{Key.StsId}}", "{{Key.StsSecret}}", "{{Key.Token}}");
                return new DefaultAcsClient(profile, credentials);
            }

            IAcsClient Wrapped(IClientProfile profile) => new DefaultAcsClient(profile, new StaticCredentialsProvider(new BasicCredentials("{{Key.OtherId}}", "{{Key.OtherSecret}}")));

            AlibabaCloudCredentialsProvider Provider() => new AccessKeyCredentialProvider("{{Key.Id}}", "{{Key.Secret}}");

            private readonly StsCredentialProvider _sts = new StsCredentialProvider("{{Key.StsId}}", "{{Key.StsSecret}}", "{{Key.Token}}");
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Auth;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            IAcsClient Inline(IClientProfile profile) => new DefaultAcsClient(profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());

            IAcsClient Local(IClientProfile profile)
            {
                var credentials = EcsRamRoleCredentialsProvider.Shared.ForAcs();
                return new DefaultAcsClient(profile, credentials);
            }

            IAcsClient Wrapped(IClientProfile profile) => new DefaultAcsClient(profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());

            AlibabaCloudCredentialsProvider Provider() => EcsRamRoleCredentialsProvider.Shared.ForAcs();

            private readonly AlibabaCloudCredentialsProvider _sts = EcsRamRoleCredentialsProvider.Shared.ForAcs();
        }
        """);

    [Fact]
    public Task FileOfTwoFrameworks_ChangesOnce()
    {
        const string Before = "using Aliyun.Acs.Core;\nusing Aliyun.Acs.Core.Profile;\n\nclass C\n{\n    IAcsClient M()\n    {\n"
            + "        string id = ID, secret = SECRET;\n        IClientProfile profile = DefaultProfile.GetProfile(\"r\", id, secret);\n        return new DefaultAcsClient(profile);\n    }\n}\n";
        const string After = "using AccessKeyAnalyzer.Credentials;\nusing Aliyun.Acs.Core;\nusing Aliyun.Acs.Core.Profile;\n\nclass C\n{\n    IAcsClient M()\n    {\n"
            + "        IClientProfile profile = DefaultProfile.GetProfile(\"r\");\n        return new DefaultAcsClient(profile, EcsRamRoleCredentialsProvider.Shared.ForAcs());\n    }\n}\n";
        return Verify.FixAsync(TestSolution.Of(Before.Replace("ID", $"\"{Key.Id}\"").Replace("SECRET", $"\"{Key.Secret}\"")) with { IsMultiTargeted = true }, After, After);
    }

    [Fact]
    public Task ProfileForAnotherProject_ChangesTheClientThere() => Verify.FixAsync(
        TestSolution.Of(
            $$"""
            using Aliyun.Acs.Core.Profile;

            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Dependant")]

            internal static class Profiles
            {
                internal static IClientProfile Create() => DefaultProfile.GetProfile("r", "{{Key.Id}}", "{{Key.Secret}}");
            }
            """) with
        {
            Dependant = [("Sms.cs", "using Aliyun.Acs.Core;\n\nclass Sms\n{\n    IAcsClient M() => new DefaultAcsClient(Profiles.Create());\n}\n")],
        },
        """
        using Aliyun.Acs.Core.Profile;

        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Dependant")]

        internal static class Profiles
        {
            internal static IClientProfile Create() => DefaultProfile.GetProfile("r");
        }
        """,
        "using AccessKeyAnalyzer.Credentials;\nusing Aliyun.Acs.Core;\n\nclass Sms\n{\n    IAcsClient M() => new DefaultAcsClient(Profiles.Create(), EcsRamRoleCredentialsProvider.Shared.ForAcs());\n}\n");

    [Fact]
    public Task AssumeRoleProvider_TakesTheProviderInsteadOfThePair() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core.Auth;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            object M(IClientProfile profile) => new STSAssumeRoleSessionCredentialsProvider(new BasicCredentials("{{Key.Id}}", "{{Key.Secret}}"), "role", profile);
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core.Auth;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            object M(IClientProfile profile) => new STSAssumeRoleSessionCredentialsProvider(EcsRamRoleCredentialsProvider.Shared.ForAcs(), "role", profile);
        }
        """);

    public static TheoryData<string> WithoutOverload =>
    [
        "object M(Aliyun.Acs.Core.IAcsClient client, DescribeRegionsRequest request) => client.GetAcsResponse(request, \"r\", new Credential(KEYS));",
        "object M(Aliyun.Acs.Core.IAcsClient client) => new STSAssumeRoleSessionCredentialsProvider(new BasicCredentials(KEYS), \"role\", client);",
    ];

    [Theory]
    [MemberData(nameof(WithoutOverload))]
    public Task CallThatHasNoOverloadForAProvider_HasNoFix(string member) => Verify.NoFixAsync(
        "using Aliyun.Acs.Core.Auth;\nusing DescribeRegionsRequest = Aliyun.Acs.Ecs.Model.V20140526.DescribeRegionsRequest;\n\nclass C\n{\n    " + member.Replace("KEYS", $"\"{Key.Id}\", \"{Key.Secret}\"") + "\n}\n");

    public static TheoryData<string, string> Escapes => new()
    {
        { "a public member hands it out", "public IClientProfile Profile() => PROFILE;" },
        { "a container holds it", "private readonly System.Collections.Generic.List<IClientProfile> _all = [PROFILE]; IAcsClient M() => new DefaultAcsClient(_all[0]);" },
        { "a lambda returns it", "System.Func<IClientProfile> M() => () => PROFILE;" },
        { "its key is read", "string M() { var profile = PROFILE; _ = new DefaultAcsClient(profile); return profile.GetCredential().AccessKeyId; }" },
        { "another provider takes it", "object M() { var profile = PROFILE; _ = new DefaultAcsClient(profile); return new Aliyun.Acs.Core.Auth.STSAssumeRoleSessionCredentialsProvider((Aliyun.Acs.Core.Auth.AlibabaCloudCredentials)null!, \"role\", profile); }" },
        { "the process-wide profile is handed out", "void M() { PROFILE.GetRegionId(); } public IClientProfile N() => DefaultProfile.GetProfile();" },
        { "no client is built from it", "string M() => PROFILE.GetRegionId();" },
        { "the client may get another profile", "private IAcsClient M(IClientProfile profile) => new DefaultAcsClient(profile); void N(IClientProfile other) { M(PROFILE); M(other); }" },
        { "a virtual member hands it out", "internal virtual IClientProfile Profile() => PROFILE; IAcsClient M() => new DefaultAcsClient(Profile());" },
    };

    [Theory]
    [MemberData(nameof(Escapes))]
    public Task Profile_ThatEscapes_HasNoFix(string because, string members) => Verify.NoFixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        // {{because}}
        public class C
        {
            {{members.Replace("PROFILE", $"DefaultProfile.GetProfile(\"cn-hangzhou\", \"{Key.Id}\", \"{Key.Secret}\")")}}
        }
        """);

    [Fact]
    public Task ProcessWideProfile_ReadInADependantProject_HasNoFix() => Verify.NoFixAsync(TestSolution.Of(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            IAcsClient M() => new DefaultAcsClient(DefaultProfile.GetProfile("cn-hangzhou", "{{Key.Id}}", "{{Key.Secret}}"));
        }
        """) with
    {
        Dependant = [("Other.cs", "public class D { public object M() => Aliyun.Acs.Core.Profile.DefaultProfile.GetProfile(); }")],
    });
}
