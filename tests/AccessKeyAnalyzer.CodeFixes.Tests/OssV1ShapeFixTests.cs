using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>The places where an OssClient is built.</summary>
public sealed class OssV1ShapeFixTests
{
    [Fact]
    public Task TargetTypedNew_InField_TakesTheProvider() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class C
        {
            private static readonly OssClient Client = new("host", "{{Key.Id}}", "{{Key.Secret}}");
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            private static readonly OssClient Client = new("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }
        """);

    [Fact]
    public Task KeyThatMustBeThere_GoesWithTheCheckThatItIs() => Verify.FixAsync(
        TestSolution.Program(
            """
            using System;
            using Aliyun.OSS;

            var id = Environment.GetEnvironmentVariable("OSS_ID") ?? throw new InvalidOperationException("OSS_ID is not set.");
            var client = new OssClient("host", id, Environment.GetEnvironmentVariable("OSS_SECRET") ?? throw new InvalidOperationException("OSS_SECRET is not set."));
            Console.WriteLine(client.DoesBucketExist("bucket"));
            """).WithClientRules(),
        """
        using System;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        var client = new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        Console.WriteLine(client.DoesBucketExist("bucket"));
        """);

    [Fact]
    public Task DerivedClient_BaseInitializer_TakesTheProvider() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class Uploads : OssClient
        {
            public Uploads()
                : base("host", "{{Key.Id}}", "{{Key.Secret}}")
            {
            }
        }

        class Downloads() : OssClient("host", "{{Key.OtherId}}", "{{Key.OtherSecret}}");
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class Uploads : OssClient
        {
            public Uploads()
                : base("host", EcsRamRoleCredentialsProvider.Shared.ForOss())
            {
            }
        }

        class Downloads() : OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        """);

    [Fact]
    public Task TopLevelStatements_MultiDeclarator_LoseTheStatement() => Verify.FixAsync(
        TestSolution.Program(
            $$"""
            // Uploads one file.
            using System;
            using Aliyun.OSS;

            string id = "{{Key.Id}}", secret = "{{Key.Secret}}";
            var client = new OssClient("host", id, secret);
            Console.WriteLine(client.DoesBucketExist("bucket"));
            """),
        """
        // Uploads one file.
        using System;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        var client = new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        Console.WriteLine(client.DoesBucketExist("bucket"));
        """);

    [Fact]
    public Task LambdaOfADependencyInjection_TakesTheProvider() => Verify.FixAsync(
        $$"""
        using System;
        using Aliyun.OSS;

        class Services
        {
            public Services AddSingleton<T>(Func<IServiceProvider, T> make) => this;

            public static void Configure(Services services)
            {
                const string Id = "{{Key.Id}}";
                services
                    .AddSingleton<IOss>(provider => new OssClient("host", Id, "{{Key.Secret}}"))
                    .AddSingleton(_ => "other");
            }
        }
        """,
        """
        using System;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class Services
        {
            public Services AddSingleton<T>(Func<IServiceProvider, T> make) => this;

            public static void Configure(Services services)
            {
                services
                    .AddSingleton<IOss>(provider => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss()))
                    .AddSingleton(_ => "other");
            }
        }
        """);

    [Fact]
    public Task UsingDeclarationAndConditional_TakeTheProvider() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class C
        {
            void M(bool isTest)
            {
                using var content = System.IO.Stream.Null;
                var client = isTest ? new OssClient("test", "{{Key.Id}}", "{{Key.Secret}}") : new OssClient("live", "{{Key.OtherId}}", "{{Key.OtherSecret}}");
                client.PutObject("bucket", "key", content);
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            void M(bool isTest)
            {
                using var content = System.IO.Stream.Null;
                var client = isTest ? new OssClient("test", EcsRamRoleCredentialsProvider.Shared.ForOss()) : new OssClient("live", EcsRamRoleCredentialsProvider.Shared.ForOss());
                client.PutObject("bucket", "key", content);
            }
        }
        """);

    [Fact]
    public Task SecretThatIsNoLiteral_LosesItsVariableToo() => Verify.FixAsync(
        $$"""
        using System;
        using Aliyun.OSS;

        class C
        {
            OssClient M()
            {
                var secret = Environment.GetEnvironmentVariable("SECRET");
                return new OssClient("host", "{{Key.Id}}", secret);
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            OssClient M()
            {
                return new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
            }
        }
        """);

    [Fact]
    public Task DefaultCredentials_InTheirProvider_GiveWay() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;
        using Aliyun.OSS.Common.Authentication;

        class C
        {
            OssClient Inline() => new OssClient("host", new DefaultCredentialsProvider(new DefaultCredentials("{{Key.Id}}", "{{Key.Secret}}", "")));

            OssClient InSteps()
            {
                var credentials = new DefaultCredentials("{{Key.OtherId}}", "{{Key.OtherSecret}}", null);
                DefaultCredentialsProvider provider = new DefaultCredentialsProvider(credentials);
                return new OssClient("host", provider);
            }
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            OssClient Inline() => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());

            OssClient InSteps()
            {
                var provider = EcsRamRoleCredentialsProvider.Shared.ForOss();
                return new OssClient("host", provider);
            }
        }
        """);

    [Fact]
    public Task ProviderThatIsGivenOtherCredentials_HasNoFix() => Verify.NoFixAsync(
        $$"""
        using Aliyun.OSS;
        using Aliyun.OSS.Common.Authentication;

        class Mine : ICredentialsProvider
        {
            ICredentials _credentials = new DefaultCredentials("{{Key.Id}}", "{{Key.Secret}}", null);
            public void SetCredentials(ICredentials creds) => _credentials = creds;
            public ICredentials GetCredentials() => _credentials;
            static void M(OssClient client, ICredentials others) => client.SwitchCredentials(others);
        }
        """);

    [Fact]
    public Task SwitchCredentials_TakesNoProvider_HasNoFix() => Verify.NoFixAsync(
        $$"""
        using Aliyun.OSS;
        using Aliyun.OSS.Common.Authentication;

        class C
        {
            void M(OssClient client) => client.SwitchCredentials(new DefaultCredentials("{{Key.Id}}", "{{Key.Secret}}", null));
        }
        """);
}
