using AccessKeyAnalyzer.Build.Files;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>Which of the files that a project comes across it searches itself, so that each is reported once in a solution.</summary>
/// <param name="project">The project's folder.</param>
/// <param name="root">The root of what the solution owns; empty when no solution is built, and the project searches all that it comes across.</param>
/// <param name="ownsRoot">Whether the project searches what belongs to no project.</param>
/// <param name="otherFolders">The folders of the solution's other projects that have our package.</param>
/// <param name="wholeFolders">Those of them whose projects search all that lies there.</param>
internal sealed class Ownership(string project, string root, bool ownsRoot, IReadOnlyCollection<string> otherFolders, IReadOnlyCollection<string> wholeFolders)
{
    /// <summary>Whether this project searches the file.</summary>
    public bool IsMine(string path)
    {
        if (root.Length == 0)
        {
            return true;
        }

        var nearest = otherFolders.Where(folder => Folders.IsIn(folder, path)).OrderByDescending(folder => folder.Length).FirstOrDefault();
        if (Folders.IsIn(project, path))
        {
            // A project in a folder of this project's searches what lies there.
            return nearest is null || nearest.Length < project.Length;
        }

        return nearest is not null ? !wholeFolders.Contains(nearest) || !IsSearchedIn(nearest, path) : ownsRoot || !IsSearchedIn(root, path);
    }

    // A file by another name, or in a folder that is not entered, is searched by whoever names it.
    private static bool IsSearchedIn(string folder, string path)
    {
        var name = Path.GetFileName(path);
        return Folders.IsIn(folder, path) && !Folders.HasForeign(folder, path)
            && (ConfigurationName.IsConfiguration(name) || ConfigurationName.IsOfTheBuild(name));
    }
}
