namespace AccessKeyAnalyzer.Build.Report;

/// <summary>A project, for one of its frameworks, and whether it was searched.</summary>
/// <param name="Name">The path of the project file from the report's folder.</param>
/// <param name="Framework">The framework; empty where the project has one only, or was not compiled.</param>
/// <param name="Files">How many files were searched: sources and configuration.</param>
/// <param name="NotSearched">What was not searched, and why.</param>
internal sealed record ProjectPart(string Name, string Framework, int Files, IReadOnlyList<string> NotSearched)
{
    /// <summary>Whether the compiler ran.</summary>
    public bool IsCompiled => Files > 0;

    public override string ToString() => Framework.Length == 0 ? Name : $"{Name} ({Framework})";
}
