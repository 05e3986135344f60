using System.Reflection;

namespace AccessKeyAnalyzer.Package;

[Collection(nameof(SharedPackage))]
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";

    private static readonly string Id = SyntheticKey.AccessKeyId("consumer");
    private static readonly string Secret = SyntheticKey.AccessKeySecret("consumer");

    private static readonly string Literals = $$"""
        using Aliyun.OSS;

        class Storage
        {
            private const string Id = "{{Id}}", Secret = "{{Secret}}";
            public readonly OssClient Client = new OssClient("oss-cn-hangzhou.aliyuncs.com", Id, Secret);
        }

        """;

    private static readonly string Settings = $$"""
        {
          // the pair of the old account
          "Aliyun": { "AccessKeyId": "{{Id}}", "AccessKeySecret": "{{Secret}}" }
        }
        """;

    [Fact]
    public void Build_WithAPairInCodeAndConfiguration_WarnsOncePerValueAndShowsNoKey()
    {
        var project = Consumer("pair").Write("Storage.cs", Literals).Write("appsettings.json", Settings);

        var build = project.Build("-v:n", "-p:ErrorLog=build.sarif%2Cversion=2.1").EnsureSuccess();

        Assert.Contains("Storage.cs(5,32): warning AKA1001", Assert.Single(build.Diagnostics("AKA1001")), StringComparison.Ordinal);
        Assert.Contains("Storage.cs(5,", Assert.Single(build.Diagnostics("AKA1002")), StringComparison.Ordinal);
        Assert.Contains("appsettings.json(3,31): warning AKA1101", Assert.Single(build.Diagnostics("AKA1101")), StringComparison.Ordinal);
        Assert.Contains("appsettings.json(3,", Assert.Single(build.Diagnostics("AKA1102")), StringComparison.Ordinal);
        Assert.All([build.Output, project.Read("build.sarif")], text =>
        {
            Assert.DoesNotContain(Id[..7], text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret[..4], text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("AD0001", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void IncrementalBuild_AfterAChangeOfTheSettingsFile_ShowsTheNewKey()
    {
        var project = Consumer("incremental").Write("Storage.cs", "class Storage;").Write("appsettings.json", "{}");
        Assert.Empty(project.Build().EnsureSuccess().Diagnostics("AKA1101"));

        project.Write("appsettings.json", Settings);

        Assert.Single(project.Dotnet("build", "-nologo").EnsureSuccess().Diagnostics("AKA1101"));
    }

    [Theory]
    [InlineData("Default", "warning", "warning")]
    [InlineData("Strict", "error", "error")]
    [InlineData("None", null, null)]
    public void Mode_OfTheProject_SetsTheSeverity(string mode, string? inCode, string? inConfiguration)
    {
        var project = Consumer($"mode-{mode}", $"<AccessKeyAnalyzerMode>{mode}</AccessKeyAnalyzerMode>").Write("Storage.cs", Literals).Write("appsettings.json", Settings);

        var build = project.Build();

        Assert.Equal(mode == "Strict" ? 1 : 0, build.ExitCode);
        AssertSeverity(inCode, build, "AKA1001");
        AssertSeverity(inCode, build, "AKA1002");
        AssertSeverity(inConfiguration, build, "AKA1101");
        AssertSeverity(inConfiguration, build, "AKA1102");
    }

    // Whether the preset makes errors is for the tests of the mode; here it counts whether it is handed over.
    [Theory]
    [InlineData("auto", "true", true)]
    [InlineData("auto", "", false)]
    [InlineData("off", "true", false)]
    public void CiOption_OnABuildServer_AppliesTheStrictPreset(string option, string ci, bool isStrict)
    {
        var project = Consumer($"ci-{option}-{ci}", $"<AccessKeyAnalyzerCI>{option}</AccessKeyAnalyzerCI>");
        project.Dotnet("restore").EnsureSuccess();

        var presets = project.Dotnet("msbuild", "-nologo", "-t:AccessKeyAnalyzerApplyMode", "-getItem:EditorConfigFiles", $"-p:CI={ci}").EnsureSuccess().Output;

        Assert.Equal(isStrict, presets.Contains("Strict.globalconfig", StringComparison.Ordinal));
    }

    [Fact]
    public void OwnSeverity_InEditorConfig_WinsOverStrictMode()
    {
        var project = Consumer("own-severity", "<AccessKeyAnalyzerMode>Strict</AccessKeyAnalyzerMode>")
            .Write("Storage.cs", Literals)
            .Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AKA1001.severity = warning\ndotnet_diagnostic.AKA1002.severity = none\n");

        var build = project.Build().EnsureSuccess();

        AssertSeverity("warning", build, "AKA1001");
        AssertSeverity(null, build, "AKA1002");
    }

    [Fact]
    public void UnknownMode_InTheProject_FailsTheBuildWithItsChoices() =>
        Assert.Contains("it may be None, Default or Strict", Assert.Single(Consumer("mode-unknown", "<AccessKeyAnalyzerMode>Lax</AccessKeyAnalyzerMode>").Build().Diagnostics("AKACFG0002")), StringComparison.Ordinal);

    [Fact]
    public void Compiler_OlderThan48_SaysThatNothingIsSearched()
    {
        var build = Consumer("old-compiler").Write("Storage.cs", Literals).Build("-p:CompilerApiVersion=roslyn4.7").EnsureSuccess();

        Assert.Contains("8.0.100", Assert.Single(build.Diagnostics("AKACFG0001")), StringComparison.Ordinal);
        AssertSeverity(null, build, "AKA1001");
    }

    [Theory]
    [InlineData("vb", "Class Storage\n    Private Const Id As String = \"{0}\"\nEnd Class\n", "")]
    [InlineData("fs", "module Storage\nlet id = \"{0}\"\n", "<Compile Include=\"Storage.fs\" />")]
    public void ProjectInAnotherLanguage_WithAKey_BuildsAndIsNotSearched(string language, string source, string items)
    {
        var project = package.Feed.NewProject(language)
            .Write($"{language}.{language}proj", ProjectFile(items: items))
            .Write($"Storage.{language}", source.Replace("{0}", Id, StringComparison.Ordinal))
            .Write("appsettings.json", Settings);

        Assert.DoesNotContain("AKA", project.Build().EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void MultiTargetedLibrary_WithAPair_WarnsForEachFrameworkAndCompilesAgainstTheLibrary()
    {
        var project = Consumer("multi", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>", framework: "")
            .Write("Storage.cs", Literals)
            .Write("Uses.cs", "class Uses { public object Provider = AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.Shared; }");

        // netstandard2.0 has dependencies: they lie in the cache that built this repository.
        var build = project.Build($"-p:RestoreFallbackFolders={PackageCache}").EnsureSuccess();

        Assert.Equal(2, build.Diagnostics("AKA1001").Count);
    }

    [Fact]
    public void ReferencingProject_ThatDeclines_IsNotSearched()
    {
        Consumer("flow/lib");
        var program = package.Feed.NewProject("flow/app").Write("app.csproj", ProjectFile(reference: "<ProjectReference Include=\"../lib/lib.csproj\" />")).Write("Storage.cs", Literals);

        AssertSeverity("warning", program.Build().EnsureSuccess(), "AKA1001");
        AssertSeverity(null, program.Build("-p:AccessKeyAnalyzerEnabled=false").EnsureSuccess(), "AKA1001");
    }

    [Fact]
    public void Format_OfAPair_IsDueBeforeTheFixAndNotAfterIt()
    {
        var project = Consumer("fix").Write("Storage.cs", Literals);
        project.Build().EnsureSuccess();
        string[] verify = ["format", "analyzers", "--no-restore", "--verify-no-changes"];

        Assert.Equal(2, project.Dotnet(verify).ExitCode);
        project.Dotnet("format", "analyzers", "--no-restore").EnsureSuccess();

        Assert.Equal(0, project.Dotnet(verify).ExitCode);
        Assert.Contains("EcsRamRoleCredentialsProvider.Shared.ForOss()", project.Read("Storage.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("AKA1", project.Build().EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void GlobalPackageReference_WithAPair_WarnsAndOffersNoFix()
    {
        var project = CentralConsumer("global", $"""<GlobalPackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />""");

        AssertSeverity("warning", project.Build("-p:EmitCompilerGeneratedFiles=true").EnsureSuccess(), "AKA1001");

        Assert.Empty(Directory.EnumerateFiles(project.Directory, "*Adapter*.cs", SearchOption.AllDirectories));
        project.Dotnet("format", "analyzers", "--no-restore").EnsureSuccess();
        Assert.Equal(Literals, project.Read("Storage.cs"));
    }

    [Fact]
    public void CentralPackageReference_WithAPair_WarnsAndFixes()
    {
        var project = CentralConsumer("central", $"""
            <PackageVersion Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />
            <PackageReference Include="AccessKeyAnalyzer" />
            """);

        AssertSeverity("warning", project.Build().EnsureSuccess(), "AKA1001");
        project.Dotnet("format", "analyzers", "--no-restore").EnsureSuccess();

        AssertSeverity(null, project.Build().EnsureSuccess(), "AKA1001");
    }

    private ConsumerProject CentralConsumer(string name, string items) =>
        package.Feed.NewProject(name)
            .Write($"{name}.csproj", ProjectFile(reference: ""))
            .Write("Storage.cs", Literals)
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>
                    {items}
                  </ItemGroup>
                </Project>
                """);

    private static string PackageCache =>
        typeof(ConsumerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "PackageCache").Value!;

    private ConsumerProject Consumer(string name, string properties = "", string framework = Framework) =>
        package.Feed.NewProject(name).Write($"{Path.GetFileName(name)}.csproj", ProjectFile(properties, framework: framework));

    private string ProjectFile(string properties = "", string? reference = null, string items = "", string framework = Framework) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {framework}
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {reference ?? $"""<PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />"""}
            <Reference Include="{typeof(Aliyun.OSS.OssClient).Assembly.Location}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    private static void AssertSeverity(string? severity, CommandResult build, string id)
    {
        if (severity is null)
        {
            Assert.Empty(build.Diagnostics(id));
        }
        else
        {
            Assert.Contains($": {severity} {id}:", Assert.Single(build.Diagnostics(id)), StringComparison.Ordinal);
        }
    }
}
