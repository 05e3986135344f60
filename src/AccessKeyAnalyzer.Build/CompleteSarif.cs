using System.Xml;
using AccessKeyAnalyzer.Build.Sarif;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build;

/// <summary>
/// Adds to the log of a compilation what code scanning services read of our findings. Called before the compiler, it does so when the build is over:
/// where a finding fails the build, no target runs after the compiler, and that log counts most.
/// </summary>
public sealed class CompleteSarif : SpeakingTask
{
    /// <summary>The project's <c>ErrorLog</c>, with the version behind a comma or a semicolon.</summary>
    [Required]
    public string ErrorLog { get; set; } = "";

    /// <summary>The folder that its path starts from.</summary>
    [Required]
    public string ProjectFolder { get; set; } = "";

    /// <summary>Whether the compiler is yet to run.</summary>
    public bool WhenBuildIsOver { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        var path = Path.GetFullPath(Path.Combine(ProjectFolder, SarifLog.PathOf(ErrorLog)));
        if (WhenBuildIsOver)
        {
            var key = typeof(CompleteSarif).FullName + ":" + path;
            BuildEngine4.RegisterTaskObject(key, new AtTheEnd(path), RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            return true;
        }

        try
        {
            Complete(path);
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            Warn("AKACFG0010", $"{path} is left as the compiler wrote it: {exception.Message}");
        }

        return true;
    }

    private static void Complete(string path)
    {
        if (File.Exists(path) && SarifLog.Read(path) is var log && SarifCompletion.Complete(log))
        {
            log.Write(path);
        }
    }

    private static bool IsOfTheFile(Exception exception) => exception is IOException or UnauthorizedAccessException or XmlException;

    private sealed class AtTheEnd(string path) : IDisposable
    {
        public void Dispose()
        {
            try
            {
                Complete(path);
            }
            catch (Exception exception) when (IsOfTheFile(exception))
            {
                // Nobody is left to tell. The log is as the compiler wrote it, which is a valid one.
            }
        }
    }
}
