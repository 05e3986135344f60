using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace AccessKeyAnalyzer.Build.Solution;

/// <summary>How our package comes to a project, as its <c>project.assets.json</c> tells.</summary>
internal static class PackageGraph
{
    private const string Package = "AccessKeyAnalyzer";

    /// <summary>
    /// Whether the project itself, or a project that it references, asks for our package. Where only a package does that it references, the author of that
    /// package uses our library; whether the code that uses his package is analysed is not for him to decide.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="XmlException">The file is no JSON.</exception>
    public static bool IsAskedForByAProject(string assetsFile)
    {
        using var file = File.OpenRead(assetsFile);
        using var reader = JsonReaderWriterFactory.CreateJsonReader(file, XmlDictionaryReaderQuotas.Max);
        var assets = XElement.Load(reader);
        var direct = Members(assets, "projectFileDependencyGroups").Elements().Select(dependency => dependency.Value.Split(' ')[0]);
        var throughProjects = Members(assets, "targets").Elements()
            .Where(library => (string?)library.Element("type") == "project")
            .SelectMany(library => library.Elements("dependencies").Elements().Select(Name));
        return direct.Concat(throughProjects).Contains(Package, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<XElement> Members(XElement parent, string name) => parent.Elements(name).Elements();

    // A name that XML does not allow stands in an attribute.
    private static string Name(XElement member) => (string?)member.Attribute("item") ?? member.Name.LocalName;
}
