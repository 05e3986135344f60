using System.IO.Compression;
using System.Xml.Linq;

namespace AccessKeyAnalyzer.Package;

/// <summary>
/// The packed package, packed once for all tests of this project. Their classes run side by side: a build alone leaves much of the machine idle.
/// </summary>
public sealed class PackedPackage
{
    private static readonly Lazy<LocalFeed> Packed = new(() =>
    {
        var feed = LocalFeed.Pack();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => feed.Dispose();
        return feed;
    });

    public LocalFeed Feed { get; } = Packed.Value;

    /// <summary>The files of the package, without those that belong to the container format.</summary>
    public IReadOnlyList<string> Entries() => Entries(Feed.PackagePath);

    public static IReadOnlyList<string> Entries(string path)
    {
        using var package = ZipFile.OpenRead(path);
        return
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    public XElement Metadata()
    {
        var nuspec = XDocument.Parse(ReadText("AccessKeyAnalyzer.nuspec"));
        foreach (var element in nuspec.Descendants())
        {
            element.Name = element.Name.LocalName;
        }

        return nuspec.Root!.Element("metadata")!;
    }

    public string ReadText(string entry)
    {
        using var reader = new StreamReader(new MemoryStream(ReadBytes(entry)));
        return reader.ReadToEnd();
    }

    public byte[] ReadBytes(string entry) => ReadBytes(Feed.PackagePath, entry);

    public static byte[] ReadBytes(string path, string entry)
    {
        using var package = ZipFile.OpenRead(path);
        using var stream = package.GetEntry(entry)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
