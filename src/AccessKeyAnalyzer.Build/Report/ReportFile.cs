using System.Xml.Linq;
using AccessKeyAnalyzer.Build.Texts;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>
/// A report as JSON: for programs, and for the next project of the same build, which adds to it. What it says itself it says in English, whatever the
/// language of the pages; what the compiler has said is quoted.
/// </summary>
internal static class ReportFile
{
    // Of the format, for whoever reads the file.
    private const int Version = 1;

    public static string Write(KeyReport report)
    {
        var keys = ReportedKey.Of(report.Places);
        return Json.Format(Json.Object(
            "root",
            Json.Number("version", Version),
            Json.Text("run", report.Run),
            Json.Number("files", report.Files),
            Json.Flag("isComplete", report.IsComplete),
            Json.Array("keys", keys.Select(Key)),
            Json.Array("earlier", report.Earlier.Select(key => Json.Item(Json.Text("key", key.Name), Json.Texts("revoke", key.Steps)))),
            Json.Array("clients", report.Clients.Select(Client)),
            Json.Array("projects", report.Projects.Select(Project))));
    }

    /// <summary>The report of that run. Where the text is of another one, or of none, a new report, which keeps the other's keys in mind.</summary>
    /// <exception cref="System.Xml.XmlException">The text is no JSON.</exception>
    public static KeyReport Read(string text, string run)
    {
        var report = new KeyReport(run);
        if (text.Length == 0)
        {
            return report;
        }

        var root = Json.Parse(text);
        var isOfThisRun = root.String("run") == run;
        foreach (var key in (isOfThisRun ? [] : root.Items("keys").Where(IsToBeRevoked)).Concat(root.Items("earlier")))
        {
            report.Remember(new(key.String("key"), [.. Texts(key, "revoke")]));
        }

        if (!isOfThisRun)
        {
            return report;
        }

        foreach (var project in root.Items("projects"))
        {
            report.Restore(new(project.String("name"), project.String("framework"), (int?)project.Element("files") ?? 0, [.. Texts(project, "notSearched")]));
        }

        foreach (var place in root.Items("keys").SelectMany(key => key.Items("places")))
        {
            report.Merged(PlaceOf(place)).Projects.UnionWith(Texts(place, "projects"));
        }

        foreach (var client in root.Items("clients"))
        {
            report.Merged(new ClientFinding(client.String("rule"), client.String("message"), PositionOf(client))).Projects.UnionWith(Texts(client, "projects"));
        }

        return report;
    }

    private static bool IsToBeRevoked(XElement key) => key.String("accepted").Length == 0 && key.String("isTemporary") != "true";

    private static XElement Key(ReportedKey key) => Json.Item(
        Json.Text("key", key.Name),
        Json.Flag("isIdKnown", key.HasId),
        Json.Flag("isSecretWritten", key.HasSecret),
        Json.Flag("isTemporary", key.IsTemporary),
        Json.Text("accepted", string.Join("; ", key.Reasons)),
        Json.Texts("revoke", Revocation.Steps(key, Language.English)),
        Json.Array("places", key.Places.Select(PlaceItem)));

    private static XElement PlaceItem(Place place) => ItemAt(
        place.At,
        Json.Text("part", place.Part.ToString()),
        Json.Text("shown", place.Shown),
        Json.Text("value", place.Value),
        Json.Text("rule", place.Rule),
        Json.Text("accepted", place.Accepted),
        Json.Text("fix", Remedy.Of(place, Language.English).Fix),
        Json.Text("byHand", Remedy.Of(place, Language.English).ByHand),
        Json.Array("uses", place.Uses.Select(UseItem)),
        Json.Array("sinks", place.Sinks.Select(sink => ItemAt(sink))),
        Json.Texts("projects", place.Projects));

    private static XElement UseItem(Use use) => Json.Item(
        Json.Text("client", use.Client), Json.Text("sdk", use.Sdk), Json.Text("service", use.Service), Json.Text("fix", use.Fix), Json.Text("advice", use.Advice));

    private static XElement Client(ClientFinding client) => ItemAt(
        client.At, Json.Text("rule", client.Rule), Json.Text("message", client.Message), Json.Texts("projects", client.Projects));

    private static XElement Project(ProjectPart project) => Json.Item(
        Json.Text("name", project.Name), Json.Text("framework", project.Framework), Json.Number("files", project.Files), Json.Texts("notSearched", project.NotSearched));

    private static XElement ItemAt(FilePosition at, params XElement[] members)
    {
        var item = Json.Item(Json.Text("file", at.File), Json.Number("line", at.Line), Json.Number("column", at.Column));
        item.Add(members);
        return item;
    }

    private static FilePosition PositionOf(XElement item) => new(item.String("file"), (int)item.Element("line")!, (int)item.Element("column")!);

    private static Place PlaceOf(XElement place) => new(
        place.String("value"),
        (Part)Enum.Parse(typeof(Part), place.String("part")),
        place.String("shown"),
        place.String("rule"),
        PositionOf(place),
        [.. place.Items("sinks").Select(PositionOf)],
        [.. place.Items("uses").Select(use => new Use(use.String("client"), use.String("sdk"), use.String("service"), use.String("fix"), use.String("advice")))],
        place.String("accepted"));

    private static IEnumerable<string> Texts(XElement parent, string name) => parent.Items(name).Select(text => text.Value);
}
