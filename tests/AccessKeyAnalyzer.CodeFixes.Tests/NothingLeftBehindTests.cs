using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>What was only there for the key goes with it: guards, comments, branches, usings. What was there for something else stays.</summary>
public sealed class NothingLeftBehindTests
{
    private const string Using = "using AccessKeyAnalyzer.Credentials;\n";
    private const string Role = "EcsRamRoleCredentialsProvider.Shared.ForOss()";

    private static string Method(string statements, string parameters = "") =>
        $"using System;\nusing Aliyun.OSS;\n\nclass C\n{{\n    OssClient M({parameters})\n    {{\n        {statements.Replace("\n", "\n        ")}\n    }}\n}}\n";

    private static string Fixed(string source) => source.Replace("using System;\n", $"using System;\n{Using}");

    private const string Ask = "var id = Environment.GetEnvironmentVariable(\"ID\");\nvar secret = Environment.GetEnvironmentVariable(\"SECRET\");\n";
    private const string Client = "return new OssClient(Environment.MachineName, id, secret);";
    private const string Moved = "return new OssClient(Environment.MachineName, " + Role + ");";
    private const string Throw = "throw new InvalidOperationException(\"missing\");";

    public static TheoryData<string> Guards =>
    [
        $"if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret)) {Throw}\n",
        $"if (string.IsNullOrWhiteSpace(id))\n{{\n    {Throw}\n}}\n\nif (secret is null)\n{{\n    {Throw}\n}}\n\n",
        $"if (id == null || id.Length == 0)\n    {Throw}\nif (null == secret || secret is null or \"\") {Throw}\n",
        "ArgumentNullException.ThrowIfNull(id);\nArgumentException.ThrowIfNullOrEmpty(secret);\nArgumentException.ThrowIfNullOrWhiteSpace(secret, nameof(secret));\n",
        "_ = id ?? throw new InvalidOperationException(nameof(id));\n_ = secret ?? throw new InvalidOperationException(nameof(secret));\n",
        "if (id is null) throw new InvalidOperationException($\"{nameof(id)} is missing\");\n",
    ];

    [Theory]
    [MemberData(nameof(Guards))]
    public Task AGuardOfTheKey_GoesWithIt(string guard) => Verify.FixAsync(
        TestSolution.Of(Method(Ask + guard + Client)).WithClientRules(), Fixed(Method(Moved)));

    [Fact]
    public Task AGuardOfMore_LosesTheOperandsOfTheKeyOnly() => Verify.FixAsync(
        TestSolution.Of(Method($"{Ask}if (string.IsNullOrEmpty(host) || string.IsNullOrEmpty(id) || string.IsNullOrEmpty(secret)) {Throw}\nreturn new OssClient(host, id, secret);", "string host")).WithClientRules(),
        Fixed(Method($"if (string.IsNullOrEmpty(host)) {Throw}\nreturn new OssClient(host, {Role});", "string host")));

    [Fact]
    public Task AGuardOfAPropertyThatABinderFills_GoesAndThePropertyStays() => Verify.FixAsync(
        TestSolution.Of(
            $$"""
            using System;
            using Aliyun.OSS;

            class Options { public string Id { get; set; } = ""; public string Secret { get; set; } = ""; }

            class C(Options options)
            {
                OssClient M()
                {
                    if (string.IsNullOrEmpty(options.Id) || string.IsNullOrEmpty(options.Secret))
                    {
                        {{Throw}}
                    }

                    Console.WriteLine(options);
                    return new OssClient("h", options.Id, options.Secret);
                }
            }
            """).WithClientRules(),
        $$"""
        using System;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class Options { public string Id { get; set; } = ""; public string Secret { get; set; } = ""; }

        class C(Options options)
        {
            OssClient M()
            {
                Console.WriteLine(options);
                return new OssClient("h", {{Role}});
            }
        }
        """);

    [Theory]
    [InlineData("if (id == \"test\") { return null!; }\n")]
    [InlineData("if (id is null) { Validate(secret: null); }\n")]
    [InlineData("Validate(id);\n")]
    public Task AnotherUseOfTheValue_Stays(string use)
    {
        const string Rest = "\nstatic void Validate(string? value = null, string? secret = null) { }\n";
        var (id, secret) = ("var id = Environment.GetEnvironmentVariable(\"ID\");\n", "var secret = Environment.GetEnvironmentVariable(\"SECRET\");\n");
        return Verify.FixAsync(
            TestSolution.Of(Method(id + secret + use + Client + Rest)).WithClientRules(), Fixed(Method(id + use + Moved + Rest)));
    }

