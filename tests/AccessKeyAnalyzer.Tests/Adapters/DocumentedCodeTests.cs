using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccessKeyAnalyzer.Tests.Adapters;

/// <summary>What a page shows as C# compiles, in a project that has the package and the SDKs. A test of its own makes the page of migrations.</summary>
public sealed partial class DocumentedCodeTests
{
    // What a reader has already, by the names that the pages give it.
    private const string Given = """
        static class Given
        {
            public const string endpoint = "", Endpoint = "";
            public static IServiceCollection services = null!;
            public static (IServiceCollection Services, IConfiguration Configuration) builder;
            public static OssClient oss = null!;
            public static HttpClient http = null!;
            public static CancellationToken token;
            public static Aliyun.Api.LOG.Request.PutLogsRequest request = null!;
            public static Aliyun.Acs.Core.Profile.IClientProfile profile = null!;
            public static (string Id, string Secret) options;
            public static AssumeRoleCredentialsProvider assumeRole = null!;
            public static object order = null!;
            public static void ConfigureTestServices(this object builder, Action<IServiceCollection> configure) { }
        }

        sealed class OrderArchive(IStsCredentialsProvider provider)
        {
            public void Save(object order) => provider.GetCredentials();
        }

        sealed class FakeTimeProvider(DateTimeOffset now) : TimeProvider
        {
            public void Advance(TimeSpan time) => _ = now + time;
        }

        sealed class OssOptions
        {
            public string Endpoint { get; set; } = "";
            public string AccessKeyId { get; set; } = "";
            public string AccessKeySecret { get; set; } = "";
        }

        static class Settings
        {
            public const string Id = "", Key = "";
        }

        """;

    private static readonly string Root = Path.GetFullPath(Path.Combine(
        typeof(DocumentedCodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SdkTable").Value!, "../.."));

    // Which names a page means, where two SDKs have them.
    private static readonly (string Mentioned, string Using)[] Sdks =
    [
        ("OssClient", "Aliyun.OSS"), ("new Config", "AlibabaCloud.OpenApiClient.Models"), ("LogClient", "Aliyun.Api.LOG"),
        ("PutLogsRequest", "Aliyun.Api.LOG.Request"),
        ("LoadDefault", "AlibabaCloud.OSS.V2"), ("DefaultAcsClient", "Aliyun.Acs.Core"), ("InstanceProfileCredentialsProvider", "Aliyun.Acs.Core.Auth"),
        ("IFcContext", "Aliyun.Serverless.Core"),
    ];

    // One compilation for all of them: each would take as long as all do.
    [Fact]
    public void Code_OfEachPage_Compiles()
    {
        var pages = new[] { "README.md", "nuget/serverless.md", "nuget/testing.md", "src/AccessKeyAnalyzer.Credentials/README.md" }.Select(page => Path.Combine(Root, page))
            .Concat(Directory.GetFiles(Path.Combine(Root, "nuget/rules")));
        var pieces = pages.SelectMany(page => Blocks().Matches(File.ReadAllText(page))
            .SelectMany(block => Parts().Split(block.Groups[1].Value)).Select(code => (page, code)));

        var consumer = Consumer.Build(
            [Consumer.Library, StandInReferences.All, MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location), .. HostReferences.Everything],
            Usings(["System", "System.IO", "System.Net.Http", "System.Threading", "System.Threading.Tasks"])
            + Usings(["AccessKeyAnalyzer.Credentials", "AccessKeyAnalyzer.Credentials.Testing", "Xunit"])
            + Usings(["Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Options"])
            + "using OssClient = Aliyun.OSS.OssClient;\nusing static Given;\n#nullable enable\n" + Given
            + string.Concat(pieces.Select((piece, index) =>
                $"namespace Piece{index}\n{{\n#line 1 \"{Path.GetFileName(piece.page)}\"\n{SourceOf(piece.code)}}}\n")));

        Assert.DoesNotContain(consumer.Problems, problem => problem.Contains("error", StringComparison.Ordinal));
    }

    private static string SourceOf(string code)
    {
        // What the page leaves out throws, and is closed where the page ends.
        var whole = LeftOut().Replace(code, "throw null!;");
        whole += string.Concat(Enumerable.Repeat(" }", whole.Count(c => c == '{') - whole.Count(c => c == '}')));
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(whole, new(kind: SourceCodeKind.Script)).GetRoot();
        var members = root.Members;
        return root.Usings + Usings(Sdks.Where(sdk => code.Contains(sdk.Mentioned, StringComparison.Ordinal)).Select(sdk => sdk.Using))
            + string.Concat(members.OfType<BaseTypeDeclarationSyntax>())
            + "class Page\n{\n    async Task Run()\n    {\n"
            + string.Concat(members.Where(member => member is not BaseTypeDeclarationSyntax).Select(member => Modifiers().Replace(member.ToFullString(), "")))
            + "\n    }\n}\n";
    }

    private static string Usings(IEnumerable<string> names) => string.Concat(names.Select(name => $"using {name};\n"));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^// (?:before|after).*$", RegexOptions.Multiline)]
    private static partial Regex Parts();

    [GeneratedRegex("…;|^ *…$", RegexOptions.Multiline)]
    private static partial Regex LeftOut();

    [GeneratedRegex("^(?:private |readonly )+", RegexOptions.Multiline)]
    private static partial Regex Modifiers();
}
