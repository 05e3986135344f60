namespace AccessKeyAnalyzer;

/// <summary>
/// A temporary folder with a freshly packed AccessKeyAnalyzer as its only feed and a package cache of its own,
/// so that projects in it restore as a user's would, never find an older build, and need no network.
/// </summary>
public sealed class LocalFeed : IDisposable
{
    private readonly Dictionary<string, string> _environment;

    private LocalFeed(string directory)
    {
        Directory = directory;
        _environment = new() { ["NUGET_PACKAGES"] = Path.Combine(directory, "packages") };
    }

    /// <summary>The folder of the feed; projects lie in folders beneath it.</summary>
    public string Directory { get; }

    /// <summary>The only package file.</summary>
    public string PackagePath => System.IO.Directory.GetFiles(Path.Combine(Directory, "feed"), "AccessKeyAnalyzer.*.nupkg").Single();

    /// <summary>The version of the package.</summary>
    public string Version => Path.GetFileNameWithoutExtension(PackagePath)["AccessKeyAnalyzer.".Length..];

    /// <summary>Packs the repository into a new folder.</summary>
    /// <param name="packageSources">Further sources for the projects in it, such as <c>https://api.nuget.org/v3/index.json</c>.</param>
    public static LocalFeed Pack(params IReadOnlyList<string> packageSources)
    {
        var feed = new LocalFeed(System.IO.Directory.CreateTempSubdirectory("accesskeyanalyzer-").FullName);
        var packages = Path.Combine(feed.Directory, "feed");
        // Restored already, when the project that references the packing project was; and what is packed, the build of the repository has judged.
        DotnetCommand.Run(
            Repository.Root, new Dictionary<string, string>(), "pack", "nuget", "-c", "Release", "--no-restore", "-p:RunAnalyzers=false", $"-p:PackageOutputPath={packages}")
            .EnsureSuccess();
        var sources = string.Concat(packageSources.Prepend(packages).Select((source, index) => $"""<add key="source{index}" value="{source}" />"""));
        File.WriteAllText(
            Path.Combine(feed.Directory, "nuget.config"),
            $"<configuration><packageSources><clear />{sources}</packageSources></configuration>");
        return feed;
    }

    /// <summary>A new, empty folder for a project.</summary>
    public ConsumerProject NewProject(string name) => new(System.IO.Directory.CreateDirectory(Path.Combine(Directory, name)).FullName, _environment);

    /// <summary>The same project, driven with further environment variables.</summary>
    public ConsumerProject WithEnvironment(ConsumerProject project, params IReadOnlyList<(string Name, string Value)> variables) =>
        new(project.Directory, _environment.Concat(variables.Select(variable => KeyValuePair.Create(variable.Name, variable.Value))).ToDictionary());

    /// <summary>Deletes the folder with all that is in it.</summary>
    public void Dispose()
    {
        DotnetCommand.ShutDownServers();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
