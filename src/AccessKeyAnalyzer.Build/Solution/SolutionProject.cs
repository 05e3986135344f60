using System.Xml.Linq;
using AccessKeyAnalyzer.Build.Files;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>A C# project of the solution that is built, as another project of it sees it.</summary>
internal sealed class SolutionProject
{
    private const string MultiTargetingImport = "buildMultiTargeting/AccessKeyAnalyzer.targets";
    private const string Import = "buildTransitive/AccessKeyAnalyzer.targets";

    // What NuGet writes into a project with packages.config, which is not restored otherwise.
    private const string OldImport = "/build/AccessKeyAnalyzer.targets";

    private readonly Lazy<string> _text;

    private SolutionProject(string path, string restored)
    {
        Path = path;
        Folder = Folders.Full(System.IO.Path.GetDirectoryName(path)!);
        _text = new(() => File.ReadAllText(path));
        var isRestored = Contains(restored, Import) || Contains(restored, MultiTargetingImport);
        HasPackage = isRestored || Contains(_text.Value.Replace('\\', '/'), OldImport);
        CanBeAsked = Contains(restored, MultiTargetingImport) || (HasPackage && !(isRestored && Contains(restored, "'$(TargetFramework)' == '")));

        static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <summary>The full path of the project file.</summary>
    public string Path { get; }

    /// <summary>Its folder, with a separator at its end.</summary>
    public string Folder { get; }

    /// <summary>Whether the project has our package.</summary>
    public bool HasPackage { get; }

    /// <summary>Whether our targets can be called in the project, before a framework is chosen.</summary>
    public bool CanBeAsked { get; }

    /// <summary>Whether the project file, read as text, asks to search what belongs to no project.</summary>
    public bool Volunteers => _text.Value.IndexOf("<AccessKeyAnalyzerScanRepositoryRoot>true<", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether the project file, read as text, takes every file of its folder.</summary>
    public bool LeavesOutNothing =>
        _text.Value.IndexOf("Remove=", StringComparison.Ordinal) < 0
        && _text.Value.IndexOf("EnableDefault", StringComparison.Ordinal) < 0
        && _text.Value.IndexOf("<AccessKeyAnalyzer", StringComparison.Ordinal) < 0;

    /// <summary>The C# projects of a solution, in its order.</summary>
    /// <param name="solutionConfiguration">What MSBuild tells each project of a solution: <c>CurrentSolutionConfigurationContents</c>.</param>
    /// <param name="folders">Where the restore left its files.</param>
    public static IReadOnlyList<SolutionProject> All(string solutionConfiguration, RestoreFolders folders) =>
    [
        .. XElement.Parse(solutionConfiguration).Elements("ProjectConfiguration")
            .Where(project => (string?)project.Attribute("BuildProjectInSolution") != "False")
            .Select(project => (string?)project.Attribute("AbsolutePath"))
            .OfType<string>()
            .Where(path => path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            .Select(path => new SolutionProject(path, Restored(path, folders))),
    ];

    private static string Restored(string path, RestoreFolders folders)
    {
        var file = System.IO.Path.Combine(folders.For(path), System.IO.Path.GetFileName(path) + ".nuget.g.targets");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }
}