    public static TheoryData<string, string> Branches => new()
    {
        { "string id, secret;\nif (flag)\n{\n    id = \"<ID>\";\n    secret = \"<SECRET>\";\n}\nelse\n{\n    id = \"<OTHERID>\";\n    secret = \"<OTHERSECRET>\";\n}\n\n", "" },
        { "string id, secret;\nif (flag) id = \"<ID>\"; else id = \"<OTHERID>\";\nif (flag) secret = \"<SECRET>\"; else secret = \"<OTHERSECRET>\";\n", "" },
        { "string id = \"<ID>\", secret = \"<SECRET>\";\nif (flag)\n{\n    id = \"<OTHERID>\";\n}\nelse\n{\n    Console.WriteLine();\n}\n\n", "if (!flag)\n{\n    Console.WriteLine();\n}\n\n" },
        { "string id = \"<ID>\", secret = \"<SECRET>\";\nif (flag)\n{\n    Console.WriteLine();\n}\nelse\n{\n    id = \"<OTHERID>\";\n}\n\n", "if (flag)\n{\n    Console.WriteLine();\n}\n\n" },
        { "string id = \"<ID>\", secret = \"<SECRET>\";\nif (flag)\n{\n    id = \"<OTHERID>\";\n}\nelse if (flag == true)\n{\n    secret = \"<OTHERSECRET>\";\n}\n\n", "" },
    };

    [Theory]
    [MemberData(nameof(Branches))]
    public Task ABranchWithNothingLeftInIt_Goes(string before, string after) => Verify.FixAsync(
        TestSolution.Of(Method(Planted(before) + Client, "bool flag")), Fixed(Method(after + Moved, "bool flag")));

    public static TheoryData<string, string> Comments => new()
    {
        // The vendor's own samples.
        {
            "return new Config\n{\n    // Required, your AccessKey ID\n    AccessKeyId = \"<ID>\",\n    // Required, your AccessKey secret\n    AccessKeySecret = \"<SECRET>\",\n    // See the list of endpoints\n    Endpoint = \"e\",\n};",
            "return new Config\n{\n    Credential = <ROLE>,\n    // See the list of endpoints\n    Endpoint = \"e\",\n};"
        },
        {
            "// 建议使用更安全的方式\nvar config = new Config();\n// 工程代码泄露可能会导致 AccessKey 泄露\nconfig.AccessKeyId = \"<ID>\"; // ak\nconfig.AccessKeySecret = \"<SECRET>\"; // sk\nconfig.RegionId = \"r\"; // near us\nreturn config;",
            "// 建议使用更安全的方式\nvar config = new Config();\nconfig.Credential = <ROLE>;\nconfig.RegionId = \"r\"; // near us\nreturn config;"
        },
        {
            "return new Config\n{\n    // Please ensure that the variables ALIBABA_CLOUD_ACCESS_KEY_ID and\n    // of the secret are set.\n    AccessKeyId = \"<ID>\", // the ID\n    AccessKeySecret = \"<SECRET>\", // rotate\n    RegionId = \"r\", // the ID of the region\n};",
            "return new Config\n{\n    Credential = <ROLE>,\n    RegionId = \"r\", // the ID of the region\n};"
        },
        {
            "// the hard-coded pair\nconst string id = \"<ID>\", secret = \"<SECRET>\";\n\n// the store of pictures\nreturn new Config { AccessKeyId = id /* AK */, AccessKeySecret = secret };",
            "// the store of pictures\nreturn new Config { Credential = <ROLE> };"
        },
    };

    [Theory]
    [MemberData(nameof(Comments))]
    public Task ACommentAboutTheKey_GoesWithIt(string before, string after) => Verify.FixAsync(
        ConfigMethod(Planted(before)), Using + ConfigMethod(after.Replace("<ROLE>", "EcsRamRoleCredentialsProvider.Shared.ForOpenApi()")));

    private static string ConfigMethod(string statements) =>
        $"using AlibabaCloud.OpenApiClient.Models;\n\nclass C\n{{\n    Config M()\n    {{\n        {statements.Replace("\n", "\n        ")}\n    }}\n}}\n";

    [Fact]
    public Task AUsingThatNothingNeeds_Goes_AndOneThatNothingNeededBefore_Stays() => Verify.FixAsync(
        $$"""
        using System.Text;
        using Aliyun.OSS;
        using Aliyun.OSS.Common.Authentication;
        using static N.Keys;
        using Pair = (string Id, string Secret);

        class C
        {
            private static readonly Pair Own = ("{{Key.Id}}", "{{Key.Secret}}");
            object M() => new OssClient("h", new DefaultCredentialsProvider(new DefaultCredentials(Id, Secret, null)));
            object N() => new OssClient("h", Own.Id, Own.Secret);
        }

        namespace N
        {
            static class Keys { internal const string Id = "{{Key.Id}}", Secret = "{{Key.Secret}}"; internal static int Count; }
        }
        """,
        $$"""
        using System.Text;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            object M() => new OssClient("h", {{Role}});
            object N() => new OssClient("h", {{Role}});
        }

        namespace N
        {
            static class Keys { internal static int Count; }
        }
        """);

