using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>Who searches what: each file of a repository is searched once for a solution.</summary>
public sealed class RepositoryFilesTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string[] RootFiles =
    [
        "compose.yml", "compose.prod.yaml", ".env", ".env.staging", "deploy/appsettings.Production.json", "deploy/run.sh", "k8s/base/secret.yaml", "helm/values.yaml",
        ".github/workflows/ci.yml", ".gitlab-ci.yml", "azure-pipelines.yml", "Dockerfile", "build/Dockerfile.worker", "settings.json", "nuget.config", "Directory.Build.props",
        "src/Directory.Build.targets", "infra/main.tf", "infra/prod.tfvars", ".vscode/launch.json", ".devcontainer/devcontainer.json",
        ".run/App.run.xml", "test.runsettings", "deploy/shop.service", ".ossutilconfig", "old/Web/Upload.aspx",
    ];

    private static readonly string[] ProjectFiles =
    [
        "src/App/appsettings.json", "src/App/.github/x.yml", "src/Lib/appsettings.json", "src/Lib/Lib.Tests/appsettings.json", "src/Fs/appsettings.json",
    ];

    private static readonly string[] Foreign =
    [
        "node_modules/x/.env", "web/node_modules/y/compose.yml", "src/App/bin/Debug/appsettings.json", "obj/web.config", ".git/config.yml", "submodule/.env", "data.json", "README.md",
    ];

    [Fact]
    public void SolutionBuild_OfARepository_ReportsEachFileOnce()
    {
        var root = Repository("solution");
        root.Dotnet("sln", "All.sln", "add", "--in-root", "src/App/App.csproj", "src/Lib/Lib.csproj", "src/Lib/Lib.Tests/Lib.Tests.csproj", "src/Plain/Plain.csproj").EnsureSuccess();

        var build = root.Dotnet("build", "All.sln", "-nologo", "-m").EnsureSuccess();

        Assert.Equal(RootFiles.Concat(ProjectFiles).Order(StringComparer.Ordinal), Reported(root, build));

        // A second build finds the same owner: nothing is compiled again, and a gate still holds.
        Assert.Empty(Reported(root, root.Dotnet("build", "All.sln", "-nologo", "-m", "--no-restore").EnsureSuccess()));
        var gate = root.Dotnet("build", "All.sln", "-nologo", "-m", "--no-restore", "-p:AccessKeyAnalyzerMode=Strict");
        Assert.Equal(1, gate.ExitCode);
    }

    [Fact]
    public void ProjectBuild_InARepository_ReportsItsOwnFiles()
    {
        var root = Repository("alone");

        var build = root.Dotnet("build", "src/App/App.csproj", "-nologo").EnsureSuccess();

        // The files of the build that it imports are its own, too.
        Assert.Equal(["Directory.Build.props", "src/App/.github/x.yml", "src/App/appsettings.json", "src/Directory.Build.targets"], Reported(root, build));
    }

    [Fact]
    public void FirstProjectOfASolution_ThatDeclines_LeavesTheRestToTheNext()
    {
        var root = Repository("declining");
        root.Write("src/Directory.Build.targets", $"""
            <Project>
              <!-- {SyntheticKey.AccessKeyId("src/Directory.Build.targets")} -->
              <PropertyGroup Condition="'$(MSBuildProjectName)' == 'App'"><AccessKeyAnalyzerEnabled>false</AccessKeyAnalyzerEnabled></PropertyGroup>
            </Project>
            """);
        root.Dotnet("new", "sln", "-n", "Two", "--format", "slnx").EnsureSuccess();
        root.Dotnet("sln", "Two.slnx", "add", "--in-root", "src/App/App.csproj", "src/Lib/Lib.csproj").EnsureSuccess();

        var reported = Reported(root, root.Dotnet("build", "Two.slnx", "-nologo").EnsureSuccess());

        Assert.Subset(reported.ToHashSet(), RootFiles.ToHashSet());
        Assert.DoesNotContain("src/App/appsettings.json", reported);
        Assert.Equal(reported.Distinct(), reported);
    }

    [Fact]
    public void SolutionBuild_OfTwoProjectsInOneFolder_ReportsEachFileOnce()
    {
        var root = package.Feed.NewProject("one-folder").Write("src/Same.cs", "class Same { }");
        root.Write("src/Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <BaseIntermediateOutputPath>obj/$(MSBuildProjectName)/</BaseIntermediateOutputPath>
                <BaseOutputPath>bin/$(MSBuildProjectName)/</BaseOutputPath>
                <DefaultItemExcludes>$(DefaultItemExcludes);obj/**</DefaultItemExcludes>
              </PropertyGroup>
            </Project>
            """);
        root.Write("src/First.csproj", package.Feed.ProjectFile()).Write("src/Second.csproj", package.Feed.ProjectFile());
        string[] files = [".env", "src/Second.csproj.user", "src/appsettings.json", "src/deploy/run.sh"];
        foreach (var file in files)
        {
            Plant(root, file);
        }

        root.Dotnet("new", "sln", "-n", "All", "--format", "sln").EnsureSuccess();
        root.Dotnet("sln", "All.sln", "add", "--in-root", "src/First.csproj", "src/Second.csproj").EnsureSuccess();

        Assert.Equal(files, Reported(root, root.Dotnet("build", "All.sln", "-nologo", "-m").EnsureSuccess()));
    }

    [Fact]
    public void FilesThatSourcesName_WhateverTheyAreCalled_AreSearched()
    {
        var project = package.Feed.Consumer("named-by-code").Write("Names.cs", """
            using System.IO;

            class Builder { public Builder AddJsonFile(string path, bool optional = false) => this; public Builder AddIniFile(string path) => this; }

            class Names
            {
                object Load(string environment, Builder b) => b
                    .AddJsonFile("Configuration/SMS.json", optional: true)
                    .AddJsonFile($"Configuration/sms.{environment}.json")
                    .AddIniFile(@"..\shared\storage.data.ini")
                    .AddJsonFile(Path.Combine("data", "cloud.json"));
            }
            """);
        string[] named = ["Configuration/SMS.json", "Configuration/sms.test.json", "../shared/storage.data.ini", "data/cloud.json"];
        foreach (var file in named.Append("Configuration/other.json"))
        {
            Plant(project, file);
        }

        Assert.Equal(named.Order(StringComparer.Ordinal), Reported(project, project.Build().EnsureSuccess()));

        // What a source names is remembered while the source stays as it is, and not longer.
        project.Write("Names.cs", "class Names { string Name = \"Configuration/other.json\"; }");
        Assert.Equal(["Configuration/other.json"], Reported(project, project.Dotnet("build", "-nologo").EnsureSuccess()));
    }

    [Fact]
    public void SharedLinkedAndGeneratedSettings_OfTwoProjects_AreReportedOnce()
    {
        var root = package.Feed.NewProject("linked-settings");
        foreach (var name in new[] { "A", "B" })
        {
            root.Write($"src/{name}/{name}.csproj", package.Feed.ProjectFile(items: $"""
                <Content Include="../../shared/appsettings.json" Link="appsettings.json" />
                <Content Include="../../shared/{name}.json" Link="cloud.json" />
                """).Replace("</Project>", """
                <Target Name="MakeSettings" BeforeTargets="BeforeCompile">
                  <WriteLinesToFile File="$(IntermediateOutputPath)appsettings.made.json" Lines="$([System.IO.File]::ReadAllText('$(MSBuildProjectDirectory)/template.txt'))" Overwrite="true" WriteOnlyWhenDifferent="true" />
                  <ItemGroup><Content Include="$(IntermediateOutputPath)appsettings.made.json" /></ItemGroup>
                </Target>
                </Project>
                """, StringComparison.Ordinal));
            root.Write($"src/{name}/Name.cs", $"class Name {{ string File = \"{name}.json\"; }}").Write($"src/{name}/template.txt", Text($"{name}/made", "template.json"));
            Plant(root, $"shared/{name}.json");
        }

        Plant(root, "shared/appsettings.json");
        root.Dotnet("new", "sln", "-n", "Two").EnsureSuccess();
        root.Dotnet("sln", "add", "--in-root", "src/A/A.csproj", "src/B/B.csproj").EnsureSuccess();

        var reported = Reported(root, root.Dotnet("build", "-nologo").EnsureSuccess());

        Assert.Equal(
            ["shared/A.json", "shared/B.json", "shared/appsettings.json", "src/A/obj/Debug/net10.0/appsettings.made.json", "src/B/obj/Debug/net10.0/appsettings.made.json"],
            reported);
    }

    [Fact]
    public void ProjectForTwoFrameworks_WithSettings_ReportsThemOnce()
    {
        var project = package.Feed.Consumer("two-frameworks", framework: "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>").Write("Storage.cs", "class Storage { }");
        Plant(project, "appsettings.json");

        Assert.Equal(["appsettings.json"], Reported(project, project.Build($"-p:RestoreFallbackFolders={PackageCache}").EnsureSuccess()));
    }

    [Fact]
    public void FileBasedApp_WithSettingsBesideIt_ReportsBoth()
    {
        var project = package.Feed.NewProject("file-based").Write("app.cs", $"""
            #:package AccessKeyAnalyzer@{package.Feed.Version}
            #:property PublishAot=false
            System.Console.WriteLine("{SyntheticKey.AccessKeyId("app.cs")}");
            """);
        Plant(project, "app.run.json");
        Plant(project, "deep/appsettings.json");

        var build = project.Dotnet("build", "app.cs", "-nologo").EnsureSuccess();

        Assert.Equal(["app.run.json"], Reported(project, build));
        AssertSeverity("warning", build, "AKA1001");
    }

    private ConsumerProject Repository(string name)
    {
        var root = package.Feed.NewProject(name).Write(".git/HEAD", "ref: refs/heads/main\n").Write("submodule/.git", "gitdir: x\n");
        root.Write("src/App/App.csproj", package.Feed.ProjectFile()).Write("src/App/App.cs", "class App { }");
        root.Write("src/Lib/Lib.csproj", package.Feed.ProjectFile(items: """<Compile Remove="Lib.Tests/**" />""")).Write("src/Lib/Lib.cs", "class Lib { }");
        root.Write("src/Lib/Lib.Tests/Lib.Tests.csproj", package.Feed.ProjectFile(reference: """<ProjectReference Include="../Lib.csproj" />""")).Write("src/Lib/Lib.Tests/Tests.cs", "class Tests { }");
        // Without the package, and in a language that is not read: what lies there belongs to nobody else.
        root.Write("src/Plain/Plain.csproj", package.Feed.ProjectFile(reference: "")).Write("src/Plain/Plain.cs", "class Plain { }");
        root.Dotnet("new", "sln", "-n", "All", "--format", "sln").EnsureSuccess();
        foreach (var file in RootFiles.Concat(ProjectFiles).Concat(Foreign))
        {
            Plant(root, file);
        }

        return root;
    }

    private static void Plant(ConsumerProject project, string file) => project.Write(file, Text(file, file));

    private static string Text(string seed, string file)
    {
        var id = SyntheticKey.AccessKeyId(seed);
        return Path.GetExtension(file) switch
        {
            ".json" => $$"""{ "AccessKeyId": "{{id}}" }""",
            ".props" or ".targets" or ".user" => $"<Project><!-- {id} --></Project>",
            ".config" or ".xml" or ".runsettings" => $"""<configuration><!-- {id} --></configuration>""",
            ".yml" or ".yaml" => $"accessKeyId: {id}\n",
            _ => $"ALIBABA_CLOUD_ACCESS_KEY_ID={id}\n",
        };
    }

    /// <summary>The files with a finding, as often as they are reported, relative to the folder.</summary>
    private static IReadOnlyList<string> Reported(ConsumerProject root, CommandResult build) =>
    [
        .. build.Diagnostics("AKA1101")
            .Select(line => Path.GetRelativePath(root.Directory, line[..line.IndexOf('(', StringComparison.Ordinal)]).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
