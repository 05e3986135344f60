using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>How our package comes to a project that does not ask for it itself, as its <c>project.assets.json</c> tells.</summary>
internal static class PackageGraph
{
    private const string Package = "AccessKeyAnalyzer";

    // targets, a framework, a library.
    private const int LibraryDepth = 3;

    /// <summary>
    /// Whether a project that this one references asks for our package. Where only a package does, its author uses our library; whether the code that uses
    /// his package is analysed is not for him to decide.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="XmlException">The file is no JSON.</exception>
    public static bool HasProjectThatAsks(string assetsFile)
    {
        using var file = File.OpenRead(assetsFile);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(file, XmlDictionaryReaderQuotas.Max);
        // It is a large file: read up to the answer, and no further than the part that may hold it.
        reader.ReadToFollowing("targets");
        while (reader.Read() && reader.Depth > 1)
        {
            while (reader.NodeType == XmlNodeType.Element && reader.Depth == LibraryDepth)
            {
                if (AsksAsProject((XElement)XNode.ReadFrom(reader)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AsksAsProject(XElement library) =>
        (string?)library.Element("type") == "project"
        && library.Elements("dependencies").Elements().Select(Name).Contains(Package, StringComparer.OrdinalIgnoreCase);

    // A name that XML does not allow stands in an attribute.
    private static string Name(XElement member) => (string?)member.Attribute("item") ?? member.Name.LocalName;
}
