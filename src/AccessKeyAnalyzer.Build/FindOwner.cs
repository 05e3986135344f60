using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace AccessKeyAnalyzer.Build;

/// <summary>
/// Asks the projects of a solution which of them searches what belongs to none. A process of the build asks once for all of its projects: each question may
/// have to wait for another process.
/// </summary>
public sealed class FindOwner : Task
{
    private const string Target = "AccessKeyAnalyzerOwner";

    // A solution chooses none of these: the question is put to the project, not to one of its frameworks.
    private static readonly IList<string> ChosenByProjects = ["TargetFramework", "RuntimeIdentifier"];

    /// <summary>The full path of the project to ask.</summary>
    [Required]
    public string First { get; set; } = "";

    /// <summary><c>CurrentSolutionConfigurationContents</c>.</summary>
    [Required]
    public string SolutionConfiguration { get; set; } = "";

    /// <summary>The full path of the project that searches them; empty where all decline.</summary>
    [Output]
    public string Owner { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        var key = (typeof(FindOwner), First, SolutionConfiguration);
        if (BuildEngine4.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) is string known)
        {
            Owner = known;
            return true;
        }

        var answer = BuildEngine4.BuildProjectFilesInParallel([First], [Target], [null], [ChosenByProjects], [null], returnTargetOutputs: true);
        if (answer.Result)
        {
            Owner = answer.TargetOutputsPerProject[0].TryGetValue(Target, out var outputs) && outputs.Length > 0 ? outputs[0].ItemSpec : "";
            BuildEngine4.RegisterTaskObject(key, Owner, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: true);
        }

        return answer.Result;
    }
}
