using System.Text;
using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>One command takes the reported values out of all configuration files of a solution.</summary>
public sealed class FixConfigurationTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Fix = "-p:AccessKeyAnalyzerFixConfiguration=true";
    private const string Preview = "-p:AccessKeyAnalyzerFixConfiguration=preview";

    private static readonly string AccessKeySecret = SyntheticKey.AccessKeySecret("fix-configuration");

    // ID! and SECRET! stand for a key, and for nothing afterwards.
    private static readonly Dictionary<string, string> Files = new()
    {
        ["appsettings.json"] = "{\r\n  // 阿里云\r\n  \"Aliyun\": { \"AccessKeyId\": \"ID!\", \"AccessKeySecret\": \"SECRET!\", \"Region\": \"cn-hangzhou\" }\r\n}\r\n",
        ["web.config"] = "<configuration>\n  <!-- the account of the shop -->\n  <appSettings>\n    <add key=\"AccessKeyId\" value=\"ID!\" />\n    <add key=\"AccessKeySecret\" value=\"SECRET!\" />\n  </appSettings>\n</configuration>",
        ["deploy/compose.yml"] = "services:\n  shop:\n    environment:\n      # rotate\n      - ALIBABA_CLOUD_ACCESS_KEY_ID=ID!\n      - ALIBABA_CLOUD_ACCESS_KEY_SECRET=SECRET! # secret\n",
        [".env"] = "ALIYUN_ACCESS_KEY_ID=ID!\nALIYUN_ACCESS_KEY_SECRET=\"SECRET!\"\n",
        ["settings.ini"] = "[aliyun]\nAccessKeyId = ID!\nAccessKeySecret = SECRET!\n; end\n",
        ["Dockerfile"] = "FROM scratch\nENV ACCESS_KEY_ID=ID! ACCESS_KEY_SECRET=SECRET! TZ=UTC\n",
    };

    private static string Planted(string text) => text.Replace("ID!", Id, StringComparison.Ordinal).Replace("SECRET!", AccessKeySecret, StringComparison.Ordinal);

    private static string Emptied(string text) => text.Replace("ID!", "", StringComparison.Ordinal).Replace("SECRET!", "", StringComparison.Ordinal);

    [Fact]
    public void Fix_OfASolution_EmptiesTheReportedValuesAndNothingElse_AndAPreviewChangesNothing()
    {
        var root = package.Feed.NewProject("fix-configuration").Write(".git/HEAD", "ref: refs/heads/main\n");
        foreach (var name in new[] { "A", "B" })
        {
            root.Write($"src/{name}/{name}.csproj", package.Feed.ProjectFile("<AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"))
                .Write($"src/{name}/Empty.cs", $"class {name};");
        }

        foreach (var (path, text) in Files)
        {
            root.Write(path.Contains('/', StringComparison.Ordinal) ? path : $"src/A/{path}", Planted(text));
        }

        root.Dotnet("new", "sln", "-n", "All").EnsureSuccess();
        root.Dotnet("sln", "add", "--in-root", "src/A/A.csproj", "src/B/B.csproj").EnsureSuccess();

        var preview = root.Dotnet("build", "-nologo", "-m", Preview).EnsureSuccess().Output;
        Assert.All(Files, file => Assert.Equal(Planted(file.Value), root.Read(file.Key.Contains('/', StringComparison.Ordinal) ? file.Key : $"src/A/{file.Key}")));
        Assert.Contains("- ALIYUN_ACCESS_KEY_ID=***", preview, StringComparison.Ordinal);
        Assert.Contains("+ ALIYUN_ACCESS_KEY_ID=", preview, StringComparison.Ordinal);
        Assert.DoesNotContain(AccessKeySecret, preview, StringComparison.Ordinal);
        Assert.DoesNotContain(Id[..7], preview, StringComparison.Ordinal);

        root.Dotnet("build", "-nologo", "-m", "--no-restore", Fix).EnsureSuccess();
        Assert.All(Files, file => Assert.Equal(Emptied(file.Value), root.Read(file.Key.Contains('/', StringComparison.Ordinal) ? file.Key : $"src/A/{file.Key}")));

        // Nothing is left, so a second run does nothing, and a strict build is green.
        Assert.DoesNotContain("taken out", root.Dotnet("build", "-nologo", "-m", "--no-restore", Fix).EnsureSuccess().Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AKA1", root.Dotnet("build", "-nologo", "-m", "--no-restore").EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_KeepsEveryByteOfOtherEncodings()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var project = package.Feed.Consumer("fix-encodings").Write("Empty.cs", "class Empty;");
        (string Name, Encoding Encoding)[] files =
            [("gbk.ini", Encoding.GetEncoding("GBK")), ("big5.ini", Encoding.GetEncoding("big5")), ("latin.ini", Encoding.Latin1),
            ("mark.ini", new UTF8Encoding(true)), ("wide.ini", Encoding.Unicode)];
        string Text((string Name, Encoding Encoding) file, string id) => $"; {(file.Encoding is { CodePage: 28591 } ? "Zürich" : "密鑰")}\n[aliyun]\nAccessKeyId = {id}\n";
        byte[] Bytes((string Name, Encoding Encoding) file, string id) => [.. file.Encoding.GetPreamble(), .. file.Encoding.GetBytes(Text(file, id))];
        foreach (var file in files)
        {
            File.WriteAllBytes(project.PathOf(file.Name), Bytes(file, Id));
        }

        project.Build(Fix).EnsureSuccess();

        Assert.All(files, file => Assert.Equal(Bytes(file, ""), File.ReadAllBytes(project.PathOf(file.Name))));
    }

    [Fact]
    public void Fix_LeavesWhatIsAccepted_AndAnUnknownWordIsAnError()
    {
        var text = $$"""{ "AccessKeyId": "{{Id}}" }""";
        var project = package.Feed.Consumer("fix-accepted").Write("Empty.cs", "class Empty;").Write("appsettings.json", text)
            .Write(".editorconfig", "root = true\n[appsettings.json]\naccess_key_analyzer.exclude = true\n");
        project.Build(Fix).EnsureSuccess();
        Assert.Equal(text, project.Read("appsettings.json"));

        Assert.Single(project.Build("-p:AccessKeyAnalyzerFixConfiguration=all").Diagnostics("AKACFG0013"));
    }
}
