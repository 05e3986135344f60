using System.IO.Compression;
using System.Text.Json.Nodes;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>One command makes a report of all keys of a solution, before the fix, and again afterwards.</summary>
public sealed class ReportCommandTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Report = "-p:AccessKeyAnalyzerReport=true";

    private static readonly string Shown = $"LTAI…{Id[^4..]}";
    private static readonly string OtherId = SyntheticKey.AccessKeyId("report-other");
    private static readonly string OldId = SyntheticKey.AccessKeyId("report-old");
    private static readonly string OtherSecret = SyntheticKey.AccessKeySecret("report-other");

    [Fact]
    public void Report_OfASolution_MergesProjectsAndFrameworks_AndSaysWhatIsLeft()
    {
        var root = package.Feed.NewProject("report").Write(".git/HEAD", "ref: refs/heads/main\n")
            .Write("src/App/App.csproj", package.Feed.ProjectFile(framework: $"<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><RestoreFallbackFolders>{PackageCache}</RestoreFallbackFolders>"))
            .Write("src/App/Storage.cs", Literals).Write("src/App/appsettings.json", Settings)
            .Write("src/Lib/Lib.csproj", package.Feed.ProjectFile("<AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"))
            .Write("src/Lib/Same.cs", Literals)
            .Write("src/Lib/Tables.cs", $$"""
                using Aliyun.OTS;

                static class Tables
                {
                    public static readonly OTSClient Client = new OTSClient("https://shop.cn-hangzhou.ots.aliyuncs.com", "{{OtherId}}", "{{OtherSecret}}", "shop");
                }

                """)
            .Write("src/Bare/Bare.csproj", package.Feed.ProjectFile(reference: "<Using Include=\"System\" />")).Write("src/Bare/Empty.cs", "class Bare;")
            .Write("compose.yml", $"services:\n  shop:\n    environment:\n      ALIBABA_CLOUD_ACCESS_KEY_ID: {Id}\n      ALIBABA_CLOUD_ACCESS_KEY_SECRET: {Secret}\n");
        // A project with packages.config has the package in a folder of the solution, which is nobody's configuration.
        ZipFile.ExtractToDirectory(package.Feed.PackagePath, root.PathOf("packages/AccessKeyAnalyzer"));
        root.Write("packages/AccessKeyAnalyzer/AccessKeyAnalyzer.nupkg", "").Write("packages/AccessKeyAnalyzer/appsettings.json", Settings)
            .Write("src/Old/App.config", $"""<configuration><appSettings><add key="AccessKeyId" value="{OldId}" /></appSettings></configuration>""")
            .Write("src/Old/Old.csproj", package.Feed.ProjectFile(reference: "").Replace(
                "</Project>", """<Import Project="..\..\packages\AccessKeyAnalyzer\build\AccessKeyAnalyzer.targets" /></Project>""", StringComparison.Ordinal));
        root.Dotnet("new", "sln", "-n", "All").EnsureSuccess();
        root.Dotnet("sln", "add", "--in-root", "src/Old/Old.csproj", "src/App/App.csproj", "src/Lib/Lib.csproj", "src/Bare/Bare.csproj").EnsureSuccess();

        var output = root.Dotnet("build", "-nologo", "-m", Report).EnsureSuccess().Output;

        Assert.Contains("AccessKeyAnalyzer.Report.html", output, StringComparison.Ordinal);
        var report = JsonNode.Parse(root.Read("AccessKeyAnalyzer.Report.json"))!;
        Assert.Equal([Shown, $"LTAI…{OtherId[^4..]}", $"LTAI…{OldId[^4..]}"], report["keys"]!.AsArray().Select(key => (string)key!["key"]!));
        Assert.Equal(
            ["compose.yml", "src/App/Storage.cs", "src/App/appsettings.json", "src/Lib/Same.cs"],
            Places(report, 0).Select(place => (string)place["file"]!).Distinct());
        Assert.Equal(
            ["src/App/App.csproj (net10.0)", "src/App/App.csproj (netstandard2.0)"],
            Places(report, 0).First(place => (string)place["file"]! == "src/App/Storage.cs")["projects"]!.AsArray().Select(project => (string)project!));
        Assert.Equal(["src/Old/Old.csproj"], Assert.Single(Places(report, 2))["projects"]!.AsArray().Select(project => (string)project!));
        Assert.All(Places(report, 1), place => Assert.Contains("takes no STS token", (string)place["byHand"]!, StringComparison.Ordinal));
        Assert.Contains("does not have the package", (string)Project(report, "src/Bare/Bare.csproj")["notSearched"]![0]!, StringComparison.Ordinal);
        Assert.All(
            ["json", "html", "md"],
            format => Assert.All(
                [Id, Secret, OtherId, OtherSecret],
                secret => Assert.DoesNotContain(secret[..8], root.Read($"AccessKeyAnalyzer.Report.{format}"), StringComparison.Ordinal)));

        // The keys go, and the same command says so. A project that does not compile is no clean one.
        root.Write("src/App/Storage.cs", "class Storage;").Write("src/App/appsettings.json", "{ }").Write("src/Lib/Same.cs", "class Same;")
            .Write("src/Lib/Tables.cs", "class Tables { int Broken => missing; }").Write("compose.yml", "services: { }\n");
        // And in Chinese, where the project is.
        root.Dotnet("build", "-nologo", "-m", "--no-restore", Report, "-p:PreferredUILang=zh-CN");
        Assert.Contains("没有找到密钥", root.Read("AccessKeyAnalyzer.Report.md"), StringComparison.Ordinal);
        Assert.Contains("- [ ] 使用它的每个程序都已改用角色", root.Read("AccessKeyAnalyzer.Report.md"), StringComparison.Ordinal);
        // The report is the last place that tells which they were.
        Assert.Contains($"### {Shown}", root.Read("AccessKeyAnalyzer.Report.md"), StringComparison.Ordinal);
        var broken = Project(JsonNode.Parse(root.Read("AccessKeyAnalyzer.Report.json"))!, "src/Lib/Lib.csproj");
        Assert.Contains("its build has failed", (string)broken["notSearched"]![0]!, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Places(JsonNode report, int key) => report["keys"]![key]!["places"]!.AsArray().Select(place => place!);

    private static JsonNode Project(JsonNode report, string name) => report["projects"]!.AsArray().Single(project => (string)project!["name"]! == name)!;
}
