using System.Net;
using System.Text;
using AccessKeyAnalyzer.Tests.Keys;

namespace AccessKeyAnalyzer.Fuzz;

/// <summary>
/// Documents of any shape, in every format, of names and values that mean something to the readers: where a list is shorter than somebody thought, or a
/// name stands where no value is, broken text alone does not come.
/// </summary>
public sealed class RandomDocument(Random random)
{
    private const int Deepest = 3;
    private const int MostEntries = 3;

    private static readonly string Secret = SyntheticKey.AccessKeySecret("document");
    private static readonly string Id = SyntheticKey.AccessKeyId("document");

    private static readonly string[] Names =
    [
        "aliyun", "accessKeyId", "AccessKeySecret", "ak", "sk", "secret", "password", "key", "value", "name", "type", "kind", "provider", "endpoint", "path", "data", "stringData", "env",
        "args", "names", "values", "columns", "rows", "Row", "Cell", "Data", "dict", "string", "configKey", "configValue", "a.b.c", "a__b", Id,
    ];

    private static readonly string[] Values =
    [
        "x", "12", "true", "aliyun", "minio", "oss-cn-beijing.aliyuncs.com", "AccessKeySecret", "secret", "--access-key-secret", Id, Secret[..20],
        Convert.ToBase64String(Encoding.ASCII.GetBytes(Id)), $"OSS_ACCESS_KEY_SECRET={Secret}", "${SK:-" + Secret + "}", $"a;b=c;secret={Secret}", $"VALUES ('', '', '{Secret}')",
        $"INSERT INTO t (a, secret) VALUES ('{Secret}')", $"| a | secret |\n|--|--|\n| {Secret} |",
    ];

    /// <summary>Another one at each call.</summary>
    public string Next() => random.Next(7) switch
    {
        0 => Json(Deepest),
        1 => Xml(Deepest),
        2 => Yaml(Deepest, ""),
        3 => Table(),
        4 => Dockerfile(),
        _ => Lines(),
    };

    private string Json(int depth) => (depth == 0 ? 2 : random.Next(4)) switch
    {
        0 => $"{{{string.Join(", ", Some(() => $"{Quoted(Name())}: {Json(depth - 1)}"))}}}",
        1 => $"[{string.Join(", ", Some(() => Json(depth - 1)))}]",
        _ => random.Next(12) == 0 ? "null" : Quoted(Value()),
    };

    private string Xml(int depth)
    {
        var name = Name();
        var attributes = string.Concat(Some(() => $" {Name()}=\"{WebUtility.HtmlEncode(Value())}\""));
        var content = depth == 0 ? WebUtility.HtmlEncode(Value()) : string.Concat(Some(() => Xml(depth - 1)));
        return content.Length == 0 ? $"<{name}{attributes}/>\n" : $"<{name}{attributes}>{content}</{name}>\n";
    }

    private string Yaml(int depth, string indent)
    {
        var isList = random.Next(3) == 0;
        return string.Concat(Some(() => $"{indent}{(isList ? "-" : Name() + ":")}{Node(depth, indent + "  ")}"));
    }

    private string Node(int depth, string indent) => (depth == 0 ? random.Next(4) : random.Next(7)) switch
    {
        0 => $" {Quoted(Value())}\n",
        1 => $" |\n{indent}{Value().Replace("\n", $"\n{indent}", StringComparison.Ordinal)}\n",
        2 => $" {(random.Next(2) == 0 ? "&a " + Value().ReplaceLineEndings(" ") : "*a")}\n",
        3 => $" {Value().ReplaceLineEndings(" ")}\n",
        _ => $"\n{Yaml(depth - 1, indent)}",
    };

    private string Table() => string.Join('\n', Some(() => string.Join(',', Some(() => random.Next(2) == 0 ? Name() : Value().ReplaceLineEndings(" ")))));

    private string Dockerfile() => string.Join('\n', Some(() => $"{Any("ENV", "ARG", "RUN", "CMD")} {string.Join(Any(" ", " \\\n  "), Some(() => $"{Name()}{Any("=", " ")}{Any(Value(), Quoted(Value()))}"))}"));

    private string Lines() => string.Join('\n', Some(() => random.Next(6) switch
    {
        0 => $"[{Name()}]",
        1 => $"# {Name()} {Value()}",
        2 => Value(),
        _ => $"{Name()}{Any("=", " = ", ": ")}{Value()}",
    }));

    private IEnumerable<string> Some(Func<string> make) => [.. Enumerable.Range(0, random.Next(MostEntries + 1)).Select(_ => make())];

    private string Name() => Any(Names);

    private string Value() => random.Next(3) switch { 0 => "", 1 => Secret, _ => Any(Values) };

    private string Any(params string[] texts) => texts[random.Next(texts.Length)];

    private static string Quoted(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
