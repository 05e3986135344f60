using AccessKeyAnalyzer.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Catalog;

/// <summary>However code writes the use of an entry point, it is one: what is not bound must not be one.</summary>
public sealed class UseFormTests
{
    [Theory]
    [InlineData("""class C { object M() => new Aliyun.OSS.OssClient("e", "i", "s"); }""")]
    [InlineData("""namespace Aliyun { class C { object M() => new OSS.OssClient("e", "i", "s"); } }""")]
    [InlineData("""using O = Aliyun.OSS; class C { object M() => new O.OssClient("e", "i", "s"); }""")]
    [InlineData("""using O = Aliyun.OSS.OssClient; class C { object M() => new O("e", "i", "s"); }""")]
    [InlineData("""namespace N { using O = Aliyun.OSS.OssClient; class C { object M() => new O("e", "i", "s"); } }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient F = new("e", "i", "s"); }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient? P => new("e", "i", "s"); }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient P { get { return new("e", "i", "s"); } } }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient[] F = { new("e", "i", "s") }; }""")]
    [InlineData("""using Aliyun.OSS; class C { object F = new OssClient[] { new("e", "i", "s") }; }""")]
    [InlineData("""using Aliyun.OSS; using System.Collections.Generic; class C { List<OssClient> F = new() { new("e", "i", "s") }; }""")]
    [InlineData("""using Aliyun.OSS; using System.Collections.Generic; class C { void M(List<OssClient> l) => l.Add(new("e", "i", "s")); }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient? f; void M() => f = new("e", "i", "s"); }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient? f; void M() { f ??= new("e", "i", "s"); } }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient f = null!; void M(C c) => c.f = new("e", "i", "s"); }""")]
    [InlineData("""using Aliyun.OSS; class C { void M(bool b) { OssClient c = b ? new("e", "i", "s") : null!; } }""")]
    [InlineData("""using Aliyun.OSS; class C { System.Func<OssClient> F = () => new("e", "i", "s"); }""")]
    [InlineData("""using Aliyun.OSS; class C { System.Func<OssClient> F = () => { return new("e", "i", "s"); }; }""")]
    [InlineData("""using Aliyun.OSS; class C { async System.Threading.Tasks.Task<OssClient> M() { await System.Threading.Tasks.Task.Yield(); return new("e", "i", "s"); } }""")]
    [InlineData("""using Aliyun.OSS; class C { void M() { OssClient L() => new("e", "i", "s"); L(); } }""")]
    [InlineData("""using Aliyun.OSS; class C { object M() => (OssClient)new("e", "i", "s"); }""")]
    [InlineData("""using Aliyun.OSS; class C { OssClient M(int i) => i switch { 0 => new("e", "i", "s"), _ => null! }; }""")]
    [InlineData("""class C : Aliyun.OSS.OssClient { C() : base("e", "i", "s") { } }""")]
    [InlineData("""partial class C : System.IDisposable { C() : base("e", "i", "s") { } public void Dispose() { } } partial class C : Aliyun.OSS.OssClient { }""")]
    [InlineData("""class C() : Aliyun.OSS.OssClient("e", "i", "s");""")]
    [InlineData("""namespace Aliyun.OSS { class C { object M() => new OssClient("e", "i", "s"); } }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class C { object M() => new Config { AccessKeyId = "i", AccessKeySecret = "s" }; }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class C { Config F = new() { AccessKeyId = "i", AccessKeySecret = "s" }; }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class D : Config { } class C { object M() => new D { AccessKeyId = "i", AccessKeySecret = "s" }; }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class D : Config { D() { AccessKeyId = "i"; this.AccessKeySecret = "s"; } }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class C { void M(Config c) { c.AccessKeyId = "i"; c.AccessKeySecret = "s"; } }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class C { void M<T>(T c) where T : Config { c.AccessKeyId = "i"; c.AccessKeySecret = "s"; } }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class C { Config M() => null!; void N() { var c = M(); c.AccessKeyId = "i"; M().AccessKeySecret = "s"; } }""")]
    [InlineData("""using AlibabaCloud.OpenApiClient.Models; class C { void M(System.Action<Config> a) { } void N() => M(c => { c.AccessKeyId = "i"; c.AccessKeySecret = "s"; }); }""")]
    public void Use_InAnyForm_HasItsSinks(string code)
    {
        var sinks = SinksIn(code);

        Assert.Equal(2, sinks.Count);
    }

    [Theory]
    [InlineData("""class OssClient { public OssClient(string e, string i, string s) { } } class C { object M() => new OssClient("e", "i", "s"); }""")]
    [InlineData("""namespace My.OSS { class OssClient(string e, string i, string s); } class C { object M() => new My.OSS.OssClient("e", "i", "s"); }""")]
    [InlineData("""class Config { public string AccessKeyId = ""; } class C { object M() => new Config { AccessKeyId = "i" }; void N(Config c) { c.AccessKeyId = "i"; } }""")]
    public void Use_OfATypeOfTheSameName_HasNone(string code) => Assert.Empty(SinksIn(code));

    private static IReadOnlyList<Sink> SinksIn(string code)
    {
        var tree = CSharpSyntaxTree.ParseText("#nullable enable\n" + code, new CSharpParseOptions(LanguageVersion.Latest));
        var compilation = StandInSurface.All.AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return AlibabaCloudContext.Of(compilation).SinksIn(tree, CancellationToken.None);
    }
}
