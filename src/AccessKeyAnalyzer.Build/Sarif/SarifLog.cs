using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AccessKeyAnalyzer.Acceptance;

namespace AccessKeyAnalyzer.Build.Sarif;

/// <summary>The log of a compilation, in SARIF 2.1. It is read and written as JSON, in the shape that .NET gives JSON as XML.</summary>
internal sealed class SarifLog
{
    private const string RulePrefix = "AKA";

    private SarifLog(XElement root) => Root = root;

    public XElement Root { get; }

    /// <summary>Our rules, as the log describes them.</summary>
    public IEnumerable<XElement> Rules => Root.Elements("runs").Elements().Elements("tool").Elements("driver").Elements("rules").Elements().Where(rule => IsOurs(rule, "id"));

    /// <summary>Our findings, those that the source suppresses included.</summary>
    public IEnumerable<XElement> Results => Root.Elements("runs").Elements().Elements("results").Elements().Where(result => IsOurs(result, "ruleId"));

    /// <summary>Whether the source suppresses, and so accepts, a finding.</summary>
    public static bool IsSuppressed(XElement result) => result.Elements("suppressions").Elements().Any();

    /// <summary>The path in an <c>ErrorLog</c> such as <c>build.sarif,version=2.1</c>; the compiler takes a semicolon as well.</summary>
    public static string PathOf(string errorLog) => errorLog.Split(',', ';')[0].Trim(' ', '"');

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="XmlException">The file is no JSON.</exception>
    public static SarifLog Read(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(file, XmlDictionaryReaderQuotas.Max);
        return new(XElement.Load(reader));
    }

    /// <summary>Puts the log in the place of the file at once, so that nobody reads half of it.</summary>
    public void Write(string path)
    {
        var next = path + ".next";
        using (var file = File.Create(next))
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(file, Encoding.UTF8, ownsStream: false, indent: true))
        {
            Root.WriteTo(writer);
        }

        File.Delete(path);
        File.Move(next, path);
    }

    /// <summary>The fingerprint of a finding; null for one that has none.</summary>
    public static string? FingerprintOf(XElement result) => PropertyOf(result, Fingerprint.Property);

    /// <summary>What a finding's property says; null for one that it has not.</summary>
    public static string? PropertyOf(XElement result, string name) =>
        (string?)Member(result.Elements("properties").Elements("customProperties").FirstOrDefault(), name);

    /// <summary>The full path of the file that a finding is in; null for one without a place.</summary>
    public static string? FileOf(XElement result) =>
        result.Elements("locations").Elements().FirstOrDefault() is { } location ? FileAt(location) : null;

    /// <summary>The full path of the file of a location; null for one that is in none.</summary>
    public static string? FileAt(XElement location)
    {
        var uri = (string?)location.Elements("physicalLocation").Elements("artifactLocation").Elements("uri").FirstOrDefault();
        return uri is null
            ? null
            : Uri.TryCreate(uri, UriKind.Absolute, out var absolute) && absolute.IsFile
            ? absolute.LocalPath
            : Uri.UnescapeDataString(uri);
    }

    /// <summary>A member of an object. A name that XML does not allow stands in an attribute.</summary>
    private static XElement? Member(XElement? parent, string name) =>
        parent?.Elements().FirstOrDefault(member => ((string?)member.Attribute("item") ?? member.Name.LocalName) == name);

    /// <summary>A new member with a text.</summary>
    public static XElement Text(string name, string value) => Member(name, "string", value);

    /// <summary>A new member that is an object.</summary>
    public static XElement Object(string name, params XElement[] members) => Member(name, "object", members);

    private static XElement Member(string name, string type, object content)
    {
        XNamespace item = "item";
        return XmlConvert.EncodeLocalName(name) == name
            ? new XElement(name, new XAttribute("type", type), content)
            : new XElement(item + "item", new XAttribute("item", name), new XAttribute("type", type), content);
    }

    private static bool IsOurs(XElement element, string id) => ((string?)element.Element(id))?.StartsWith(RulePrefix, StringComparison.Ordinal) == true;
}
