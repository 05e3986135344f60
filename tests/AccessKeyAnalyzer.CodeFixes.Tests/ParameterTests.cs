using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>Wrappers and factories lose the parameters that nobody needs any more, if every caller can be changed with them.</summary>
public sealed class ParameterTests
{
    [Fact]
    public Task FactoryAndItsCallers_LoseTheKeys() => Verify.FixAsync(
        TestSolution.Of(
            """
            using Aliyun.OSS;

            internal static class Factory
            {
                /// <summary>Makes a client.</summary>
                /// <param name="endpoint">Where.</param>
                /// <param name="id">Who.</param>
                /// <param name="secret">How.</param>
                internal static OssClient Create(string endpoint, string id, string secret = "") => new OssClient(endpoint, id, secret);
            }
            """,
            $$"""
            class C
            {
                private const string Id = "{{Key.Id}}";

                object First() => Factory.Create("first", Id, "{{Key.Secret}}");

                object Second() => Factory.Create(secret: "{{Key.OtherSecret}}", endpoint: "second", id: Id);
            }
            """),
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        internal static class Factory
        {
            /// <summary>Makes a client.</summary>
            /// <param name="endpoint">Where.</param>
            internal static OssClient Create(string endpoint) => new OssClient(endpoint, EcsRamRoleCredentialsProvider.Shared.ForOss());
        }
        """,
        """
        class C
        {
            object First() => Factory.Create("first");

            object Second() => Factory.Create(endpoint: "second");
        }
        """);

    [Fact]
    public Task ConstructorThatKeepsThemInFields_LosesAll() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        internal class Store
        {
            private readonly string _id;
            private readonly string _secret;

            public Store(string id, string secret)
            {
                _id = id;
                _secret = secret;
            }

            public OssClient Client() => new OssClient("host", _id, _secret);
        }

        class Backup(string id, string secret)
        {
            private readonly OssClient _client = new OssClient("backup", id, secret);
        }

        class C
        {
            object M() => new Store("{{Key.Id}}", "{{Key.Secret}}");

            Backup N() => new("{{Key.OtherId}}", "{{Key.OtherSecret}}");
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        internal class Store
        {
            public OssClient Client() => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }

        class Backup
        {
            private readonly OssClient _client = new OssClient("backup", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }

        class C
        {
            object M() => new Store();

            Backup N() => new();
        }
        """);

    [Fact]
    public Task Wrappers_LoseThemAllTheWayUp() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class C
        {
            object M()
            {
                const string Secret = "{{Key.Secret}}";
                return Outer("{{Key.Id}}", 1, Secret);

                static object Outer(string id, int count, string secret) => Inner(id, secret);
            }

            private static object Inner(string id, string secret) => new OssClient("host", id, secret);
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            object M()
            {
                return Outer(1);

                static object Outer(int count) => Inner();
            }

            private static object Inner() => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }
        """);

    public static TheoryData<string, string> Kept => new()
    {
        { "public, so anybody may call it", "public static OssClient Create(string id, string secret) => new OssClient(\"h\", id, secret); object M() => Create(ID, SECRET);" },
        { "passed as a delegate", "private static OssClient Create(string id, string secret) => new OssClient(\"h\", id, secret); object M() => Create(ID, SECRET); System.Func<string, string, OssClient> N() => Create;" },
        { "overloaded", "private static OssClient Create(string id, string secret) => new OssClient(\"h\", id, secret); private static OssClient Create() => null!; object M() => Create(ID, SECRET);" },
        { "still used", "private static OssClient Create(string id, string secret) { System.Console.WriteLine(id + secret); return new OssClient(\"h\", id, secret); } object M() => Create(ID, SECRET);" },
        { "a caller computes something", "private static OssClient Create(string id, string secret) => new OssClient(\"h\", id, secret); object M() => Create(ID, SECRET); object N() => Create(Log(), Log()); private static string Log() { System.Console.WriteLine(); return \"\"; }" },
        { "an interface wants it", "interface IFactory { OssClient Create(string id, string secret); } class Factory : IFactory { public OssClient Create(string id, string secret) => new OssClient(\"h\", id, secret); } object M() => new Factory().Create(ID, SECRET);" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task Parameters_ThatMustStay_Stay_AndTheClientStillMoves(string because, string members)
    {
        var source = $"using Aliyun.OSS;\n\n// {because}\npublic class C\n{{\n    {members.Replace("ID", $"\"{Key.Id}\"").Replace("SECRET", $"\"{Key.Secret}\"")}\n}}";
        await Verify.FixAsync(source, "using AccessKeyAnalyzer.Credentials;\n" + source.Replace("new OssClient(\"h\", id, secret)", "new OssClient(\"h\", EcsRamRoleCredentialsProvider.Shared.ForOss())"));
    }
}
