using System.Xml.Linq;
using AccessKeyAnalyzer.Acceptance;
using AccessKeyAnalyzer.Build.Files;
using AccessKeyAnalyzer.Build.Sarif;
using AccessKeyAnalyzer.Build.Texts;
namespace AccessKeyAnalyzer.Build.Report;

/// <summary>Reads from a compilation's log what a report says.</summary>
/// <param name="root">The report's folder.</param>
/// <param name="run">The run that the report is of.</param>
/// <param name="language">The language of the report.</param>
/// <param name="accepted">The reasons of the team's baseline, by fingerprint.</param>
internal sealed class LogReader(string root, ReportRun run, Language language, IReadOnlyDictionary<string, string> accepted)
{
    private readonly Uri _root = new(Folders.Full(root));

    /// <summary>The written values.</summary>
    public IEnumerable<Place> Places(SarifLog log) => log.Results.Select(Place).OfType<Place>();

    /// <summary>The clients whose keys come from elsewhere, and what else is to be seen to before a key is revoked.</summary>
    public IEnumerable<ClientFinding> Clients(SarifLog log) =>
        from result in log.Results
        where Rule(result) is ['A', 'K', 'A', '2' or '3', ..] && !SarifLog.IsSuppressed(result) && !accepted.ContainsKey(SarifLog.FingerprintOf(result) ?? "")
        let position = Positions(result, "locations").FirstOrDefault()
        where position is not null
        select new ClientFinding(Rule(result), Message(result), position);

    /// <summary>The files that were not fully read, and why.</summary>
    public IEnumerable<string> NotRead(SarifLog log) =>
        from result in log.Results
        where Rule(result).EndsWith("1104", StringComparison.Ordinal)
        let position = Positions(result, "locations").FirstOrDefault()
        where position is not null
        select language.Say($"`{position}`: {Message(result)}");

    /// <summary>The path of a file as the report shows it.</summary>
    public string Relative(string path) => Uri.UnescapeDataString(_root.MakeRelativeUri(new Uri(Path.GetFullPath(path))).ToString());

    private Place? Place(XElement result) =>
        SarifLog.FingerprintOf(result) is { } fingerprint
        && Enum.TryParse<Part>(SarifLog.PropertyOf(result, FindingProperties.Kind), out var kind)
        && Positions(result, "locations").FirstOrDefault() is { } position
            ? new(
                run.NameOf(fingerprint),
                kind,
                SarifLog.PropertyOf(result, FindingProperties.Shown) ?? "",
                Rule(result),
                position,
                [.. Positions(result, "relatedLocations")],
                Use.AllOf(SarifLog.PropertyOf(result, FindingProperties.Reaches)),
                SarifLog.IsSuppressed(result) ? Language.English.Say($"suppressed in the source") : accepted.TryGetValue(fingerprint, out var reason) ? reason : "")
            : null;

    private IEnumerable<FilePosition> Positions(XElement result, string member) =>
        from location in result.Elements(member).Elements()
        let file = SarifLog.FileAt(location)
        let region = location.Elements("physicalLocation").Elements("region").FirstOrDefault()
        where file is not null && region is not null
        select new FilePosition(Relative(file), (int?)region.Element("startLine") ?? 1, (int?)region.Element("startColumn") ?? 1);

    private static string Rule(XElement result) => (string)result.Element("ruleId")!;

    private static string Message(XElement result) => (string?)result.Elements("message").Elements("text").FirstOrDefault() ?? "";
}
