using AccessKeyAnalyzer.Build.Files;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>Which of the files that a project comes across it searches itself, so that each is reported once in a solution.</summary>
/// <param name="projectFile">The full path of the project.</param>
/// <param name="root">The root of what the solution owns; empty when no solution is built, and the project searches all that it comes across.</param>
/// <param name="ownsRoot">Whether the project searches what belongs to no project.</param>
/// <param name="projects">The projects of the solution that have our package, by their folders.</param>
internal sealed class Ownership(string projectFile, string root, bool ownsRoot, ILookup<string, SolutionProject> projects)
{
    private readonly string _own = Folders.Full(Path.GetDirectoryName(projectFile)!);

    /// <summary>Whether this project searches the file.</summary>
    public bool IsMine(string path)
    {
        if (root.Length == 0)
        {
            return true;
        }

        var nearest = Folders.Above(path).FirstOrDefault(folder => Folders.Comparer.Equals(folder, _own) || projects.Contains(folder));
        if (nearest is null)
        {
            return ownsRoot || !IsSearchedIn(root, path);
        }

        if (Folders.Comparer.Equals(nearest, _own))
        {
            // Of several projects in one folder the first has the files, if it takes all, but for what is named after another.
            return projects[_own].FirstOrDefault() is not { LeavesOutNothing: true } first || Folders.Comparer.Equals(first.Path, projectFile)
                || Folders.IsIn(projectFile, path);
        }

        // A project in a folder of this project's searches what lies there.
        return !Folders.IsIn(_own, path) && !(projects[nearest].Any(project => project.LeavesOutNothing) && IsSearchedIn(nearest, path));
    }

    // A file by another name, or in a folder that is not entered, is searched by whoever names it.
    private static bool IsSearchedIn(string folder, string path)
    {
        var name = Path.GetFileName(path);
        return Folders.IsIn(folder, path) && !Folders.HasForeign(folder, path)
            && (ConfigurationName.IsConfiguration(name) || ConfigurationName.IsOfTheBuild(name));
    }
}
