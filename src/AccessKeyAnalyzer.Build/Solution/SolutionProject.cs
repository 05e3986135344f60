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

    /// <param name="path">The full path of the project file.</param>
    /// <param name="restored">What its restore left of targets; empty where it is not restored.</param>
    /// <param name="read">Reads the project file.</param>
    public SolutionProject(string path, string restored, Func<string> read)
    {
        Path = path;
        Folder = Folders.Full(System.IO.Path.GetDirectoryName(path)!);
        _text = new(read);
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

    /// <summary>Reads a project.</summary>
    /// <param name="path">The full path of the project file.</param>
    /// <param name="folders">Where the restore left its files.</param>
    public static SolutionProject Read(string path, RestoreFolders folders)
    {
        var file = System.IO.Path.Combine(folders.For(path), System.IO.Path.GetFileName(path) + ".nuget.g.targets");
        return new(path, File.Exists(file) ? File.ReadAllText(file) : "", () => File.ReadAllText(path));
    }
}
