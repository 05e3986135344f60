using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

public sealed class ConsumerTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void Build_WithAPairInCodeAndConfiguration_WarnsOncePerValueAndShowsNoKey()
    {
        var project = package.Feed.Consumer("pair").Write("Storage.cs", Literals).Write("appsettings.json", Settings);

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
        var project = package.Feed.Consumer("incremental").Write("Storage.cs", "class Storage;").Write("appsettings.json", "{}");
        Assert.Empty(project.Build().EnsureSuccess().Diagnostics("AKA1101"));

        project.Write("appsettings.json", Settings);

        Assert.Single(project.Dotnet("build", "-nologo").EnsureSuccess().Diagnostics("AKA1101"));
    }

    [Fact]
    public void MultiTargetedLibrary_WithAPair_WarnsForEachFrameworkAndCompilesAgainstTheLibrary()
    {
        var project = package.Feed.Consumer("multi", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>", framework: "")
            .Write("Storage.cs", Literals)
            .Write("Uses.cs", "class Uses { public object Provider = AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.Shared; }");

        // netstandard2.0 has dependencies: they lie in the cache that built this repository.
        var build = project.Build($"-p:RestoreFallbackFolders={PackageCache}").EnsureSuccess();

        Assert.Equal(2, build.Diagnostics("AKA1001").Count);
    }

    [Fact]
    public void ReferencingProject_ThatDeclines_IsNotSearched()
    {
        package.Feed.Consumer("flow/lib");
        var program = package.Feed.NewProject("flow/app").Write("app.csproj", package.Feed.ProjectFile(reference: "<ProjectReference Include=\"../lib/lib.csproj\" />")).Write("Storage.cs", Literals);

        AssertSeverity("warning", program.Build().EnsureSuccess(), "AKA1001");
        AssertSeverity(null, program.Build("-p:AccessKeyAnalyzerEnabled=false").EnsureSuccess(), "AKA1001");
    }

    [Fact]
    public void Format_OfAPair_FixesItAndHasNothingLeftToDo()
    {
        var project = package.Feed.Consumer("fix").Write("Storage.cs", Literals);
        project.Build().EnsureSuccess();

        project.Dotnet("format", "analyzers", "--no-restore").EnsureSuccess();

        Assert.Equal(0, project.Dotnet("format", "analyzers", "--no-restore", "--verify-no-changes").ExitCode);
        Assert.Contains("EcsRamRoleCredentialsProvider.Shared.ForOss()", project.Read("Storage.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("AKA1", project.Build().EnsureSuccess().Output, StringComparison.Ordinal);
    }

    // A fix needs the provider's library, and with it comes an adapter: DistributionTests fix such projects.
    [Theory]
    [InlineData("global", """<GlobalPackageReference Include="AccessKeyAnalyzer" Version="VERSION" />""", false)]
    [InlineData("central", """<PackageVersion Include="AccessKeyAnalyzer" Version="VERSION" /><PackageReference Include="AccessKeyAnalyzer" />""", true)]
    public void CentralReference_WithAPair_WarnsAndBringsTheLibraryUnlessItIsGlobal(string name, string items, bool hasLibrary)
    {
        var project = package.Feed.NewProject(name)
            .Write($"{name}.csproj", package.Feed.ProjectFile(reference: ""))
            .Write("Storage.cs", Literals)
            .Write("appsettings.json", Settings)
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup>
                    {items.Replace("VERSION", package.Feed.Version, StringComparison.Ordinal)}
                  </ItemGroup>
                </Project>
                """);

        var build = project.Build("-p:EmitCompilerGeneratedFiles=true").EnsureSuccess();

        AssertSeverity("warning", build, "AKA1001");
        AssertSeverity("warning", build, "AKA1101");
        Assert.Equal(hasLibrary, Directory.EnumerateFiles(project.Directory, "*Adapter*.cs", SearchOption.AllDirectories).Any());
    }
}
