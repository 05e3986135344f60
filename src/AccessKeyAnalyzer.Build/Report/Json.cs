using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace AccessKeyAnalyzer.Build.Report;

/// <summary>JSON, in the shape that .NET gives JSON as XML: MSBuild brings no other reader. The names of members are plain words.</summary>
internal static class Json
{
    private const string ItemName = "item";

    public static XElement Object(string name, params XElement[] members) => Of(name, "object", members);

    public static XElement Item(params XElement[] members) => Object(ItemName, members);

    public static XElement Array(string name, IEnumerable<XElement> items) => Of(name, "array", items);

    public static XElement Texts(string name, IEnumerable<string> texts) => Array(name, texts.Select(text => Text(ItemName, text)));

    public static XElement Text(string name, string value) => Of(name, "string", value);

    public static XElement Number(string name, int value) => Of(name, "number", value);

    public static XElement Flag(string name, bool value) => Of(name, "boolean", value);

    /// <summary>The items of an array.</summary>
    public static IEnumerable<XElement> Items(this XElement? parent, string name) => parent?.Element(name)?.Elements() ?? [];

    /// <summary>The text of a member; empty where there is none.</summary>
    public static string String(this XElement parent, string name) => (string?)parent.Element(name) ?? "";

    /// <summary>Reads a text.</summary>
    /// <exception cref="XmlException">It is no JSON.</exception>
    public static XElement Parse(string text)
    {
        using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(text), XmlDictionaryReaderQuotas.Max);
        return XElement.Load(reader);
    }

    /// <summary>The text of an object, indented.</summary>
    public static string Format(XElement root)
    {
        using var text = new MemoryStream();
        using (var writer = JsonReaderWriterFactory.CreateJsonWriter(text, new UTF8Encoding(false), ownsStream: false, indent: true))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.ToArray()) + "\n";
    }

    private static XElement Of(string name, string type, object content) => new(name, new XAttribute("type", type), content);
}
