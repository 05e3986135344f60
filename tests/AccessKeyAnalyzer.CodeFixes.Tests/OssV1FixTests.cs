using AccessKeyAnalyzer.CodeFixes.Tests.Support;

namespace AccessKeyAnalyzer.CodeFixes.Tests;

public sealed class OssV1FixTests
{
    public static TheoryData<string, string> Overloads => new()
    {
        { $"\"host\", \"{Key.Id}\", \"{Key.Secret}\"", "\"host\", PROVIDER" },
        { $"\"host\", \"{Key.StsId}\", \"{Key.StsSecret}\", \"{Key.Token}\"", "\"host\", PROVIDER" },
        { $"\"host\", \"{Key.Id}\", \"{Key.Secret}\", configuration", "\"host\", PROVIDER, configuration" },
        { $"\"host\", \"{Key.StsId}\", \"{Key.StsSecret}\", \"{Key.Token}\", configuration", "\"host\", PROVIDER, configuration" },
        { $"uri, \"{Key.Id}\", \"{Key.Secret}\"", "uri, PROVIDER" },
        { $"uri, \"{Key.StsId}\", \"{Key.StsSecret}\", \"{Key.Token}\"", "uri, PROVIDER" },
        { $"uri, \"{Key.Id}\", \"{Key.Secret}\", configuration", "uri, PROVIDER, configuration" },
        { $"uri, \"{Key.StsId}\", \"{Key.StsSecret}\", \"{Key.Token}\", configuration", "uri, PROVIDER, configuration" },
        { $"uri, \"{Key.Id}\", \"{Key.Secret}\", null, configuration", "uri, PROVIDER, configuration" },
        { $"endpoint: uri, accessKeyId: \"{Key.Id}\", accessKeySecret: \"{Key.Secret}\"", "endpoint: uri, credsProvider: PROVIDER" },
        { $"accessKeySecret: \"{Key.Secret}\", endpoint: uri, accessKeyId: \"{Key.Id}\"", "credsProvider: PROVIDER, endpoint: uri" },
        { $"configuration: configuration, accessKeySecret: \"{Key.Secret}\", accessKeyId: \"{Key.Id}\", endpoint: \"host\"", "configuration: configuration, credsProvider: PROVIDER, endpoint: \"host\"" },
        { $"\"host\", \"{Key.Id}\", \"{Key.Secret}\", configuration: configuration", "\"host\", PROVIDER, configuration: configuration" },
        { $"\"host\", accessKeySecret: \"{Key.Secret}\", accessKeyId: \"{Key.Id}\"", "\"host\", credsProvider: PROVIDER" },
        { $"endpoint: \"host\", \"{Key.Id}\", \"{Key.Secret}\", configuration", "endpoint: \"host\", credsProvider: PROVIDER, configuration" },
    };

    [Theory]
    [MemberData(nameof(Overloads))]
    public Task EveryConstructor_OfOssClient_TakesTheProvider(string before, string after) => Verify.FixAsync(
        $$"""
        using System;
        using Aliyun.OSS;
        using Aliyun.OSS.Common;

        class C
        {
            OssClient M(Uri uri, ClientConfiguration configuration) => new OssClient({{before}});
        }
        """,
        $$"""
        using System;
        using AccessKeyAnalyzer.Credentials;
        using Aliyun.OSS;
        using Aliyun.OSS.Common;

        class C
        {
            OssClient M(Uri uri, ClientConfiguration configuration) => new OssClient({{after.Replace("PROVIDER", "EcsRamRoleCredentialsProvider.Shared.ForOss()")}});
        }
        """);
}
