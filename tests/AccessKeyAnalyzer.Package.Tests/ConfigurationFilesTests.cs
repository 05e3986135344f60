using System.Text.Json.Nodes;

namespace AccessKeyAnalyzer.Package;

/// <summary>Which files the targets hand to the compiler.</summary>
public sealed class ConfigurationFilesTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void FilesOfAProject_ByDefault_AreThoseThatTheReadmeLists() =>
        Assert.Equal(
            [
                ".env", ".env.production", "Directory.Build.props", "Dockerfile", "Dockerfile.dev", "Properties/PublishProfiles/web.pubxml", "Properties/launchSettings.json",
                "Strings.resx", "a.ini", "a.properties", "a.settings", "a.toml", "api.http", "api.rest", "appsettings.Development.json", "appsettings.json", "by-default.csproj",
                "ci.yml", "compose.yaml", "deploy/AppSettings.json", "my-secrets.json", "page.tt", "prod.env", "prod.tfvars", "run.sh", "web.Release.config", "web.config",
            ],
            FilesOf(Project("by-default",
                ".env", ".env.production", "Directory.Build.props", "Dockerfile", "Dockerfile.dev", "Properties/PublishProfiles/web.pubxml", "Properties/launchSettings.json",
                "Strings.resx", "a.ini", "a.properties", "a.settings", "a.toml", "api.http", "api.rest", "appsettings.Development.json", "appsettings.json",
                "ci.yml", "compose.yaml", "deploy/AppSettings.json", "my-secrets.json", "page.tt", "prod.env", "prod.tfvars", "run.sh", "web.Release.config", "web.config",
                // Not ours:
                "README.md", "data.json", "package.json", "tsconfig.json", "app.runtimeconfig.json", "site.css", "bin/web.config", "obj/web.config", "sub/obj/web.config", "node_modules/x/appsettings.json", ".git/x.config")));

    [Fact]
    public void FileThatTheProjectListsItself_ByAnyPath_IsHandedOverOnce() =>
        Assert.Equal(
            ["appsettings.json", "listed.csproj", "web.config"],
            FilesOf(Project("listed", "appsettings.json", "web.config").Write("listed.csproj", ProjectFile("", """<AdditionalFiles Include="./appsettings.json;../listed/web.config" />"""))));

    [Fact]
    public void FilesNamedInTheOption_AnywhereOnDisk_AreHandedOver() =>
        Assert.Equal(
            ["../shared.json", "data.json", "named.csproj"],
            FilesOf(Project("named", "data.json", "../shared.json").Write("named.csproj", ProjectFile("<AccessKeyAnalyzerConfigurationFiles>data.json;../shared*.json;missing.json</AccessKeyAnalyzerConfigurationFiles>"))));

    [Theory]
    [InlineData("main", ".git/HEAD", "true")]
    [InlineData("worktree", ".git", "true")]
    [InlineData("unasked", ".git/HEAD", "")]
    public void FilesOfTheRepositoryRoot_OnRequest_AreHandedOver(string name, string mark, string asked)
    {
        var project = Project(
            $"{name}/src/app", $"../../{mark}", "../../.env", "../../compose.yml", "../../nuget.config", "../../Dockerfile", "../../.github/workflows/ci.yml", "../../other/appsettings.json", "../other/web.config", "appsettings.json",
            // Not ours, and in the folder of a project that is built by itself:
            "../../README.md", "../../package.json", "../lib/lib.csproj", "../lib/appsettings.json");
        project.Write("app.csproj", ProjectFile($"<AccessKeyAnalyzerScanRepositoryRoot>{asked}</AccessKeyAnalyzerScanRepositoryRoot>"));

        string[] own = ["app.csproj", "appsettings.json"];
        string[] root = ["../../.env", "../../.github/workflows/ci.yml", "../../Dockerfile", "../../compose.yml", "../../nuget.config", "../../other/appsettings.json", "../other/web.config"];
        Assert.Equal(asked == "true" ? [.. root, .. own] : own, FilesOf(project));
    }

    [Fact]
    public void RepositoryRoot_ThatIsNowhere_IsSaid()
    {
        var project = Project("nowhere").Write("nowhere.csproj", ProjectFile("<AccessKeyAnalyzerScanRepositoryRoot>true</AccessKeyAnalyzerScanRepositoryRoot>"));
        project.Dotnet("restore", "-nologo").EnsureSuccess();

        Assert.Single(project.Dotnet("msbuild", "-nologo", "-t:AccessKeyAnalyzerAddConfiguration").EnsureSuccess().Diagnostics("AKACFG0005"));
    }

    [Fact]
    public void FileThatTheProjectRemoves_FromItsItems_IsNotHandedOver() =>
        Assert.Equal(
            ["removed.csproj"],
            FilesOf(Project("removed", "deploy/appsettings.json").Write("removed.csproj", ProjectFile("", """<None Remove="deploy/**" />"""))));

    [Fact]
    public void ProjectWithoutDefaultItems_WithSettingsBesideIt_StillHandsThemOver() =>
        Assert.Equal(
            ["Properties/launchSettings.json", "appsettings.json", "explicit.csproj", "web.config"],
            FilesOf(Project("explicit", "appsettings.json", "web.config", "Properties/launchSettings.json").Write("explicit.csproj", ProjectFile("<EnableDefaultItems>false</EnableDefaultItems>"))));

    [Fact]
    public void Links_ToFilesInACircleAndOfAnEditor_HandOverWhatCanBeRead()
    {
        // Windows lets only some users make a link.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var project = Project("linked", "appsettings.json", "../shared/web.config", "../shared/more/app.config");
        File.CreateSymbolicLink(project.PathOf("web.config"), "../shared/web.config");
        File.CreateSymbolicLink(project.PathOf(".#web.config"), "somebody@somewhere.4711");
        Directory.CreateSymbolicLink(project.PathOf("more"), "../shared/more");
        Directory.CreateSymbolicLink(project.PathOf("circle"), ".");

        Assert.Equal(["appsettings.json", "linked.csproj", "more/app.config", "web.config"], FilesOf(project));

        project.Write("../shared/web.config", $"""<add key="AccessKeyId" value="{Consumers.Id}" />""");
        var build = project.Build().EnsureSuccess();
        Assert.Contains("web.config", Assert.Single(build.Diagnostics("AKA1101")), StringComparison.Ordinal);
    }

    [Fact]
    public void FoldersThatTheBuildFills_WhereverTheyAre_AreLeftOut() =>
        Assert.Equal(
            [".github/ci.yml", "filled.csproj"],
            FilesOf(Project("filled", ".github/ci.yml", ".nuget/packages/x/1.0.0/appsettings.json", "out/appsettings.json", "published/web.config", "artifacts/publish/app/web.config").Write(
                "filled.csproj",
                ProjectFile("<RestorePackagesPath>.nuget/packages</RestorePackagesPath><OutDir>out/</OutDir><PublishDir>published/</PublishDir><ArtifactsPath>$(MSBuildProjectDirectory)/artifacts</ArtifactsPath>"))));

    [Fact]
    public void Baseline_InAFolderAbove_IsHandedOver() =>
        Assert.Equal(
            ["../AccessKeyAnalyzer.Baseline.txt", "app.csproj"],
            FilesOf(Project("accepted/app", "../AccessKeyAnalyzer.Baseline.txt")));

    [Theory]
    [InlineData("<AccessKeyAnalyzerScanConfiguration>false</AccessKeyAnalyzerScanConfiguration>")]
    [InlineData("<AccessKeyAnalyzerMode>None</AccessKeyAnalyzerMode>")]
    [InlineData("<AccessKeyAnalyzerEnabled>false</AccessKeyAnalyzerEnabled>")]
    public void ProjectThatOptsOut_WithSettings_HandsOverNothing(string property) =>
        Assert.Empty(FilesOf(Project("opted-out", "appsettings.json").Write("opted-out.csproj", ProjectFile(property))));

    [Theory]
    [InlineData("<AccessKeyAnalyzerScanConfiguration>\n  true\n</AccessKeyAnalyzerScanConfiguration>")]
    [InlineData("<AccessKeyAnalyzerScanConfiguration>yes</AccessKeyAnalyzerScanConfiguration>")]
    [InlineData("<AccessKeyAnalyzerEnabled>\n  true\n</AccessKeyAnalyzerEnabled>")]
    [InlineData("<AccessKeyAnalyzerEnabled>1</AccessKeyAnalyzerEnabled>")]
    public void ProjectThatMeansYes_HoweverItSaysSo_IsSearched(string property) =>
        Assert.Equal(["appsettings.json", "means-yes.csproj"], FilesOf(Project("means-yes", "appsettings.json").Write("means-yes.csproj", ProjectFile(property))));

    private ConsumerProject Project(string name, params IReadOnlyList<string> files)
    {
        var project = package.Feed.NewProject(name).Write($"{Path.GetFileName(name)}.csproj", ProjectFile());
        foreach (var file in files)
        {
            project.Write(file, file.EndsWith("Directory.Build.props", StringComparison.Ordinal) ? "<Project />" : file.EndsWith("nuget.config", StringComparison.Ordinal) ? "<configuration />" : "x");
        }

        return project;
    }

    /// <summary>The files that the compiler would get, relative to the project. Runs the targets, not the compiler.</summary>
    private static IEnumerable<string> FilesOf(ConsumerProject project)
    {
        project.Dotnet("restore", "-nologo").EnsureSuccess();
        var items = project.Dotnet("msbuild", "-nologo", "-t:AccessKeyAnalyzerAddConfiguration", "-getItem:AdditionalFiles").EnsureSuccess();
        return JsonNode.Parse(items.Output)!["Items"]!["AdditionalFiles"]!.AsArray()
            .Select(item => Path.GetRelativePath(project.Directory, (string)item!["FullPath"]!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    private string ProjectFile(string properties = "", string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """;
}
