using AccessKeyAnalyzer.Configuration.Model;
using AccessKeyAnalyzer.Configuration.Readers;

namespace AccessKeyAnalyzer.Configuration;

/// <summary>The formats that we read, and which file is in which.</summary>
internal sealed class ConfigurationFormat
{
    // Each format enters itself here, so that none can be forgotten.
    private static readonly List<ConfigurationFormat> Formats = [];
    private static readonly Dictionary<string, ConfigurationFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase);

    public static readonly ConfigurationFormat Json = new("JSON", ".json .jsonc .json5", JsonReader.Read);
    public static readonly ConfigurationFormat Xml = new(
        "XML", ".xml .config .settings .resx .csproj .fsproj .vbproj .props .targets .pubxml .user .nuspec .manifest .plist .xaml .axaml .runsettings .testsettings", XmlReader.Read);
    public static readonly ConfigurationFormat Yaml = new("YAML", ".yml .yaml", YamlReader.Read);
    public static readonly ConfigurationFormat Env = new("env", ".env", LineReader.For(LineDialect.Env));
    public static readonly ConfigurationFormat Ini = new("INI", ".ini .cfg .conf .service .ossutilconfig .s3cfg", LineReader.For(LineDialect.Ini));
    public static readonly ConfigurationFormat Properties = new("properties", ".properties", LineReader.For(LineDialect.Properties));
    public static readonly ConfigurationFormat Toml = new("TOML", ".toml", TomlReader.ReadToml);
    public static readonly ConfigurationFormat Hcl = new("HCL", ".tf .tfvars .hcl", TomlReader.ReadHcl);
    public static readonly ConfigurationFormat Dockerfile = new("Dockerfile", ".dockerfile .containerfile", DockerfileReader.Read);
    public static readonly ConfigurationFormat Http = new("HTTP", ".http .rest", LineReader.For(LineDialect.Request));

    public static readonly ConfigurationFormat Table = new("CSV", ".csv .tsv", TableReader.Read);

    /// <summary>Any other file: no structure is expected, and so no file is malformed.</summary>
    public static readonly ConfigurationFormat Text = new("text", "", (text, document) => document.Text(0, text.Length));

    // Written by tools and full of hashes.
    private static readonly string[] IgnoredEndings =
    [
        ".lock.json", "-lock.json", "-lock.yaml", "-lock.yml", ".lock", "project.assets.json", ".deps.json", ".nuget.dgspec.json",
        ".sourcelink.json", ".map",
    ];

    private readonly Action<string, DocumentBuilder> _read;

    private ConfigurationFormat(string name, string extensions, Action<string, DocumentBuilder> read)
    {
        Name = name;
        _read = read;
        Formats.Add(this);
        foreach (var extension in extensions.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            ByExtension.Add(extension, this);
        }
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ConfigurationFormat> All => Formats;

    /// <summary>The name that people know.</summary>
    public string Name { get; }

    /// <summary>The format of a file, told by its name; null for files that are not read at all.</summary>
    public static ConfigurationFormat? Of(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        if (Array.Exists(IgnoredEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (IsOrStartsWith(name, ".env"))
        {
            return Env;
        }

        if (IsOrStartsWith(name, "Dockerfile") || IsOrStartsWith(name, "Containerfile"))
        {
            return Dockerfile;
        }

        var dot = name.LastIndexOf('.');
        if (dot < 0)
        {
            // ~/.alibabacloud/credentials
            return name.Equals("credentials", StringComparison.OrdinalIgnoreCase) ? Ini : Text;
        }

        return ByExtension.TryGetValue(name.Substring(dot), out var format) ? format : Text;
    }

    /// <summary>Reads a file of this format. Never throws but for cancellation, and takes time linear in the text's length.</summary>
    public ConfigurationDocument Read(string text, CancellationToken cancellationToken)
    {
        var document = new DocumentBuilder(text, cancellationToken);
        _read(text, document);
        return document.ToDocument();
    }

    // ".env" and ".env.production", but not ".environment".
    private static bool IsOrStartsWith(string name, string start) =>
        name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (name.Length == start.Length || name[start.Length] == '.');
}
