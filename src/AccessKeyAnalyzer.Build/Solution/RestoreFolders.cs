using AccessKeyAnalyzer.Build.Files;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>Where the projects of a solution keep what restore leaves: in their own folders or elsewhere, in a folder of the project's name or not.</summary>
/// <param name="InProject">Whether the folder is seen from the project's.</param>
/// <param name="Pattern">The folder, with <see cref="Name"/> where the project's name stands.</param>
internal sealed record RestoreFolders(bool InProject, string Pattern)
{
    private const string Name = "*";

    /// <summary>As one project has them.</summary>
    /// <param name="projectFile">The full path of the project.</param>
    /// <param name="intermediate">The full path of the folder where its restore left its files.</param>
    public static RestoreFolders Of(string projectFile, string intermediate)
    {
        var project = Folders.Full(Path.GetDirectoryName(projectFile)!);
        var inProject = Folders.IsIn(project, intermediate);
        var parts = (inProject ? intermediate.Substring(project.Length) : intermediate).Split('/', '\\');
        if (Array.LastIndexOf(parts, Path.GetFileNameWithoutExtension(projectFile)) is >= 0 and var named)
        {
            parts[named] = Name;
        }

        return new(inProject, string.Join("/", parts));
    }

    /// <summary>The folder of another project.</summary>
    public string For(string projectFile) =>
        Path.Combine(InProject ? Path.GetDirectoryName(projectFile)! : "", Pattern.Replace(Name, Path.GetFileNameWithoutExtension(projectFile)));
}
