namespace AccessKeyAnalyzer.Build.Files;

/// <summary>Walks through folders for the files that belong to no project.</summary>
/// <param name="isLeftOut">Whether a folder, given by its full path with a separator at its end, is not entered.</param>
/// <param name="leaveOutProjects">Whether folders with a C# project are not entered: it is built by itself, and searches its own.</param>
/// <param name="unreadable">Told of each folder that cannot be listed, and why.</param>
internal sealed class FolderWalk(Func<string, bool> isLeftOut, bool leaveOutProjects, Action<string, FormattableString> unreadable)
{
    /// <summary>The configuration in <paramref name="root"/> and beneath it. Follows no link to a folder, so that it comes to an end.</summary>
    public IEnumerable<string> Files(string root)
    {
        var waiting = new Stack<string>([root]);
        while (waiting.Count > 0)
        {
            foreach (var entry in Entries(waiting.Pop()))
            {
                if (entry is FileInfo file)
                {
                    if (ConfigurationName.IsConfiguration(file.Name) || ConfigurationName.IsOfTheBuild(file.Name))
                    {
                        yield return file.FullName;
                    }
                }
                else if (IsOurs(entry))
                {
                    waiting.Push(entry.FullName);
                }
            }
        }
    }

    /// <summary>The configuration in the hidden folders of a project, which its items never hold.</summary>
    public IEnumerable<string> HiddenFiles(string project) =>
        Entries(project).Where(entry => entry is DirectoryInfo && entry.Name[0] == '.' && IsOurs(entry)).SelectMany(folder => Files(folder.FullName));

    private FileSystemInfo[] Entries(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            unreadable(folder, $"{exception.Message}");
            return [];
        }
    }

    // A repository inside ours, such as a submodule, has a build of its own.
    private bool IsOurs(FileSystemInfo entry) =>
        entry is DirectoryInfo folder
        && !Folders.IsForeign(folder.Name)
        && (folder.Attributes & FileAttributes.ReparsePoint) == 0
        && !isLeftOut(folder.FullName + Path.DirectorySeparatorChar)
        && !Folders.IsRepository(folder.FullName)
        && !Folders.IsPackage(folder)
        && !(leaveOutProjects && Directory.EnumerateFiles(folder.FullName, "*.csproj").Any());
}