    /// <summary>Code that would be left with a warning.</summary>
    public static TheoryData<string, string> Warned => new()
    {
        // CS9113, of a primary constructor's parameter.
        { "class C(string id, string secret)\n{\n    object Client { get; } = new OssClient(\"h\", id, secret);\n    static object M() => new C(\"<ID>\", \"<SECRET>\");\n}", "class C\n{\n    object Client { get; } = new OssClient(\"h\", <ROLE>);\n    static object M() => new C();\n}" },
        // CS0219 and CS0168, of locals.
        { "class C\n{\n    object M(bool flag)\n    {\n        string id, secret = \"<SECRET>\";\n        if (flag) id = \"<ID>\"; else id = \"<OTHERID>\";\n        return new OssClient(\"h\", id, secret);\n    }\n}", "class C\n{\n    object M(bool flag)\n    {\n        return new OssClient(\"h\", <ROLE>);\n    }\n}" },
        // CS0414, of a field.
        { "class C\n{\n    private string _id = \"<ID>\";\n    private string _secret;\n\n    C() { _secret = \"<SECRET>\"; }\n\n    object M() => new OssClient(\"h\", _id, _secret);\n}", "class C\n{\n    C() { }\n\n    object M() => new OssClient(\"h\", <ROLE>);\n}" },
        // Nobody names it any more.
        { "class C\n{\n    object M() => new OssClient(\"h\", Keys.Id, Keys.Secret);\n\n    static class Keys\n    {\n        internal const string Id = \"<ID>\";\n        internal const string Secret = \"<SECRET>\";\n    }\n}", "class C\n{\n    object M() => new OssClient(\"h\", <ROLE>);\n}" },
    };

    [Theory]
    [MemberData(nameof(Warned))]
    public Task WhereWarningsAreErrors_TheFixIsThereAllTheSame(string before, string after) => Verify.FixAsync(
        TestSolution.Of("using Aliyun.OSS;\n\n" + Planted(before)) with { WarningsAreErrors = true },
        Using + "using Aliyun.OSS;\n\n" + after.Replace("<ROLE>", Role));

    private static TestSolution Strict(string source) => TestSolution.Of(source).WithClientRules() with { WarningsAreErrors = true };

    [Fact]
    public Task AParameterThatAContainerPasses_Goes() => Verify.FixAsync(
        Strict(
            """
            using Aliyun.OSS;

            interface IKeys { string Id { get; } string Secret { get; } }

            class C(IKeys keys, string host)
            {
                public object Client { get; } = new OssClient(host, keys.Id, keys.Secret);
            }
            """),
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C(string host)
        {
            public object Client { get; } = new OssClient(host, {{Role}});
        }
        """);

    [Fact]
    public Task TheParametersOfAProgram_Go_PublicOrNot() => Verify.FixAsync(
        TestSolution.Program(
            $$"""
            using Aliyun.OSS;

            public class Sample
            {
                public static OssClient CreateClient(string accessKeyId, string accessKeySecret) => new OssClient("h", accessKeyId, accessKeySecret);

                public static void Main() => CreateClient("{{Key.Id}}", "{{Key.Secret}}").ToString();
            }
            """),
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        public class Sample
        {
            public static OssClient CreateClient() => new OssClient("h", {{Role}});

            public static void Main() => CreateClient().ToString();
        }
        """);

    private static string Planted(string text) => text
        .Replace("<ID>", Key.Id).Replace("<SECRET>", Key.Secret).Replace("<OTHERID>", Key.OtherId).Replace("<OTHERSECRET>", Key.OtherSecret);

    private const string WarnsOfMembers = "dotnet_diagnostic.CA1822.severity = warning\n";

    [Fact]
    public Task MembersThatNeedNoObjectAnyMore_BecomeStaticWherePrivate_AndSayWhyNotWhereTheProjectWarns() => Verify.FixAsync(
        TestSolution.Of($$"""
            using Aliyun.OSS;

            class C
            {
                private readonly string _id = "{{Key.Id}}";
                private readonly string _secret = "{{Key.Secret}}";

                /// <summary>Opens.</summary>
                public OssClient M() => this.N();

                private OssClient N() => new OssClient("e", _id, _secret);
            }

            """) with { EditorConfig = WarnsOfMembers },
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
        #pragma warning disable CA1822 // M: callers have an object
            /// <summary>Opens.</summary>
            public OssClient M() => N();
        #pragma warning restore CA1822

            private static OssClient N() => new OssClient("e", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }

        """);

    private static readonly string OneLine =
        $"using Aliyun.OSS;\n\nclass C {{ readonly string _id = \"{Key.Id}\"; public OssClient M(string s) => new OssClient(\"e\", _id, s); }}\n";

    [Fact]
    public Task AMemberThatSharesItsLine_StaysAsItIs() => Verify.FixAsync(
        TestSolution.Of(OneLine) with { EditorConfig = WarnsOfMembers },
        "using AccessKeyAnalyzer.Credentials;\nusing Aliyun.OSS;\n\nclass C { public OssClient M(string s) => new OssClient(\"e\", EcsRamRoleCredentialsProvider.Shared.ForOss()); }\n");
}
