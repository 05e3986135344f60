using System.Text;

namespace AccessKeyAnalyzer.Package;

/// <summary>Every kind of configuration file in one project, through a plain build.</summary>
public sealed class ConfigurationFormatsTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string Id = SyntheticKey.AccessKeyId("formats");
    private static readonly string Secret = SyntheticKey.AccessKeySecret("formats");
    private static readonly string Token = SyntheticKey.SecurityToken("formats");

    // What stands behind » is to be reported: ID! by AKA1101, SECRET! by AKA1102, TOKEN! by AKA1103.
    private static readonly (string Path, string Marked)[] Files =
    [
        ("appsettings.json", "{\n  // pair\n  \"Aliyun\": {\n    \"AccessKeyId\": \"»ID!\",\n    \"AccessKeySecret\": \"»SECRET!\",\n  },\n}\n"),
        ("appsettings.Development.json", "{ \"Aliyun:AccessKeySecret\": \"»SECRET!\" }"),
        ("appsettings.Empty.json", "{ \"Aliyun\": { \"AccessKeyId\": \"\", \"AccessKeySecret\": \"your-secret\" } }"),
        ("appsettings.Comment.json", "{ /* \"AccessKeySecret\": \"»SECRET!\" */ }"),
        ("appsettings.Broken.json", "{ \"AccessKeyId\": \"»ID!\", \"x\": \"y\n"),
        ("appsettings.Allowed.json", "{\n  // accesskey:allow revoked\n  \"AccessKeyId\": \"ID!\"\n}\n"),
        ("appsettings.Minio.json", "{ \"Storage\": { \"Provider\": \"Minio\", \"SecretKey\": \"SECRET!\" } }"),
        ("appsettings.List.json", "[ { \"name\": \"AccessKeySecret\", \"value\": \"»SECRET!\" } ]"),
        ("Properties/launchSettings.json", "{ \"profiles\": { \"App\": { \"environmentVariables\": { \"ALIBABA_CLOUD_ACCESS_KEY_SECRET\": \"»SECRET!\" } } } }"),
        ("named.json", "{ \"AccessKeyId\": \"»ID!\" }"),
        ("unnamed.json", "{ \"AccessKeyId\": \"ID!\" }"),
        ("samples/appsettings.json", "{ \"AccessKeyId\": \"ID!\" }"),
        ("web.config", "<configuration>\n  <appSettings>\n    <add key=\"Aliyun:AccessKeySecret\" value=\"»SECRET!\" />\n  </appSettings>\n</configuration>\n"),
        ("web.Release.config", "<configuration><appSettings><add xdt:Transform=\"Replace\" key=\"OssAccessKeySecret\" value=\"»SECRET!\" /></appSettings></configuration>"),
        ("app.config", "<configuration><connectionStrings><add name=\"o\" connectionString=\"AccessKeyId=»ID!;AccessKeySecret=»SECRET!\" /></connectionStrings></configuration>"),
        ("sub/nuget.config", "<configuration><packageSourceCredentials><a><!-- »ID! --></a></packageSourceCredentials></configuration>"),
        ("User.settings", "<SettingsFile><Settings><Setting Name=\"AccessKeySecret\"><Value>»SECRET!</Value></Setting></Settings></SettingsFile>"),
        ("Strings.resx", "<root><data name=\"AliyunAccessKeySecret\"><value>»SECRET!</value></data></root>"),
        ("Other.resx", "<root><data name=\"Greeting\"><value>Hello secret world</value></data></root>"),
        ("Properties/PublishProfiles/a.pubxml", "<Project><PropertyGroup><AliyunAccessKeySecret>»SECRET!</AliyunAccessKeySecret></PropertyGroup></Project>"),
        ("Directory.Build.props", "<Project>\n  <PropertyGroup>\n    <AliyunAccessKeySecret>»SECRET!</AliyunAccessKeySecret>\n  </PropertyGroup>\n</Project>\n"),
        (".env", "export ALIBABA_CLOUD_ACCESS_KEY_ID=\"»ID!\"\nALIBABA_CLOUD_ACCESS_KEY_SECRET='»SECRET!'\n"),
        (".env.production", "ALIBABA_CLOUD_SECURITY_TOKEN=»TOKEN!\n"),
        (".env.example", "ALIBABA_CLOUD_ACCESS_KEY_ID=\nALIBABA_CLOUD_ACCESS_KEY_SECRET=your-secret-here\n"),
        ("prod.env", "# ALIYUN_ACCESS_KEY_SECRET=»SECRET!\n"),
        ("docker-compose.yml", "services:\n  app:\n    environment:\n      - ALIYUN_ACCESS_KEY_SECRET=»SECRET!\n"),
        ("secret.yaml", "kind: Secret\ndata:\n  access-key-secret: »B64!\n"),
        ("map.yaml", "kind: ConfigMap\ndata:\n  appsettings.json: |\n    { \"AccessKeySecret\":\n      \"»SECRET!\" }\n"),
        ("ci.yml", "env:\n  ALIYUN_SK: ${{ secrets.ALIYUN_SK }}\njobs:\n  a:\n    steps:\n      - run: |\n          export ALIYUN_ACCESS_KEY_SECRET=»SECRET!\n"),
        ("anchor.yaml", "aliyun: &a\n  access_key_id: »ID!\nprod:\n  <<: *a\n"),
        ("app.ini", "[aliyun]\naccess_key_id = »ID!\naccess_key_secret = \"»SECRET!\" ; old\n"),
        ("app.properties", "aliyun.accessKeySecret=»HALF1!\\\n    HALF2!\n"),
        ("app.toml", "[aliyun]\naccess_key_secret = '»SECRET!'\n"),
        ("prod.tfvars", "access_key = \"»ID!\"\nsecret_key = \"»SECRET!\"\n"),
        ("Dockerfile", "FROM scratch\nENV ALIYUN_ACCESS_KEY_ID=»ID! \\\n    ALIYUN_ACCESS_KEY_SECRET=»SECRET!\n"),
        ("Dockerfile.dev", "ARG ALIYUN_SK\nENV ALIYUN_SK=$ALIYUN_SK\n"),
        ("api.http", "@accessKeySecret = »SECRET!\nGET https://example.com\n"),
        ("api.rest", "GET https://example.com/?AccessKeyId=»ID!\n"),
        ("sub/packages.lock.json", "{ \"contentHash\": \"SECRET!==\", \"AccessKeySecret\": \"SECRET!\" }"),
        ("README.md", "AccessKeyId: ID!\n"),
        ("app.local.ini", "[aliyun]\naccess_key_id =\naccess_key_secret = your-secret\n"),
    ];

    [Fact]
    public void Build_OfFortyFilesOfEveryKind_WarnsOfEachKeyAndOfNothingElseAlsoWhenOneChanges()
    {
        var project = package.Feed.NewProject("formats")
            .Write("formats.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <AccessKeyAnalyzerConfigurationFiles>named.json</AccessKeyAnalyzerConfigurationFiles>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />
                    <!-- What stands in these files is no resource that the compiler could embed. -->
                    <EmbeddedResource Remove="*.resx" />
                    <None Include="*.resx" />
                  </ItemGroup>
                </Project>
                """)
            .Write(".editorconfig", "root = true\n[samples/**.json]\naccess_key_analyzer.exclude = true\n")
            .Write("Code.cs", "class Code;");
        foreach (var (path, marked) in Files)
        {
            project.Write(path, Plant(marked.Replace("»", "")));
        }

        // Another encoding, with lines that end as on Windows.
        File.WriteAllText(project.PathOf("appsettings.Utf16.json"), Plant("{\r\n  \"AccessKeyId\": \"ID!\"\r\n}\r\n"), Encoding.Unicode);

        string[] expected = [.. Files.SelectMany(Expected).Append("appsettings.Utf16.json(2,19): warning AKA1101")];
        var build = project.Build().EnsureSuccess();

        Assert.Equal(expected.Order(StringComparer.Ordinal), Found(build, project));
        Assert.DoesNotContain(Id[..8], build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret[..6], build.Output, StringComparison.Ordinal);

        // Nothing has changed, so the compiler does not run; then one file has, and it does.
        Assert.Empty(Found(project.Dotnet("build", "-nologo").EnsureSuccess(), project));
        project.Write("appsettings.Empty.json", Plant("{ \"Aliyun\": { \"AccessKeyId\": \"ID!\" } }"));
        expected = [.. expected, "appsettings.Empty.json(1,31): warning AKA1101"];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Found(project.Dotnet("build", "-nologo").EnsureSuccess(), project));

        // A section of .editorconfig makes the findings of a path errors.
        project.Write(".editorconfig", project.Read(".editorconfig") + "[*.ini]\naccess_key_analyzer.severity = error\n");
        var failed = project.Dotnet("build", "-nologo");

        Assert.NotEqual(0, failed.ExitCode);
        Assert.Equal(
            expected.Select(line => line.StartsWith("app.ini", StringComparison.Ordinal) ? line.Replace("warning", "error") : line).Order(StringComparer.Ordinal),
            Found(failed, project));
    }

    private static IEnumerable<string> Expected((string Path, string Marked) file)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < file.Marked.Length; i++)
        {
            var rest = file.Marked[i..];
            if (rest[0] == '»')
            {
                yield return $"{file.Path}({line},{column}): warning {WordAt(rest[1..]).Rule}";
            }
            else if (rest[0] == '\n')
            {
                line++;
                column = 1;
            }
            else
            {
                var word = WordAt(rest);
                i += word.Word is null ? 0 : word.Word.Length - 1;
                column += word.Key?.Length ?? 1;
            }
        }
    }

    private static readonly (string Word, string Key, string Rule)[] Words =
    [
        ("ID!", Id, "AKA1101"), ("SECRET!", Secret, "AKA1102"), ("TOKEN!", Token, "AKA1103"), ("B64!", Convert.ToBase64String(Encoding.ASCII.GetBytes(Secret)), "AKA1102"),
        ("HALF1!", Secret[..15], "AKA1102"), ("HALF2!", Secret[15..], "AKA1102"),
    ];

    private static (string? Word, string? Key, string? Rule) WordAt(string text) =>
        Array.Find(Words, word => text.StartsWith(word.Word, StringComparison.Ordinal));

    private static string Plant(string text) => Words.Aggregate(text, (planted, word) => planted.Replace(word.Word, word.Key));

    private static IEnumerable<string> Found(CommandResult build, ConsumerProject project) =>
        build.Diagnostics("AKA110").Where(line => !line.Contains("AKA1104", StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf(": ", line.IndexOf("AKA", StringComparison.Ordinal), StringComparison.Ordinal)])
            .Select(line => line.Replace(project.Directory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/').Trim())
            .Distinct()
            .Order(StringComparer.Ordinal);
}
