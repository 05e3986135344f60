namespace AccessKeyAnalyzer.Package;

/// <summary>An application with services, logging and health checks, which takes the package from its feed.</summary>
public sealed class HostConsumerTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        using System;
        using AccessKeyAnalyzer.Credentials;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        internal static class Program
        {
            private static void Main()
            {
                var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
                builder.Services.AddAlibabaCloudCredentials();
                builder.Services.AddHealthChecks().AddAlibabaCloudCredentials();
                using (var host = builder.Build())
                {
                    Console.WriteLine(ReferenceEquals(DefaultCredentialsProviderChain.Shared, host.Services.GetRequiredService<IStsCredentialsProvider>()));
                }
            }
        }

        """;

    [Theory]
    [InlineData("7.3", "disable")]
    [InlineData("latest", "enable")]
    public void Application_UnderItsStrictestAnalysis_BuildsWithoutAWarningAndRuns(string language, string nullable)
    {
        var project = package.Feed.NewProject($"host-{language}")
            .Write("host.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <LangVersion>{language}</LangVersion>
                    <Nullable>{nullable}</Nullable>
                    <AnalysisLevel>latest-all</AnalysisLevel>
                    <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                    <GenerateDocumentationFile>true</GenerateDocumentationFile>
                    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                  </PropertyGroup>
                  <ItemGroup>
                    <FrameworkReference Include="Microsoft.AspNetCore.App" />
                    <PackageReference Include="AccessKeyAnalyzer" Version="{package.Feed.Version}" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Program.cs", Program);

        var run = project.Dotnet("run").EnsureSuccess();

        Assert.Equal("True", run.Output.Trim());
    }
}
