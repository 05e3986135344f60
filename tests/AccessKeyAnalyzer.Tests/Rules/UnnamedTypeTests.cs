using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>
/// A file need not name the type that it builds: another file may declare the member, the alias, the base or the namespace. The values here have no shape
/// of a key, so nothing but the sink tells what they are.
/// </summary>
public sealed class UnnamedTypeTests
{
    [Fact]
    public Task TargetTypedNew_ForAFieldOfAnotherPart_IsASink() => SourceVerifier.Files(
        "partial class A { Aliyun.OSS.OssClient _c; }",
        "partial class A { void M() => _c = new(\"e\", \"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\"); }");

    [Fact]
    public Task TargetTypedNew_AsAnArgumentOfAMethodOfAnotherFile_IsASink() => SourceVerifier.Files(
        "static class Clients { public static void Use(Aliyun.OSS.OssClient c) { } }",
        "class A { void M() => Clients.Use(new (\"e\", \"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\")); }");

    [Fact]
    public Task TargetTypedNew_InAnInitialiserOfAnotherFilesType_IsASink() => SourceVerifier.Files(
        "class Holder { public Aliyun.OSS.OssClient C { get; set; } }",
        "class A { Holder h = new() { C = new(\"e\", \"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\") }; }");

    [Fact]
    public Task Alias_OfAllFiles_IsASink() => SourceVerifier.Files(
        "global using Storage = Aliyun.OSS.OssClient;",
        "class A { object o = new Storage(\"e\", \"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\"); }");

    [Fact]
    public Task Alias_WithinANamespace_IsASink() => SourceVerifier.Files(
        "namespace N { using Storage = Aliyun.OSS.OssClient; class A { object o = new Storage(\"e\", \"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\"); } }");

    [Fact]
    public Task Base_ThatIsAnAliasOfAllFiles_IsASink() => SourceVerifier.Files(
        "global using Storage = Aliyun.OSS.OssClient;",
        "class Mine() : Storage(\"e\", \"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\");");

    [Fact]
    public Task Base_ThatAnotherPartNames_IsASink() => SourceVerifier.Files(
        "partial class Mine : Aliyun.OSS.OssClient { }",
        "partial class Mine { public Mine() : base(\"e\", \"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\") { } }");

    [Fact]
    public Task DerivedType_OfAnotherFile_HandsOnWhatItIsGiven() => SourceVerifier.Files(
        "class Mine : Aliyun.OSS.OssClient { public Mine(string a, string b) : base(\"e\", a, b) { } }",
        "class A { Mine m = new(\"{|AKA1001:q9-zu-37-kf-vv|}\", \"{|AKA1002:p3:kd-77-vq-x2|}\"); }");

    [Fact]
    public Task SigningKey_OfATargetTypedHash_IsASink() => SourceVerifier.Files(
        "partial class AliyunSigner { System.Security.Cryptography.HMACSHA1 _hash; }",
        "partial class AliyunSigner { void M() => _hash = new(Encoding.UTF8.GetBytes(\"{|AKA1002:{{SEC}}|}&\")); }");

    [Fact]
    public Task OwnSink_OfATargetTypedNew_IsASink() => SourceVerifier.VerifyAsync(
        [
            "namespace Contoso { public class Client { public Client(string phrase) { } } partial class A { Client _c; } }",
            "namespace Contoso { partial class A { void M() => _c = new(\"{|AKA1002:p3:kd-77-vq-x2|}\"); } }",
        ],
        [("access_key_analyzer.sinks", "Contoso.Client(phrase: secret)")]);

    [Theory]
    [InlineData("AKA2001", "partial class A { Aliyun.OSS.OssClient _c; }", "partial class A { void M(string a, string b) => _c = new(\"e\", a, b); }")]
    [InlineData("AKA2001", "global using Storage = Aliyun.OSS.OssClient;", "class A { object M(string a, string b) => new Storage(\"e\", a, b); }")]
    [InlineData("AKA2002", "partial class A { Aliyun.OSS.OssClient _c; }", "partial class A { void M(string a, string b, string t) => _c = new(\"e\", a, b, t); }")]
    [InlineData("AKA2001", "partial class AliyunSigner { System.Security.Cryptography.HMACSHA1 _h; }", "partial class AliyunSigner { void M(string accessKeySecret) => _h = new(Encoding.UTF8.GetBytes(accessKeySecret + \"&\")); }")]
    [InlineData("AKA2001", "global using Hash = System.Security.Cryptography.HMACSHA256;", "class AliyunSigner { object M(string accessKeySecret) => new Hash(Encoding.UTF8.GetBytes(accessKeySecret)); }")]
    [InlineData("AKA2005", "global using AlibabaCloud.OSS.V2;", "class A { object M() => new Client(Configuration.LoadDefault()); }")]
    [InlineData("AKA2005", "partial class A { AlibabaCloud.OSS.V2.Client _c; }", "partial class A { void M() => _c = new(AlibabaCloud.OSS.V2.Configuration.LoadDefault()); }")]
    [InlineData("AKA2006", "partial class A { Aliyun.Acs.Core.Auth.InstanceProfileCredentialsProvider _p; }", "partial class A { void M() => _p = new(\"role\"); }")]
    public async Task Client_BuiltWithoutItsName_IsReported(string rule, string declaring, string using_)
    {
        var compilation = SourceVerifier.Compile([declaring, using_]);
        var found = await compilation
            .WithAnalyzers([new ClientCredentialAnalyzer(), new UnsignedClientAnalyzer(), new VendorProviderAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();

        var finding = Assert.Single(found);
        Assert.Equal((rule, "File1.cs"), (finding.Id, finding.Location.SourceTree!.FilePath));
    }
}
