namespace AccessKeyAnalyzer.Tour;

/// <summary>The application in the folder Application, written out with keys into a folder of its own.</summary>
internal sealed class SampleApplication
{
    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "Application");

    private readonly ConsumerProject _project;

    public SampleApplication(LocalFeed feed, PlantedKeys keys, bool usesRealSdks)
    {
        _project = feed.NewProject("Orders").Write("Orders.csproj", ProjectFile(feed.Version, usesRealSdks));
        foreach (var file in Files)
        {
            _project.Write(file, keys.Plant(File.ReadAllText(Path.Combine(Sources, file))));
        }
    }

    /// <summary>The names of its files.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Sources).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Its folder, with a separator at the end.</summary>
    public string Folder => _project.Directory + Path.DirectorySeparatorChar;

    /// <summary>Its files as they are now.</summary>
    public IReadOnlyDictionary<string, string> Read() => Files.ToDictionary(file => file, _project.Read);

    public CommandResult Build() => _project.Build("--tl:off");

    public CommandResult Fix() => _project.Dotnet("format", "analyzers", "--no-restore", "--diagnostics", "AKA1001", "AKA1002", "AKA1003");

    /// <summary>Empties the values in configuration files.</summary>
    public CommandResult FixConfiguration() => _project.Build("--tl:off", "-p:AccessKeyAnalyzerFixConfiguration=true");

    /// <summary>Builds, and makes the report of all keys.</summary>
    public CommandResult Report() => _project.Build("--tl:off", "-p:AccessKeyAnalyzerReport=true");

    /// <summary>The report, as Markdown.</summary>
    public string ReadReport() => _project.Read("AccessKeyAnalyzer.Report.md");

    /// <summary>Lets the provider ask <paramref name="endpoint"/> instead of 100.100.100.200. Takes a build to have an effect.</summary>
    public void UseMetadataOf(Uri endpoint) => _project.Write(
        "runtimeconfig.template.json",
        $$"""{ "configProperties": { "AccessKeyAnalyzer.Credentials.MetadataEndpoint": "{{endpoint}}" } }""");

    public CommandResult Run() => _project.Dotnet("run", "--no-build");

    private static string ProjectFile(string version, bool usesRealSdks) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            {(usesRealSdks ? "" : "<DefineConstants>$(DefineConstants);STAND_INS</DefineConstants>")}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="AccessKeyAnalyzer" Version="{version}" />
            {(usesRealSdks ? RealSdks : $"<Reference Include=\"{typeof(StandIns.Wire).Assembly.Location}\" />")}
          </ItemGroup>
        </Project>
        """;

    private const string RealSdks = """
        <PackageReference Include="Aliyun.OSS.SDK.NetCore" Version="2.14.1" />
            <PackageReference Include="AlibabaCloud.SDK.Ecs20140526" Version="7.0.11" />
            <PackageReference Include="aliyun-net-sdk-ecs" Version="4.24.18" />
        """;
}
