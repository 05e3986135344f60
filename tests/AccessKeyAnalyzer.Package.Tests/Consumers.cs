using System.Reflection;

namespace AccessKeyAnalyzer.Package;

/// <summary>Projects of users, and what is written into them: one pair, in code and in a settings file.</summary>
internal static class Consumers
{
    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";

    public static readonly string Id = SyntheticKey.AccessKeyId("consumer");
    public static readonly string Secret = SyntheticKey.AccessKeySecret("consumer");

    public static readonly string Literals = $$"""
        using Aliyun.OSS;

        class Storage
        {
            private const string Id = "{{Id}}", Secret = "{{Secret}}";
            public readonly OssClient Client = new OssClient("oss-cn-hangzhou.aliyuncs.com", Id, Secret);
        }

        """;

    public static readonly string Settings = $$"""
        {
          // the pair of the old account
          "Aliyun": { "AccessKeyId": "{{Id}}", "AccessKeySecret": "{{Secret}}" }
        }
        """;

    /// <summary>The cache that built this repository. Where the package has dependencies, a consumer finds them there.</summary>
    public static string PackageCache =>
        typeof(Consumers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "PackageCache").Value!;

    /// <summary>A project that references the package and the stand-ins of the SDKs.</summary>
    public static ConsumerProject Consumer(this LocalFeed feed, string name, string properties = "", string framework = Framework, string items = "") =>
        feed.NewProject(name).Write($"{Path.GetFileName(name)}.csproj", feed.ProjectFile(properties, framework: framework, items: items));

    public static string ProjectFile(this LocalFeed feed, string properties = "", string? reference = null, string items = "", string framework = Framework) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {framework}
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {reference ?? $"""<PackageReference Include="AccessKeyAnalyzer" Version="{feed.Version}" />"""}
            <Reference Include="{typeof(Aliyun.OSS.OssClient).Assembly.Location}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    public static void AssertSeverity(string? severity, CommandResult build, string id)
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
