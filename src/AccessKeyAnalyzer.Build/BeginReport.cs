using System.Xml;
using System.Xml.Linq;
using AccessKeyAnalyzer.Build.Report;
using Microsoft.Build.Framework;

namespace AccessKeyAnalyzer.Build;

/// <summary>
/// Begins the report of a build: one without a place, which expects each project of the solution and keeps the keys of the last report in mind. Runs once in
/// a build, before anything is compiled.
/// </summary>
public sealed class BeginReport : SpeakingTask
{
    private const string ProjectEnd = "proj";

    /// <summary>The folder of the report.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary><c>CurrentSolutionConfigurationContents</c>; empty when no solution is built.</summary>
    public string SolutionConfiguration { get; set; } = "";

    /// <summary>The key of the run, which the projects of the build have in common and nobody writes down.</summary>
    [Output]
    public string Key { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        Key = ReportRun.NewKey();
        var run = ReportRun.With(Key);
        try
        {
            var reader = new LogReader(Folder, run, Language, new Dictionary<string, string>());
            ReportPages.Write(Folder, Language, text =>
            {
                var report = ReportFile.Read(text, run.Name);
                foreach (var (project, why) in Expected())
                {
                    report.Expect(reader.Relative(project), "", why);
                }

                return report;
            });
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException)
        {
            FailReport(Folder, exception);
            return false;
        }
    }

    private IEnumerable<(string Project, FormattableString Why)> Expected() => SolutionConfiguration.Length == 0 ? [] :
        from project in XElement.Parse(SolutionConfiguration).Elements("ProjectConfiguration")
        let path = (string?)project.Attribute("AbsolutePath")
        where path?.EndsWith(ProjectEnd, StringComparison.OrdinalIgnoreCase) == true
        select (path, WhyNot(path, (string?)project.Attribute("BuildProjectInSolution") != "False"));

    private static FormattableString WhyNot(string path, bool isBuilt) => (path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase), isBuilt) switch
    {
        (false, _) => $"its sources are no C#",
        (_, false) => $"the solution does not build it",
        _ => $"it does not have the package, or its build has failed or is not over",
    };
}
