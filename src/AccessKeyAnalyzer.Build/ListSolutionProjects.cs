using AccessKeyAnalyzer.Build.Files;
using AccessKeyAnalyzer.Build.Solution;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace AccessKeyAnalyzer.Build;

/// <summary>
/// Says what else there is in the solution that is built, so that the files which belong to none of its projects are searched by one of them:
/// the first that has our package and does not decline. A project that declines passes the question on to the next.
/// </summary>
public sealed class ListSolutionProjects : Task
{
    /// <summary><c>CurrentSolutionConfigurationContents</c>; empty when no solution is built.</summary>
    public string SolutionConfiguration { get; set; } = "";

    /// <summary>The folder of the solution.</summary>
    public string SolutionFolder { get; set; } = "";

    /// <summary>The full path of this project.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The full path of the folder where this project's restore left its files.</summary>
    [Required]
    public string Intermediate { get; set; } = "";

    /// <summary>The root of the repository, or else the folder of the solution; empty where there is neither.</summary>
    [Output]
    public string Root { get; set; } = "";

    /// <summary>The project to ask who owns what belongs to no project; empty where there is none.</summary>
    [Output]
    public string First { get; set; } = "";

    /// <summary>The project to ask if this one declines; empty where there is none.</summary>
    [Output]
    public string Next { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var isSolution = SolutionConfiguration.Length > 0;
        var start = isSolution ? SolutionFolder : Path.GetDirectoryName(ProjectFile)!;
        Root = Folders.RepositoryRoot(start) ?? (isSolution ? Folders.Full(start) : "");
        var projects = SolutionProjects.Of(BuildEngine4, SolutionConfiguration, ProjectFile, Intermediate);
        var asked = projects.All.Where(project => project.CanBeAsked).OrderByDescending(project => project.Volunteers).Select(project => project.Path).ToList();
        First = asked.FirstOrDefault() ?? "";
        Next = asked.SkipWhile(path => !Folders.Comparer.Equals(path, ProjectFile)).Skip(1).FirstOrDefault() ?? "";
        return true;
    }
}
