using System.Xml.Linq;
using AccessKeyAnalyzer.Acceptance;

namespace AccessKeyAnalyzer.Build.Sarif;

/// <summary>
/// Adds what code scanning services read and the compiler does not write: <c>partialFingerprints</c>, by which a finding stays the same one when lines move,
/// and for each rule a <c>security-severity</c>, the weaknesses that it is about, and a help text.
/// </summary>
internal static class SarifCompletion
{
    // "Use of Hard-coded Credentials" and "Cleartext Storage of Sensitive Information": https://cwe.mitre.org.
    private const string HardCoded = "external/cwe/cwe-798";
    private const string ClearText = "external/cwe/cwe-312";

    /// <summary>Completes a log. Does nothing to one that is complete.</summary>
    /// <returns>Whether anything was missing.</returns>
    public static bool Complete(SarifLog log)
    {
        var isChanged = false;
        foreach (var result in log.Results.Where(result => result.Element("partialFingerprints") is null))
        {
            if (SarifLog.FingerprintOf(result) is { } fingerprint)
            {
                result.Add(SarifLog.Object("partialFingerprints", SarifLog.Text(Fingerprint.Property + "/v1", fingerprint)));
                isChanged = true;
            }
        }

        foreach (var rule in log.Rules.Where(rule => rule.Element("help") is null))
        {
            Describe(rule, (string)rule.Element("id")!);
            isChanged = true;
        }

        foreach (var tool in log.Root.Elements("runs").Elements().Elements("tool").Where(tool => isChanged && tool.Element("extensions") is null))
        {
            tool.Add(new XElement("extensions", new XAttribute("type", "array"), new XElement("item", new XAttribute("type", "object"), SarifLog.Text("name", "AccessKeyAnalyzer"), SarifLog.Text("version", Version))));
        }

        return isChanged;
    }

    private static string Version => typeof(SarifCompletion).Assembly.GetName().Version.ToString(3);

    private static void Describe(XElement rule, string id)
    {
        var text = (string?)rule.Elements("fullDescription").Elements("text").FirstOrDefault() ?? id;
        var link = (string?)rule.Element("helpUri") ?? "";
        rule.Add(SarifLog.Object("help", SarifLog.Text("text", $"{text} {link}"), SarifLog.Text("markdown", $"{text}\n\n[{id}]({link})")));
        if (Severity(id) is not { } severity)
        {
            return;
        }

        var properties = rule.Element("properties");
        if (properties is null)
        {
            rule.Add(properties = SarifLog.Object("properties"));
        }

        properties.Add(SarifLog.Text("security-severity", severity));
        var tags = properties.Element("tags");
        if (tags is null)
        {
            properties.Add(tags = new XElement("tags", new XAttribute("type", "array")));
        }

        tags.Add(new[] { "security", HardCoded, ClearText }.Select(tag => new XElement("item", new XAttribute("type", "string"), tag)));
    }

    // As CVSS counts: what is written down opens the account to whoever reads it; the others are ways by which that comes about.
    // A rule about the analysis itself has none.
    private static string? Severity(string id) => id[3] switch
    {
        '1' when id.EndsWith("04", StringComparison.Ordinal) => "5.0",
        '1' => "9.1",
        '2' => "5.5",
        '3' => "8.0",
        _ => null,
    };
}
