using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>What only carried the key goes with it; what anything else uses, or could use, stays.</summary>
public sealed class UnusedDeclarationTests
{
    private const string Client = "private OssClient Client() => new OssClient(\"host\", Id, Secret);";
    private const string FixedClient = "private OssClient Client() => new OssClient(\"host\", EcsRamRoleCredentialsProvider.Shared.ForOss());";

    private static string File(string members, string client = Client) =>
        $$"""
        using Aliyun.OSS;

        internal class C
        {
            {{members.ReplaceLineEndings("\n    ")}}
            {{client}}
        }
        """;

    private static string Fixed(string members = "", string client = FixedClient) =>
        "using AccessKeyAnalyzer.Credentials;\n" + (members.Length == 0 ? File("X", client).Replace("    X\n", "") : File(members, client));

    public static TheoryData<string, string> Members => new()
    {
        { $"private const string Id = \"{Key.Id}\", Secret = \"{Key.Secret}\";", "" },
        { $"private const string Id = \"{Key.Id}\";\nprivate const string Secret = \"{Key.Secret}\";", "" },
        { $"private static readonly string Id = \"{Key.Id}\";\ninternal readonly string Secret = \"{Key.Secret}\";", "" },
        { $"private const string Region = \"r\", Id = \"{Key.Id}\", Bucket = \"b\", Secret = \"{Key.Secret}\";", "private const string Region = \"r\", Bucket = \"b\";" },
        { $"private const string Id = \"{Key.Id}\", Region = \"r\", Secret = \"{Key.Secret}\";", "private const string Region = \"r\";" },
        { $"private static string Id => \"{Key.Id}\";\nprivate string Secret {{ get; }} = \"{Key.Secret}\";", "" },
        { $"/// <summary>The ID.</summary>\nprivate const string Id = \"{Key.Id}\";\n/** <summary>The secret.</summary> */\nprivate const string Secret = \"{Key.Secret}\";", "" },
        // Through others, as far as it goes.
        { $"private const string Half = \"{Key.Id[..8]}\";\nprivate const string Id = Half + \"{Key.Id[8..]}\";\nprivate static readonly string Secret = string.Concat(Part(), \"{Key.Secret[9..]}\");\nprivate static string Part() => \"{Key.Secret[..9]}\";", "" },
        // Used elsewhere, or perhaps.
        { $"private const string Id = \"{Key.Id}\";\npublic const string Secret = \"{Key.Secret}\";\nprotected string Log => Id;", "" +
            $"private const string Id = \"{Key.Id}\";\nprotected string Log => Id;" },
        { $"private const string Id = \"{Key.Id}\", Secret = \"{Key.Secret}\";\nprivate string Name => nameof(Id) + nameof(Secret);", $"private const string Id = \"{Key.Id}\", Secret = \"{Key.Secret}\";\nprivate string Name => nameof(Id) + nameof(Secret);" },
        { $"[System.Obsolete]\nprivate const string Id = \"{Key.Id}\";\n[System.ComponentModel.Description(\"of the team\")]\nprivate static readonly string Secret = \"{Key.Secret}\";", "" },
        { $"[Found]\nprivate const string Id = \"{Key.Id}\";\nprivate const string Secret = \"{Key.Secret}\";\nprivate sealed class FoundAttribute : System.Attribute;", $"[Found]\nprivate const string Id = \"{Key.Id}\";\nprivate sealed class FoundAttribute : System.Attribute;" },
        { $"private const string Id = \"{Key.Id}\";\nprivate static readonly string Secret = Log(\"{Key.Secret}\");\nprivate static string Log(string text) {{ System.Console.WriteLine(); return text; }}",
            $"private static readonly string Secret = Log(\"{Key.Secret}\"); // AccessKeySecret to be revoked\nprivate static string Log(string text) {{ System.Console.WriteLine(); return text; }}" },
        { $"private const string Id = \"{Key.Id}\";\n/// <summary>Not <see cref=\"Id\"/>.</summary>\nprivate const string Secret = \"{Key.Secret}\";\n/// <summary>See <see cref=\"Id\"/>.</summary>\nprivate string Region => \"r\";",
            "private string Region => \"r\";" },
        { $"internal string Id {{ get; set; }} = \"{Key.Id}\";\nprivate string Secret {{ get; set; }} = \"{Key.Secret}\";", $"internal string Id {{ get; set; }} = \"{Key.Id}\";" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public Task Members_ThatOnlyTheClientUsed_Go(string before, string after) => Verify.FixAsync(File(before), Fixed(after));

    public static TheoryData<string, string> Locals => new()
    {
        { $"string id = \"{Key.Id}\", secret = \"{Key.Secret}\";", "" },
        { $"const string id = \"{Key.Id}\";\nvar region = \"r\";\nvar secret = \"{Key.Secret}\";\nSystem.Console.WriteLine(region);", "var region = \"r\";\nSystem.Console.WriteLine(region);" },
        { $"string id, secret;\nid = \"{Key.Id}\";\nsecret = \"{Key.Secret}\";", "" },
        { $"var (id, secret) = (\"{Key.Id}\", \"{Key.Secret}\");", "" },
        { $"var (id, region, secret) = (\"{Key.Id}\", \"r\", \"{Key.Secret}\");\nSystem.Console.WriteLine(region);", "var region = \"r\";\nSystem.Console.WriteLine(region);" },
        { $"var id = \"{Key.Id[..8]}\";\nid += \"{Key.Id[8..]}\";\nvar builder = new System.Text.StringBuilder();\nbuilder.Append(\"{Key.Secret[..10]}\").Append(\"{Key.Secret[10..]}\");\nvar secret = builder.ToString();", "" },
        { $"var id = $\"{{Half()}}{Key.Id[8..]}\";\nvar secret = \"{Key.Secret}\";\nstatic string Half() => \"{Key.Id[..8]}\";", "" },
        { $"var id = \"{Key.Id}\"; var region = \"r\"; var secret = \"{Key.Secret}\";\nSystem.Console.WriteLine(region);", "var region = \"r\";\nSystem.Console.WriteLine(region);" },
        { $"var id = \"{Key.Id}\";\nvar secret = \"{Key.Secret}\";\nSystem.Action log = () => System.Console.WriteLine(id);", $"var id = \"{Key.Id}\";\nSystem.Action log = () => System.Console.WriteLine(id);" },
        { $"// The account.\nvar id = \"{Key.Id}\"; // of the team\n/* kept */\nvar secret = \"{Key.Secret}\";", "// The account.\n/* kept */" },
    };

    [Theory]
    [MemberData(nameof(Locals))]
    public Task Locals_ThatOnlyTheClientUsed_Go(string before, string after)
    {
        const string Body = "object Client()\n{\n    BODY\n    return new OssClient(\"host\", ARGUMENTS);\n}";
        string Method(string body, string arguments) =>
            (body.Length == 0 ? Body.Replace("    BODY\n", "") : Body.Replace("BODY", body.ReplaceLineEndings("\n    "))).Replace("ARGUMENTS", arguments);
        string File(string method) => "using Aliyun.OSS;\n\nclass C\n{\n    " + method.ReplaceLineEndings("\n    ") + "\n}";
        return Verify.FixAsync(
            File(Method(before, "id, secret")),
            "using AccessKeyAnalyzer.Credentials;\n" + File(Method(after, "EcsRamRoleCredentialsProvider.Shared.ForOss()")));
    }

    [Fact]
    public Task FieldsSetInTheConstructor_GoWithTheAssignments() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class C
        {
            private readonly string _id;
            private readonly string _secret;
            private readonly string _host;

            public C(string host)
            {
                _id = "{{Key.Id}}";
                this._secret = "{{Key.Secret}}";
                _host = host;
            }

            OssClient Client() => new OssClient(_host, _id, _secret);
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            private readonly string _host;

            public C(string host)
            {
                _host = host;
            }

            OssClient Client() => new OssClient(_host, EcsRamRoleCredentialsProvider.Shared.ForOss());
        }
        """);

    private static string Holder(string type, string creation) =>
        $$"""
        using Aliyun.OSS;

        {{type}}

        internal class C
        {
            private static readonly Keys Main = {{creation}};

            private OssClient Client() => new OssClient("host", Main.Id, Main.Secret);
        }
        """;

    [Theory]
    [InlineData("record Keys(string Id, string Secret);", "new(ID, SECRET)")]
    [InlineData("class Keys { public string Id { get; set; } = \"\"; public string Secret { get; init; } = \"\"; }", "new Keys { Id = ID, Secret = SECRET }")]
    public Task ObjectThatOnlyHeldTheKey_GoesWithIt(string type, string creation) => Verify.FixAsync(
        Holder(type, creation.Replace("ID", $"\"{Key.Id}\"").Replace("SECRET", $"\"{Key.Secret}\"")),
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        internal class C
        {
            private OssClient Client() => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }
        """);

    // The second text is the type without the properties that nobody reads any more: to set them did nothing.
    [Theory]
    [InlineData("class Keys { static Keys() { System.Console.WriteLine(); }", " public string Id { get; set; } = \"\"; public string Secret { get; set; } = \"\"; }", " }", "new() { Id = ID, Secret = SECRET }", "new()")]
    [InlineData("class Keys { private string _id = \"\"; public string Id { get => _id; set { System.Console.WriteLine(); _id = value; } }", " public string Secret { get; set; } = \"\"; }", " }", "new() { Id = ID, Secret = SECRET }", "new() { Id = ID }")]
    [InlineData("record Keys(string Id, string Secret) { private readonly string _log = System.Console.ReadLine()!;", " }", " }", "new(ID, SECRET)", "new()")]
    public Task ObjectWhoseCreationDoesMore_Stays(string type, string rest, string keptRest, string creation, string kept)
    {
        string Planted(string text) => text.Replace("ID", $"\"{Key.Id}\"").Replace("SECRET", $"\"{Key.Secret}\"");
        return Verify.FixAsync(
            Holder(type + rest, Planted(creation)),
            "using AccessKeyAnalyzer.Credentials;\n" + Holder(type.Replace("(string Id, string Secret)", "()") + keptRest, Planted(kept)).Replace("Main.Id, Main.Secret", "EcsRamRoleCredentialsProvider.Shared.ForOss()"));
    }

    [Fact]
    public Task ConstPairInAnotherFile_Goes_WithItsClass() => Verify.FixAsync(
        TestSolution.Of(
            """
            using Aliyun.OSS;

            class C
            {
                OssClient Client() => new OssClient("host", Keys.Id, Keys.Secret);
            }
            """,
            $$"""
            internal static class Keys
            {
                public const string Id = "{{Key.Id}}";
                public const string Secret = "{{Key.Secret}}";
            }
            """),
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            OssClient Client() => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }
        """);

    [Fact]
    public Task PublicPair_InAPublicClass_Stays() => Verify.FixAsync(
        TestSolution.Of(
            """
            using Aliyun.OSS;

            class C
            {
                OssClient Client() => new OssClient("host", Keys.Id, Keys.Secret);
            }
            """,
            $$"""
            public static class Keys
            {
                public const string Id = "{{Key.Id}}";
                internal const string Secret = "{{Key.Secret}}";
            }
            """),
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            OssClient Client() => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());
        }
        """,
        $$"""
        public static class Keys
        {
            public const string Id = "{{Key.Id}}";
        }
        """);

