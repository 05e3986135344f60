using AccessKeyAnalyzer.Build.Files;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>Where the projects of a solution keep what restore leaves: each in its own folder, or each in a folder of its name.</summary>
/// <param name="InProject">The folder as seen from the project's; null where they all are in one place.</param>
/// <param name="Shared">That one place; null where each project has its own.</param>
internal sealed record RestoreFolders(string? InProject, string? Shared)
{
    /// <summary>As one project has them.</summary>
    /// <param name="projectFile">The full path of the project.</param>
    /// <param name="intermediate">The full path of the folder where its restore left its files.</param>
    public static RestoreFolders Of(string projectFile, string intermediate)
    {
        var project = Folders.Full(Path.GetDirectoryName(projectFile)!);
        return Folders.IsIn(project, intermediate)
            ? new(intermediate.Substring(project.Length), Shared: null)
            : new(InProject: null, Path.GetDirectoryName(intermediate.TrimEnd('/', '\\')));
    }

    /// <summary>The folder of another project.</summary>
    public string For(string projectFile) => InProject is not null
        ? Path.Combine(Path.GetDirectoryName(projectFile)!, InProject)
        : Path.Combine(Shared!, Path.GetFileNameWithoutExtension(projectFile));
}
