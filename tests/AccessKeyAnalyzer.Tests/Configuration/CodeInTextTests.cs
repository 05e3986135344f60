using AccessKeyAnalyzer.Tests.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>C# in a template or a page of documentation is read for the clients that it builds: by the names of their types, for it is not compiled.</summary>
public sealed class CodeInTextTests
{
    private static readonly CSharpCompilation Program = SourceVerifier.Compile(["class Program;"]);

    [Theory]
    [InlineData("a.tt", "<#@ template language=\"C#\" #>\n<# var client = new Aliyun.OSS.OssClient(\"e\", \"id\", \"[|SECRET!|]\"); #>\n")]
    [InlineData("a.md", "```csharp\nvar client = new OssClient(\"e\", id, \"[|SECRET!|]\");\n```\n")]
    [InlineData("a.json", "{ \"code\": \"new OssClient('e', id, '[|SECRET!|]')\" }")]
    public Task Secret_HandedToAClient_IsReported(string path, string markup) => ConfigurationVerifier.Verify(path, markup, Program);

    [Theory]
    [InlineData("a.tt", "<# var hash = new Hasher(\"e\", \"id\", \"SECRET!\"); #>\n")]
    [InlineData("a.md", "```csharp\nvar client = new MinioClient(\"e\", id, \"SECRET!\");\n```\n")]
    public Task Value_HandedToAnythingElse_IsNot(string path, string markup) => ConfigurationVerifier.Verify(path, markup, Program);
}
