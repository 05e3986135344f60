namespace AccessKeyAnalyzer.Build.Files;

/// <summary>Questions about folders, answered from paths alone.</summary>
internal static class Folders
{
    // What tools fill, and what belongs to others.
    private static readonly HashSet<string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", "node_modules", "bower_components", ".git", ".hg", ".svn", ".vs", ".idea", ".terraform", ".venv", "__pycache__", "TestResults",
    };

    /// <summary>Whether tools fill a folder of this name, so that nothing in it was written by the people of the project.</summary>
    public static bool IsForeign(string name) => Foreign.Contains(name);

    /// <summary>Whether one of the folders between <paramref name="folder"/> and the file at <paramref name="path"/> is foreign.</summary>
    public static bool HasForeign(string folder, string path) =>
        path.Substring(IsIn(folder, path) ? folder.Length : 0).Split('/', '\\') is var parts && parts.Take(parts.Length - 1).Any(IsForeign);

    /// <summary>Whether <paramref name="path"/> lies in <paramref name="folder"/>, or beneath it. Both are full; a folder ends with a separator.</summary>
    public static bool IsIn(string folder, string path) => path.StartsWith(folder, Comparison);

    /// <summary>The full path of a folder, with the separator at its end.</summary>
    public static string Full(string folder) =>
        Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;

    /// <summary>The folders around a file, innermost first.</summary>
    public static IEnumerable<string> Above(string path)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Full(folder);
        }
    }

    /// <summary>The nearest folder, from <paramref name="folder"/> upwards, that is the root of a repository; null where there is none.</summary>
    public static string? RepositoryRoot(string folder) => Above(Path.Combine(folder, ".git")).FirstOrDefault(IsRepository);

    /// <summary>Whether a folder is the root of a repository. In a work tree of git, <c>.git</c> is a file.</summary>
    public static bool IsRepository(string folder)
    {
        var git = Path.Combine(folder, ".git");
        return File.Exists(git) || File.Exists(Path.Combine(git, "HEAD"));
    }

    /// <summary>Whether a folder is a package that NuGet has unpacked beside a solution with <c>packages.config</c>.</summary>
    public static bool IsPackage(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, folder.Name + ".nupkg"));

    /// <summary>How this machine compares paths.</summary>
    public static StringComparison Comparison { get; } =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <inheritdoc cref="Comparison"/>
    public static StringComparer Comparer { get; } =
        Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
}
