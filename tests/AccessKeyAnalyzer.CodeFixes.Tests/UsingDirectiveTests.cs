using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

/// <summary>The using goes where the file keeps its own; where it would make a name ambiguous, the code says it in full.</summary>
public sealed class UsingDirectiveTests
{
    private const string Short = "EcsRamRoleCredentialsProvider.Shared.ForOss()";
    private const string Full = "global::AccessKeyAnalyzer.Credentials.OssV1Adapter.ForOss(global::AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.Shared)";

    private static readonly string Literals = $"\"{Key.Id}\", \"{Key.Secret}\"";

    public static TheoryData<string, string> Files => new()
    {
        // Sorted in, with System first.
        { "using System;\nusing Aliyun.OSS;\n\nclass C { OssClient M() => new(\"h\", KEYS); }", "using System;\nusing AccessKeyAnalyzer.Credentials;\nusing Aliyun.OSS;\n\nclass C { OssClient M() => new(\"h\", SHORT); }" },
        { "using Aliyun.OSS;\nusing Xunit = System.String;\n\nclass C { OssClient M() => new(\"h\", KEYS); }", "using AccessKeyAnalyzer.Credentials;\nusing Aliyun.OSS;\nusing Xunit = System.String;\n\nclass C { OssClient M() => new(\"h\", SHORT); }" },
        { "using System;\nusing static System.Math;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }", "using System;\nusing AccessKeyAnalyzer.Credentials;\nusing static System.Math;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", SHORT); }" },
        { "using OSS = Aliyun.OSS;\n\nclass C { OSS.OssClient M() => new(\"h\", KEYS); }", "using AccessKeyAnalyzer.Credentials;\nusing OSS = Aliyun.OSS;\n\nclass C { OSS.OssClient M() => new(\"h\", SHORT); }" },
        { "global using OSS = Aliyun.OSS;\n\nclass C { OSS.OssClient M() => new(\"h\", KEYS); }", "global using OSS = Aliyun.OSS;\nusing AccessKeyAnalyzer.Credentials;\n\nclass C { OSS.OssClient M() => new(\"h\", SHORT); }" },
        // No usings yet.
        { "class C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }", "using AccessKeyAnalyzer.Credentials;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", SHORT); }" },
        { "// Licence.\nnamespace N;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }", "// Licence.\nusing AccessKeyAnalyzer.Credentials;\n\nnamespace N;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", SHORT); }" },
        { "// Licence.\n\n/// <summary>Doc.</summary>\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }", "// Licence.\n\nusing AccessKeyAnalyzer.Credentials;\n\n/// <summary>Doc.</summary>\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", SHORT); }" },
        { "// About C.\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }", "using AccessKeyAnalyzer.Credentials;\n\n// About C.\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", SHORT); }" },
        // There already.
        { "using AccessKeyAnalyzer.Credentials;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }", "using AccessKeyAnalyzer.Credentials;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", SHORT); }" },
        { "namespace AccessKeyAnalyzer.Credentials.Own;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }", "namespace AccessKeyAnalyzer.Credentials.Own;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", SHORT); }" },
        // In the namespace, as the others.
        { "namespace N\n{\n    using System;\n    using Aliyun.OSS;\n\n    class C { OssClient M() => new(\"h\", KEYS); }\n}", "namespace N\n{\n    using System;\n    using AccessKeyAnalyzer.Credentials;\n    using Aliyun.OSS;\n\n    class C { OssClient M() => new(\"h\", SHORT); }\n}" },
        { "namespace N;\nusing Aliyun.OSS;\n\nclass C { OssClient M() => new(\"h\", KEYS); }", "namespace N;\nusing AccessKeyAnalyzer.Credentials;\nusing Aliyun.OSS;\n\nclass C { OssClient M() => new(\"h\", SHORT); }" },
        // Never into a branch.
        { "#if OTHER\nusing Other;\n#else\nusing Aliyun.OSS;\n#endif\nusing System;\n\nclass C { OssClient M() => new(\"h\", KEYS); }", "#if OTHER\nusing Other;\n#else\nusing Aliyun.OSS;\n#endif\nusing System;\nusing AccessKeyAnalyzer.Credentials;\n\nclass C { OssClient M() => new(\"h\", SHORT); }" },
        { "#if !OTHER\nusing Aliyun.OSS;\n#endif\n\nclass C { OssClient M() => new(\"h\", KEYS); }", "using AccessKeyAnalyzer.Credentials;\n#if !OTHER\nusing Aliyun.OSS;\n#endif\n\nclass C { OssClient M() => new(\"h\", SHORT); }" },
        // Each namespace that keeps its own gets it.
        { "namespace A\n{\n    using Aliyun.OSS;\n\n    class C { OssClient M() => new(\"h\", KEYS); }\n}\n\nnamespace B\n{\n    using Aliyun.OSS;\n\n    class C { OssClient M() => new(\"h\", KEYS); }\n}", "namespace A\n{\n    using AccessKeyAnalyzer.Credentials;\n    using Aliyun.OSS;\n\n    class C { OssClient M() => new(\"h\", SHORT); }\n}\n\nnamespace B\n{\n    using AccessKeyAnalyzer.Credentials;\n    using Aliyun.OSS;\n\n    class C { OssClient M() => new(\"h\", SHORT); }\n}" },
        // Ambiguous otherwise: an alias says which one is meant. Our own name cannot be given away.
        { "using Mine;\n\nclass C { Aliyun.OSS.OssClient M(StsCredentials s) => new(\"h\", KEYS); }\nnamespace Mine { class StsCredentials { } }", "using AccessKeyAnalyzer.Credentials;\nusing StsCredentials = Mine.StsCredentials;\n\nclass C { Aliyun.OSS.OssClient M(StsCredentials s) => new(\"h\", SHORT); }\nnamespace Mine { class StsCredentials { } }" },
        { "using Mine;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", KEYS); }\nnamespace Mine { class EcsRamRoleCredentialsProvider { } }", "using AccessKeyAnalyzer.Credentials;\nusing Mine;\n\nclass C { Aliyun.OSS.OssClient M() => new(\"h\", global::AccessKeyAnalyzer.Credentials.SHORT); }\nnamespace Mine { class EcsRamRoleCredentialsProvider { } }" },
        // A type of one's own namespace wins over a using: nothing to fear.
        { "namespace Mine;\n\nclass StsCredentials { }\nclass C { Aliyun.OSS.OssClient M(StsCredentials s) => new(\"h\", KEYS); }", "using AccessKeyAnalyzer.Credentials;\n\nnamespace Mine;\n\nclass StsCredentials { }\nclass C { Aliyun.OSS.OssClient M(StsCredentials s) => new(\"h\", SHORT); }" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public Task Using_IsAddedWhereTheFileKeepsItsOwn(string before, string after) => Verify.FixAsync(
        before.Replace("KEYS", Literals),
        after.Replace("SHORT", Short).Replace("FULL", Full));

    [Fact]
    public Task WindowsLineEndings_AreKept() => Verify.FixAsync(
        $"using Aliyun.OSS;\r\n\r\nclass C\r\n{{\r\n    private const string Id = \"{Key.Id}\";\r\n\r\n    OssClient M()\r\n    {{\r\n        return new OssClient(\r\n            \"h\",\r\n            Id,\r\n            \"{Key.Secret}\");\r\n    }}\r\n}}\r\n",
        $"using AccessKeyAnalyzer.Credentials;\r\nusing Aliyun.OSS;\r\n\r\nclass C\r\n{{\r\n    OssClient M()\r\n    {{\r\n        return new OssClient(\r\n            \"h\",\r\n            {Short});\r\n    }}\r\n}}\r\n");

    [Fact]
    public Task GlobalUsing_IsEnough() => Verify.FixAsync(
        TestSolution.Of($"class C {{ Aliyun.OSS.OssClient M() => new(\"h\", {Literals}); }}", "global using AccessKeyAnalyzer.Credentials;"),
        $"class C {{ Aliyun.OSS.OssClient M() => new(\"h\", {Short}); }}",
        "global using AccessKeyAnalyzer.Credentials;");

    [Fact]
    public Task NameOfATypeThatIsInternalToOurLibrary_IsNoConflict() => Verify.FixAsync(
        TestSolution.Of(
            $"using Aliyun.OSS;\nusing Contoso;\n\nclass C {{ HttpTransport T = new(); OssClient M() => new(\"h\", {Literals}); }}",
            "namespace Contoso { public class HttpTransport; }"),
        $"using AccessKeyAnalyzer.Credentials;\nusing Aliyun.OSS;\nusing Contoso;\n\nclass C {{ HttpTransport T = new(); OssClient M() => new(\"h\", {Short}); }}",
        "namespace Contoso { public class HttpTransport; }");

    [Fact]
    public Task Comments_InTheArguments_GoWithTheKeysOrAreKept() => Verify.FixAsync(
        $$"""
        using Aliyun.OSS;

        class C
        {
            // Uploads.
            OssClient M() =>
                // One for all.
                new OssClient(
                    "h", // Hangzhou
                    "{{Key.Id}}", // the ID
                    /* the secret */ "{{Key.Secret}}"); // done

            AlibabaCloud.OpenApiClient.Models.Config N() => new()
            {
                // First the ID,
                AccessKeyId = "{{Key.Id}}", // of the team
                // then the secret.
                AccessKeySecret = "{{Key.Secret}}", // rotated never
                RegionId = "r", // the region
            };
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;

        class C
        {
            // Uploads.
            OssClient M() =>
                // One for all.
                new OssClient(
                    "h", // Hangzhou
                    EcsRamRoleCredentialsProvider.Shared.ForOss()); // done

            AlibabaCloud.OpenApiClient.Models.Config N() => new()
            {
                Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi(), // of the team
                RegionId = "r", // the region
            };
        }
        """);

    [Fact]
    public Task Comments_BehindAnItemThatGoes_GoWithIt() => Verify.FixAsync(
        $$"""
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            object M() => new DefaultAcsClient(DefaultProfile.GetProfile(
                "cn-hangzhou", // where
                "{{Key.Id}}",           // who
                "{{Key.Secret}}"  // what
            ));

            object N() => new DefaultAcsClient(DefaultProfile.GetProfile(
                "cn-hangzhou"
                , "{{Key.Id}}"
                , "{{Key.Secret}}"
            ));

            AlibabaCloud.OpenApiClient.Models.Config O() => new()
            {
                AccessKeyId = "{{Key.Id}}", /* who */
                AccessKeySecret = "{{Key.Secret}}", /* what */
                RegionId = "r", /* where */
            };
        }
        """,
        """
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.Acs.Core;
        using Aliyun.Acs.Core.Profile;

        class C
        {
            object M() => new DefaultAcsClient(DefaultProfile.GetProfile(
                "cn-hangzhou" // where
            ), EcsRamRoleCredentialsProvider.Shared.ForAcs());

            object N() => new DefaultAcsClient(DefaultProfile.GetProfile(
                "cn-hangzhou"
            ), EcsRamRoleCredentialsProvider.Shared.ForAcs());

            AlibabaCloud.OpenApiClient.Models.Config O() => new()
            {
                Credential = EcsRamRoleCredentialsProvider.Shared.ForOpenApi(), /* who */
                RegionId = "r", /* where */
            };
        }
        """);

    [Fact]
    public Task Directive_InTheArguments_HasNoFix() => Verify.NoFixAsync(
        $$"""
        class C
        {
            Aliyun.OSS.OssClient M() => new(
                "h",
        #if DEBUG
                "debug",
        #else
                "{{Key.Id}}",
        #endif
                "{{Key.Secret}}");
        }
        """);

    [Fact]
    public Task AClientThatAnAliasNames_Moves() => Verify.FixAsync(
        TestSolution.Of($"extern alias sdk;\n\nclass C {{ object M() => new sdk::Aliyun.OSS.OssClient(\"h\", \"{Key.Id}\", \"{Key.Secret}\"); }}\n") with
        {
            References = [StandInReferences.All.WithAliases(["global", "sdk"]), TestSolution.Credentials],
        },
        "extern alias sdk;\nusing AccessKeyAnalyzer.Credentials;\n\nclass C { object M() => new sdk::Aliyun.OSS.OssClient(\"h\", EcsRamRoleCredentialsProvider.Shared.ForOss()); }\n");
}
