using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>Writes beside a package what is in it and what it depends on, in SPDX 2.3. Compiled by the packing project, when it is asked for.</summary>
public sealed class WriteSbom : Task
{
    private const string Root = "SPDXRef-Package";

    /// <summary>The full path of the package.</summary>
    [Required]
    public string Package { get; set; }

    /// <summary>Where the package comes from.</summary>
    [Required]
    public string Address { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        using (var zip = ZipFile.OpenRead(Package))
        {
            var nuspec = Nuspec(zip);
            var name = nuspec.Elements().First(element => element.Name.LocalName == "id").Value;
            var version = nuspec.Elements().First(element => element.Name.LocalName == "version").Value;
            var whole = HashOf(File.OpenRead(Package));
            var files = zip.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal)
                .Select((entry, number) => FileOf("SPDXRef-File-" + number, entry)).ToList();
            var dependencies = nuspec.Descendants().Where(element => element.Name.LocalName == "dependency")
                .Select((element, number) => Dependency("SPDXRef-Dependency-" + number, element)).ToList();
            var relations = files.Select((_, number) => Relation(Root, "CONTAINS", "SPDXRef-File-" + number))
                .Concat(dependencies.Select((_, number) => Relation(Root, "DEPENDS_ON", "SPDXRef-Dependency-" + number)))
                .Concat(new[] { Relation("SPDXRef-DOCUMENT", "DESCRIBES", Root) });
            var described = Object(
                Pair("SPDXID", Root), Pair("name", name), Pair("versionInfo", version), Pair("downloadLocation", Address), Pair("licenseDeclared", "MIT"),
                "\"filesAnalyzed\": false", Checksum(whole));

            File.WriteAllText(Path.ChangeExtension(Package, ".spdx.json"), Object(
                Pair("spdxVersion", "SPDX-2.3"), Pair("dataLicense", "CC0-1.0"), Pair("SPDXID", "SPDXRef-DOCUMENT"), Pair("name", name + " " + version),
                Pair("documentNamespace", Address + "/spdx/" + version + "/" + whole),
                "\"creationInfo\": " + Object(
                    Pair("created", File.GetLastWriteTimeUtc(Package).ToString("yyyy-MM-ddTHH:mm:ssZ")), "\"creators\": [ \"Organization: AccessKeyAnalyzer contributors\" ]"),
                List("packages", dependencies.Prepend(described)), List("files", files), List("relationships", relations)) + "\n");
        }

        return true;
    }

    private static XElement Nuspec(ZipArchive zip)
    {
        using (var stream = zip.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open())
        {
            return XDocument.Load(stream).Root.Elements().First();
        }
    }

    private static string FileOf(string id, ZipArchiveEntry entry) =>
        Object(Pair("SPDXID", id), Pair("fileName", "./" + entry.FullName), Checksum(HashOf(entry.Open())));

    private static string Dependency(string id, XElement dependency) => Object(
        Pair("SPDXID", id), Pair("name", (string)dependency.Attribute("id")), Pair("versionInfo", (string)dependency.Attribute("version")),
        Pair("downloadLocation", "NOASSERTION"), "\"filesAnalyzed\": false");

    private static string Relation(string from, string type, string to) =>
        Object(Pair("spdxElementId", from), Pair("relationshipType", type), Pair("relatedSpdxElement", to));

    private static string Checksum(string hash) => "\"checksums\": [ " + Object(Pair("algorithm", "SHA256"), Pair("checksumValue", hash)) + " ]";

    private static string HashOf(Stream stream)
    {
        using (stream)
        using (var sha = SHA256.Create())
        {
            return BitConverter.ToString(sha.ComputeHash(stream)).Replace("-", "").ToLowerInvariant();
        }
    }

    private static string Object(params string[] members) => "{ " + string.Join(", ", members) + " }";

    private static string List(string name, IEnumerable<string> items) => "\"" + name + "\": [\n  " + string.Join(",\n  ", items) + "\n]";

    private static string Pair(string name, string value) => "\"" + name + "\": \"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
