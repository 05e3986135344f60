using System.Xml.Linq;
using AccessKeyAnalyzer.Build.Files;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>The C# projects of the solution that is built.</summary>
internal sealed class SolutionProjects
{
    private const string Question = "AccessKeyAnalyzerOwner";

    // A solution chooses none of these: the question is put to the project, not to one of its frameworks.
    private static readonly IList<string> ChosenByProjects = ["TargetFramework", "RuntimeIdentifier"];

    private readonly IReadOnlyList<string> _asked;
    private string? _owner;

    private SolutionProjects(IReadOnlyList<SolutionProject> all)
    {
        ByFolder = all.Where(project => project.HasPackage).ToLookup(project => project.Folder, Folders.Comparer);
        _asked = [.. all.Where(project => project.CanBeAsked).OrderByDescending(project => project.Volunteers).Select(project => project.Path)];
    }

    /// <summary>Those that have our package, by their folders.</summary>
    public ILookup<string, SolutionProject> ByFolder { get; }

    /// <summary>The full path of the first that can be asked something; empty where there is none.</summary>
    public string First => _asked is [var first, ..] ? first : "";

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

    /// <summary>
    /// The project that searches what belongs to none: the first that does not decline; empty where all do. Asked once in a process: each question may have
    /// to wait for another one.
    /// </summary>
    public string Owner(IBuildEngine4 engine) => _owner ??= _asked.FirstOrDefault(project => Accepts(engine, project)) ?? "";

    // A project that cannot be asked fails by itself.
    private static bool Accepts(IBuildEngine4 engine, string project) =>
        engine.BuildProjectFilesInParallel([project], [Question], [null], [ChosenByProjects], [null], returnTargetOutputs: true) is { Result: true } answer
        && answer.TargetOutputsPerProject[0].TryGetValue(Question, out var outputs) && outputs.Length > 0;
}
