using System.Xml;
using AccessKeyAnalyzer.Build.Solution;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace AccessKeyAnalyzer.Build;

/// <summary>
/// Tells whether a project that does not ask for our package itself has it through a project that it references, or only
/// because a package of others depends on it.
/// </summary>
public sealed class FindWhoAsks : Task
{
    /// <summary>The project's <c>project.assets.json</c>.</summary>
    [Required]
    public string AssetsFile { get; set; } = "";

    /// <summary>Whether a project asks for our package. Where that cannot be found out, yes: silence would look like a clean project.</summary>
    [Output]
    public bool IsProject { get; set; } = true;

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            IsProject = PackageGraph.HasProjectThatAsks(AssetsFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            Log.LogMessage(MessageImportance.Low, "AccessKeyAnalyzer: {0} cannot be read: {1}", AssetsFile, exception.Message);
        }

        return true;
    }
}
