using static AccessKeyAnalyzer.Package.Consumers;

namespace AccessKeyAnalyzer.Package;

/// <summary>
/// An SDK-style project for .NET Framework. It is compiled, against the reference assemblies that NuGet has; there is no .NET Framework
/// here to run it on.
/// </summary>
public sealed class NetFrameworkConsumerTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private static readonly string Literals = $$"""
        using Aliyun.OSS;

        class Storage
        {
            public readonly OssClient Client = new OssClient("oss-cn-hangzhou.aliyuncs.com", "{{SyntheticKey.AccessKeyId("net4")}}", "{{SyntheticKey.AccessKeySecret("net4")}}");
        }

        """;

    [Fact]
    public void Project_ForNetFramework_IsWarnedFixedAndCompiledWithTheProvider()
    {
        var project = package.Feed.NewProject("net4")
            .Write("net4.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFrameworks>net472;net48</TargetFrameworks>
                    <RestoreFallbackFolders>{PackageCache}</RestoreFallbackFolders>
                    <NuGetAudit>false</NuGetAudit>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />
                    <Reference Include="{typeof(Aliyun.OSS.OssClient).Assembly.Location}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Storage.cs", Literals);

        var before = project.Build().EnsureSuccess();
        project.Dotnet("format", "analyzers", "--no-restore").EnsureSuccess();
        var after = project.Build("-warnaserror").EnsureSuccess();

        Assert.Equal(2, before.Diagnostics("AKA1001").Count);
        Assert.Equal(2, before.Diagnostics("AKA1002").Count);
        Assert.Contains("EcsRamRoleCredentialsProvider.Shared.ForOss()", project.Read("Storage.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("AKA", after.Output, StringComparison.Ordinal);
        Assert.All(["net472", "net48"], framework => Assert.True(File.Exists(project.PathOf($"bin/Debug/{framework}/AccessKeyAnalyzer.Credentials.dll"))));
    }

    [Fact]
    public void ProjectWithAStrongName_ForNetFramework_TakesTheLibrary()
    {
        var project = package.Feed.NewProject("strong-name")
            .Write("strong-name.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net48</TargetFramework>
                    <RestoreFallbackFolders>{PackageCache}</RestoreFallbackFolders>
                    <NuGetAudit>false</NuGetAudit>
                    <SignAssembly>true</SignAssembly>
                    <AssemblyOriginatorKeyFile>{Repository.PathOf("src/AccessKeyAnalyzer.Credentials/AccessKeyAnalyzer.snk")}</AssemblyOriginatorKeyFile>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Uses.cs", "class Uses { object Provider = AccessKeyAnalyzer.Credentials.EcsRamRoleCredentialsProvider.Shared; }");

        // CS8002: the referenced assembly does not have a strong name.
        Assert.DoesNotContain("CS8002", project.Build().EnsureSuccess().Output, StringComparison.Ordinal);
    }
}
