using Verify = AccessKeyAnalyzer.Tests.Rules.SourceVerifier;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>What goes into one client together is one credential: nothing in a secret of 30 characters itself says that it is an STS one.</summary>
public sealed class JudgedTogetherTests
{
    [Theory]
    [InlineData("""_ = new OssClient("e", "{|AKA1003:{{STSID}}|}", "{|AKA1003:{{SEC}}|}", "{|AKA1003:{{TOK}}|}");""")]
    [InlineData("""_ = new OssClient("e", "{|AKA1003:{{STSID}}|}", "{|AKA1003:{{RND36}}|}", "{|AKA1003:{{TOK}}|}");""")]
    [InlineData("""_ = new OssClient("e", "{|AKA1003:{{STSID}}|}", "{|AKA1003:{{SEC}}|}", Get());""")]
    [InlineData("""_ = new OssClient("e", "{|AKA1003:{{TMP}}|}", "{|AKA1003:{{SEC}}|}");""")]
    [InlineData("""_ = new OssClient("e", Id(), "{|AKA1003:{{SEC}}|}", "{|AKA1003:{{TOK}}|}");""")]
    [InlineData("""_ = new OssClient(securityToken: "{|AKA1003:{{TOK}}|}", accessKeySecret: "{|AKA1003:{{SEC}}|}", accessKeyId: "{|AKA1003:{{STSID}}|}", endpoint: "e");""")]
    [InlineData("""_ = new Config { AccessKeySecret = "{|AKA1003:{{SEC}}|}", AccessKeyId = "{|AKA1003:{{STSID}}|}", SecurityToken = "{|AKA1003:{{TOK}}|}" };""")]
    [InlineData("""var c = new Config(); c.AccessKeyId = "{|AKA1003:{{STSID}}|}"; c.AccessKeySecret = "{|AKA1003:{{SEC}}|}"; c.SecurityToken = Get();""")]
    [InlineData("""string i = "{|AKA1003:{{STSID}}|}", s = "{|AKA1003:{{SEC}}|}"; _ = new OssClient("e", i, s, Get());""")]
    public Task Secret_OfAnSts_Triple_IsStsWhateverItsLength(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""_ = new OssClient("e", "{|AKA1001:{{ID}}|}", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""_ = new OssClient("e", "{|AKA1001:{{ID}}|}", "{|AKA1002:{{SEC}}|}", "");""")]
    [InlineData("""_ = new OssClient("e", "{|AKA1001:{{ID}}|}", "{|AKA1002:{{SEC}}|}", "your-token");""")]
    [InlineData("""_ = new OssClient("e", "{|AKA1001:{{ID}}|}", "{|AKA1002:{{SEC}}|}", securityToken: null!);""")]
    [InlineData("""_ = new OssClient("e", Id(), "{|AKA1002:{{SEC}}|}", Get());""")]
    [InlineData("""_ = new OssClient("e", "{|AKA1001:{{OLDID}}|}", "{|AKA1002:{{SEC}}|}");""")]
    [InlineData("""var c = new Config(); c.AccessKeyId = "{|AKA1001:{{ID}}|}"; c.AccessKeySecret = "{|AKA1002:{{SEC}}|}"; var d = new Config(); d.SecurityToken = "{|AKA1003:{{TOK}}|}";""")]
    public Task Secret_OfALongLivedPair_IsAnAccessKeySecret(string statements) => Verify.Statements(statements);
}
