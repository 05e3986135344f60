using System.Xml.Linq;
using AccessKeyAnalyzer.Build.Files;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>The C# projects of the solution that is built.</summary>
internal sealed class SolutionProjects
{
    private SolutionProjects(IReadOnlyList<SolutionProject> all)
    {
        All = all;
        ByFolder = all.Where(project => project.HasPackage).ToLookup(project => project.Folder, Folders.Comparer);
    }

    /// <summary>All of them, in the order of the solution.</summary>
    public IReadOnlyList<SolutionProject> All { get; }

    /// <summary>Those that have our package, by their folders.</summary>
    public ILookup<string, SolutionProject> ByFolder { get; }

    /// <summary>Reads them, once for all projects that a process of the build compiles: each of a hundred asks for the same hundred.</summary>
    /// <param name="engine">The build.</param>
    /// <param name="solutionConfiguration"><c>CurrentSolutionConfigurationContents</c>, which MSBuild tells each project of a solution; empty without one.</param>
    /// <param name="projectFile">The full path of one of them.</param>
    /// <param name="restored">The full path of the folder where its restore left its files.</param>
    public static SolutionProjects Of(IBuildEngine4 engine, string solutionConfiguration, string projectFile, string restored)
    {
        if (solutionConfiguration.Length == 0)
        {
            return new([]);
        }

        var folders = RestoreFolders.Of(projectFile, Path.GetFullPath(restored));
        // The type is in the key, as a solution may hold two versions of us.
        var key = (typeof(SolutionProjects), solutionConfiguration, folders);
        if (engine.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is not SolutionProjects known)
        {
            known = new([.. XElement.Parse(solutionConfiguration).Elements("ProjectConfiguration")
                .Where(project => (string?)project.Attribute("BuildProjectInSolution") != "False")
                .Select(project => (string?)project.Attribute("AbsolutePath"))
                .OfType<string>()
                .Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
                .Select(path => SolutionProject.Read(path, folders))]);
            engine.RegisterTaskObject(key, known, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);
        }

        return known;
    }
}