    [Fact]
    public Task ValueOfTwoClients_GoesWithTheLast() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class C
        {
            private const string Id = "{{Key.Id}}";

            private const string Secret = "{{Key.Secret}}";

            OssClient First() => new OssClient("first", Id, Secret);

            AlibabaCloud.OpenApiClient.Models.Config Second() => new()
            {
                AccessKeyId = Id,
                AccessKeySecret = Secret,
            };
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            OssClient First() => new OssClient("first", EcsRamRoleCredentialsProvider.Shared.ForOss());

            AlibabaCloud.OpenApiClient.Models.Config Second() => new()
            {
                Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi(),
            };
        }
        """);

    [Fact]
    public Task FileOfTwoFrameworks_KeepsWhatOneOfThemUses()
    {
        var file = $$"""
            using Aliyun.OSS;

            class C
            {
                private const string Id = "{{Key.Id}}";
                private const string Secret = "{{Key.Secret}}";

                OssClient Client() => new OssClient("host", Id, Secret);

            #if OTHER
                void Log() => System.Console.WriteLine(Id);
            #endif
            }
            """;
        var result = file.Replace("using Aliyun", "using AccessKeyAnalyzer.Credentials;\nusing Aliyun")
            .Replace($"    private const string Secret = \"{Key.Secret}\";\n", "")
            .Replace("Id, Secret)", "EcsRamRoleCredentialsProvider.Shared.ForOss())");
        return Verify.FixAsync(TestSolution.Of(file) with { IsMultiTargeted = true }, result, result);
    }

    [Fact]
    public Task NameInInactiveCode_KeepsTheDeclaration() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class C
        {
            private const string Id = "{{Key.Id}}";
            private const string Secret = "{{Key.Secret}}";

            OssClient Client() => new OssClient("host", Id, Secret);

        #if LOGGING
            void Log() => System.Console.WriteLine(Id);
        #endif
        }
        """,
        $$"""
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            private const string Id = "{{Key.Id}}";

            OssClient Client() => new OssClient("host", EcsRamRoleCredentialsProvider.Shared.ForOss());

        #if LOGGING
            void Log() => System.Console.WriteLine(Id);
        #endif
        }
        """);
}
