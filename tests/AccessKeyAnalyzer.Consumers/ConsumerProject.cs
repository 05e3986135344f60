namespace AccessKeyAnalyzer;

/// <summary>A user's project in a folder of its own, driven through the command line.</summary>
public sealed class ConsumerProject(string directory, IReadOnlyDictionary<string, string> environment)
{
    // What a restore reads; after another file it would find the same again.
    private static readonly string[] ReadByRestore = [".csproj", ".vbproj", ".fsproj", ".props", ".targets", ".config"];

    private bool _isRestored;

    /// <summary>The project's folder.</summary>
    public string Directory => directory;

    /// <summary>The full path of a file of the project.</summary>
    public string PathOf(string relativePath) => Path.Combine(directory, relativePath);

    /// <summary>Writes a file, and the folders that it needs.</summary>
    public ConsumerProject Write(string relativePath, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relativePath))!);
        File.WriteAllText(PathOf(relativePath), text);
        _isRestored &= !ReadByRestore.Contains(Path.GetExtension(relativePath));
        return this;
    }

    /// <summary>The text of a file.</summary>
    public string Read(string relativePath) => File.ReadAllText(PathOf(relativePath));

    /// <summary>Runs <c>dotnet</c> in the project's folder. A build of what it restored before does not restore it again.</summary>
    public CommandResult Dotnet(params IReadOnlyList<string> arguments)
    {
        var builds = arguments[0] == "build" && arguments.Skip(1).All(option => option.StartsWith('-') && !option.Contains("Framework", StringComparison.Ordinal));
        var result = DotnetCommand.Run(directory, environment, builds && _isRestored ? [.. arguments, "--no-restore"] : arguments);
        _isRestored |= builds && result.ExitCode == 0;
        return result;
    }

    /// <summary>Restores and compiles anew: a build that is up to date would show no warning again.</summary>
    public CommandResult Build(params IReadOnlyList<string> arguments) => Dotnet(["build", "-nologo", "--no-incremental", .. arguments]);
}
