namespace AccessKeyAnalyzer;

/// <summary>This repository on disk, found from where the running assembly lies.</summary>
public static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The full path of <paramref name="relativePath"/>.</summary>
    public static string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    private static string Find(DirectoryInfo? directory)
    {
        for (; directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "AccessKeyAnalyzer.sln")))
            {
                return directory.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds AccessKeyAnalyzer.sln.");
    }
}
