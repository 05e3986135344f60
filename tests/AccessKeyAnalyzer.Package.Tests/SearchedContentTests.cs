using System.Text;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>What a build finds in files of any size and encoding, in markup, and under a gate's nose; and how it explains itself.</summary>
public sealed class SearchedContentTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Files_OfAnySizeAndEncoding_AreSearchedAndExplained()
    {
        var project = package.Feed.Consumer("content").Write("Storage.cs", "class Storage;")
            .Write("big.yml", string.Concat(Enumerable.Repeat("- name: value\n", 200_000)) + $"accessKeyId: {Key("big")}\n")
            .Write("gate.ini", $"[oss]\nsk = {SyntheticKey.AccessKeySecret("gate")}\n")
            .Write("ci.yml", $"run: |\n  # accesskey:allow revoked in May\n  export ID={Key("allowed")}\n")
            .Write("asked.json", "{}");
        foreach (var encoding in new Encoding[] { new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), new UTF32Encoding(false, false),
            new UTF32Encoding(true, false) })
        {
            File.WriteAllBytes(project.PathOf($"{encoding.WebName}.config"), encoding.GetBytes($"<a>\n<add key=\"AccessKeyId\" value=\"{Key(encoding.WebName)}\" />\n</a>"));
        }

        var build = project.Build("-p:AccessKeyAnalyzerExplain=gate.ini:2").EnsureSuccess();

        var found = build.Diagnostics("AKA1101:").Concat(build.Diagnostics("AKA1102:"))
            .Select(line => Path.GetFileName(line[..line.IndexOf(')', StringComparison.Ordinal)])).Select(place => place.Split(',')[0]);
        Assert.Equal(["big.yml(200001", "gate.ini(2", "utf-16.config(2", "utf-16BE.config(2", "utf-32.config(2", "utf-32BE.config(2"], found.Order(StringComparer.Ordinal));
        var answer = Assert.Single(build.Diagnostics("AKA0002"));
        Assert.Contains("gate.ini(2,", answer, StringComparison.Ordinal);
        Assert.Contains("'sk'", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticKey.AccessKeySecret("gate")[..4], build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void RazorPage_WithKeysInMarkupScriptAndCode_IsReportedInThePage()
    {
        var project = package.Feed.NewProject("razor").Write("razor.csproj", package.Feed.ProjectFile("<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>", framework: "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType>")
                .Replace("Microsoft.NET.Sdk\"", "Microsoft.NET.Sdk.Web\"", StringComparison.Ordinal))
            .Write("Program.cs", "return;")
            .Write("Pages/Index.cshtml", $$"""
                @page
                <p data-id="{{Key("markup")}}"></p>
                <script>
                  const client = { accessKeyId: "{{Key("script")}}" };
                </script>
                @{ var id = "{{Key("code")}}"; }
                @id
                """);

        var build = project.Build().EnsureSuccess();

        var places = build.Diagnostics("AKA1001").Concat(build.Diagnostics("AKA1101")).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)])
            .Order(StringComparer.Ordinal);
        Assert.Equal(new[] { 2, 4, 6 }.Select(line => $"{project.PathOf("Pages/Index.cshtml")}({line}"), places);
    }

    [Fact]
    public void Markup_OfAnyFramework_IsSearchedAsText()
    {
        var project = package.Feed.Consumer("markup", items: """<Content Include="Views/**;Web/**" /><Page Include="App.xaml" /><MauiXaml Include="Main.xaml" /><AvaloniaXaml Include="Main.axaml" />""")
            .Write("Views/Home/Index.cshtml", $$"""
                @{ ViewBag.Title = "Upload"; }
                <script>var client = new OSS({ accessKeyId: '{{Key("view")}}' });</script>
                """)
            .Write("Web/Upload.aspx", $$"""
                <%@ Page Language="C#" %>
                <% var accessKeyId = "{{Key("page")}}"; %>
                """)
            .Write("Web/Global.asax", $$"""
                <%@ Application Language="C#" %>
                <script runat="server">const string AccessKeyId = "{{Key("application")}}";</script>
                """);
        foreach (var file in new[] { "App.xaml", "Main.xaml", "Main.axaml" })
        {
            project.Write(file, $$"""
                <ResourceDictionary xmlns:x="http://schemas.microsoft.com/winfx/2006/xaml" xmlns:s="clr-namespace:System">
                  <s:String x:Key="AccessKeyId">{{Key(file)}}</s:String>
                </ResourceDictionary>
                """);
        }

        var build = project.Build().EnsureSuccess();

        Assert.Equal(
            new[] { "App.xaml(2", "Main.axaml(2", "Main.xaml(2", "Views/Home/Index.cshtml(2", "Web/Global.asax(2", "Web/Upload.aspx(2" }.Select(project.PathOf),
            build.Diagnostics("AKA1101").Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    private static string Key(string tag) => SyntheticKey.AccessKeyId($"content {tag}");
}
