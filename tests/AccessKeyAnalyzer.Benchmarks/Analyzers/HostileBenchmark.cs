using System.Globalization;
using System.Text;

namespace AccessKeyAnalyzer.Benchmarks.Analyzers;

/// <summary>
/// Code that is made to cost time: a megabyte of every mark again and again, tables in one line, classes that copy from each other. Sixteen times as much of
/// it takes about sixteen times as long; quadratic work would take 256 times as long.
/// </summary>
internal static class HostileBenchmark
{
    private const int Short = 64 * 1024;
    private const int Times = 16;

    // Far from either. What takes less is not worth a ratio.
    private const double Most = 4 * Times;
    private static readonly TimeSpan Worth = TimeSpan.FromMilliseconds(200);

    private static readonly string[] Marks =
    [
        "LTAI", "LTAI-", "LTAI/", "STS.", "STS.-", "TMP.", "TMP.-", "CAIS-", "CAES/", "CAISa-", "TFRBS/", "TFRBSa ", "U1RTL/", "%2B", "CAIS%2B", "${A:-", "-k ", "--access-key-secret ",
        "AccessKeyId=LTAI&Signature=&", "aliyuncs.com ", "oss://", "accessKeySecret=", "VALUES (", "provider=", "secret{", "[secret", "<secret ", "密钥：",
    ];

    // By what each holds; the number is the length in characters.
    private static readonly Dictionary<string, Func<int, string>> Forms = new()
    {
        ["a table in one line"] = length => $"class C {{ string[] Keys = {{ {Table(length, (i, key) => $"\"{key}\"")} }}; }}",
        ["a table in one line with a comment"] = length => $"class C {{ string[] Keys = {{ {Table(length, (i, key) => $"\"{key}\"")} }}; }} // aliyun secrets",
        ["a dictionary in one line"] = length => $"class C {{ object Keys = new System.Collections.Generic.Dictionary<string, string> {{ {Table(length, (i, key) => $"[\"k{i}\"] = \"{key}\"")} }}; }}",
        ["an object in one line"] = length => $"class C {{ object Keys = new {{ {Table(length, (i, key) => $"K{i} = \"{key}\"")} }}; }}",
        ["statements in one line"] = length => $"class C {{ void M() {{ {Table(length, (i, key) => $"var k{i} = \"{key}\"", "; ")}; }} }}",
        ["arguments in one line"] = length => $"class C {{ void M(params string[] k) => M({Table(length, (i, key) => $"\"{key}\"")}); }}",
        ["secrets in one literal"] = length => $"class C {{ string Keys = \"{Table(length, (i, key) => key, " ")}\"; }}",
        ["an INSERT of many rows"] = length => $"class C {{ string Sql = \"INSERT INTO t (a, secret_key) VALUES {Table(length, (i, key) => $"('{i}', '{key}')")}\"; }}",
        ["an INSERT of many rows without columns"] = length => $"class C {{ string Sql = \"INSERT INTO t VALUES {Table(length, (i, key) => $"('aliyun', '', '{key}')")}\"; }}",
        ["fields in one declaration"] = length => $"class C {{ const string {Table(length, (i, key) => $"K{i} = \"{key}\"")}; }}",
        ["a dictionary that another member fills"] = length =>
            $"class C {{ System.Collections.Generic.Dictionary<string, string> _k = new(); void M() {{ {Table(length / 2, (i, key) => $"_k[\"{i}\"] = \"{key}\"", "; ")}; }} "
            + $"void N(dynamic x) {{ {Table(length / 2, (i, key) => $"x.AccessKeySecret = _k[\"{i}\"]", "; ")}; }} }}",
        ["requests that are signed"] = length =>
            $"class C {{ void M(dynamic x) {{ {Table(length, (i, key) => $"x[\"x-acs-date\"] = new System.Security.Cryptography.HMACSHA1(System.Text.Encoding.UTF8.GetBytes(\"{key}\"))", "; ")}; }} }}",
        ["formats that are filled in"] = length =>
            $"class C {{ void M(System.Text.StringBuilder b) {{ {Table(length, (i, key) => $"b.AppendFormat(\"AccessKeySecret={{{{0}}}}\", \"{key}\")", "; ")}; }} }}",
        ["a URL of many IDs"] = length => $"class C {{ string Url = \"https://x?Signature=x&{Table(length, (i, key) => $"AccessKeyId={SyntheticKey.AccessKeyId(key)}", "&")}\"; }}",
        ["escapes and secrets in one literal"] = length => $"class C {{ string Keys = \"{Table(length, (i, key) => key, "\\n")}\"; }}",
        ["an interpolated text of many secrets"] = length => $"class C {{ string Keys(int i) => $\"{Table(length, (i, key) => key + " {i}", " ")}\"; }}",
        ["a sum of many secrets"] = length => $"class C {{ string Keys = {Table(length / 8, (i, key) => $"\"{key} \"", " + ")}; }}",
        ["fields in one line"] = length => $"class C {{ {Table(length, (i, key) => $"const string K{i} = \"{key}\"", "; ")}; }}",
        ["fields that go on elsewhere"] = length =>
            $"class C {{ {Table(length / 2, (i, key) => $"const string K{i} = \"{key}\"", "; ")}; "
            + $"void M(dynamic x) {{ {Table(length / 2, (i, key) => $"x.AccessKeySecret = K{i}", "; ")}; }} }}",
        ["locals that go on"] = length => $"class C {{ void M(dynamic x) {{ {Table(length, (i, key) => $"var k{i} = \"{key}\"; x.AccessKeySecret = k{i}", "; ")}; }} }}",
        ["locals of one name"] = length => $"class C {{ void M(dynamic x) {{ {Table(length, (i, key) => $"{{ var k = \"{key}\"; x.AccessKeySecret = k; }}", " ")} }} }}",
        ["endpoints and secrets in one block"] = length =>
            $"class C {{ void M() {{ {Table(length, (i, key) => $"var s3Endpoint{i} = \"oss-cn-x.aliyuncs.com\"; var s3Secret{i}Key = \"{key}\"", "; ")}; }} }}",
        ["endpoints in methods and secrets in fields"] = length =>
            $"class C {{ {Table(length, (i, key) => $"void M{i}() {{ var endpoint = \"oss-cn-x.aliyuncs.com\"; }} string secret{i} = \"{key}\"", "; ")}; }}",
        ["secrets in a class of a very long name"] = length =>
            $"class C{Repeated("Name", length / 2)} : I{Repeated("Name", length / 4)} {{ {Table(length / 4, (i, key) => $"string K{i} = \"{key}\"", "; ")}; }}",
        ["secrets under a long condition"] = length =>
            $"class C {{ void M(string n) {{ if ({Table(length / 2, (i, key) => $"n == \"name{i}\"", " || ")}) {{ "
            + $"{Table(length / 2, (i, key) => $"string k{i} = \"{key}\"", "; ")}; }} }} }}",
        // Of more labels the compiler itself takes minutes.
        ["secrets under many labels"] = length =>
            $"class C {{ void M(string n) {{ switch (n) {{ {Table(length / 64, (i, key) => $"case \"name{i}\"", ": ")}: "
            + $"{Table(length / 2, (i, key) => $"string k{i} = \"{key}\"", "; ")}; break; }} }} }}",
        ["arguments of an attribute"] = length => $"[A({Table(length, (i, key) => $"\"{key}\"")})] class C {{ }} class A : System.Attribute {{ public A(params string[] k) {{ }} }}",
        ["secrets with comments behind"] = length => $"class C {{ string[] K = {{ {Table(length, (i, key) => $"\"{key}\", /*/*/*/*/*/ \"//////////////\"", ", ")} }}; }}",
        ["clients with keys from variables"] = length =>
            $"class C {{ void M(string id, string key) {{ {Table(length / 4, (i, key) => $"var c{i} = new AlibabaCloud.OpenApiClient.Models.Config {{ AccessKeyId = id, AccessKeySecret = key, SecurityToken = id }}", "; ")}; }} }}",
        ["clients with one constant"] = length =>
            $"class C {{ const string Id = \"{SyntheticKey.AccessKeyId("x")}\"; {Table(length / 4, (i, key) => $"object c{i} = new Aliyun.OSS.OssClient(\"e\", Id, \"{key}\")", "; ")}; }}",
        ["builders of one name"] = length =>
            $"class C {{ void M(string id) {{ {Table(length / 4, (i, key) => $"{{ var b = new System.Text.StringBuilder(); b.Append(\"{key}\"); _ = new Aliyun.OSS.OssClient(\"e\", id, b.ToString()); }}", " ")} }} }}",
        ["methods of one name"] = length =>
            Table(length / 4, (i, key) => $"class C{i} {{ object Make(string key) => new Aliyun.OSS.OssClient(\"e\", \"u\", key); object M() => Make(\"{key}\"); }}", " "),
        ["constructors of one name"] = length =>
            Table(length / 4, (i, key) => $"class C{i} {{ class Keys(string key) {{ public object M() => new Aliyun.OSS.OssClient(\"e\", \"u\", key); }} object M() => new Keys(\"{key}\").M(); }}", " "),
        ["implementations of one name"] = length =>
            Table(length / 4, (i, key) => $"abstract class B{i} {{ protected abstract string Key(); object M() => new Aliyun.OSS.OssClient(\"e\", \"u\", Key()); }} class D{i} : B{i} {{ protected override string Key() => \"{key}\"; }}", " "),
        ["comments in a row"] = length => Table(length, (i, key) => $"// secret {key}", "\n") + "\nclass C { }",
    };

    private static readonly List<(string Name, TimeSpan Few, TimeSpan Many)> Measured = [];

    /// <param name="filter">Only what has this in its name.</param>
    public static async Task<int> RunAsync(string filter = "")
    {
        var failed = 0;
        foreach (var (name, code) in All().Where(form => form.Name.Contains(filter, StringComparison.Ordinal)))
        {
            failed |= await PrintAsync(name, code);
        }

        var slowest = Measured.MaxBy(form => form.Many);
        var steepest = Measured.Where(form => form.Many > Worth).Append(slowest).MaxBy(form => form.Many / form.Few);
        Goals.AtMost($"the slowest megabyte of hostile text ({slowest.Name})", 1, slowest.Many.TotalSeconds, "s");
        Goals.AtMost($"16 times as much hostile text ({steepest.Name})", Most, steepest.Many / steepest.Few, "x");
        return failed | await CopiesAsync();
    }

    private static IEnumerable<(string Name, Func<int, string> Code)> All() => Marks
        .SelectMany(mark => new (string, Func<int, string>)[]
        {
            ($"'{mark}' in a literal", length => $"class C {{ string Aliyun = \"{Repeated(mark, length)}\"; }}"),
            ($"'{mark}' in a comment", length => $"// {Repeated(mark, length)}\nclass C {{ }}"),
        })
        .Concat(Forms.Select(form => (form.Key, form.Value)));

    // Each class copies from the one before and from the first; each has a client.
    private static async Task<int> CopiesAsync()
    {
        var few = await MeasureAsync(Copies(10));
        var many = await MeasureAsync(Copies(160));
        Goals.AtMost("160 option classes that copy from each other, beside 10", Most, many / few, "x");
        return Print("160 option classes that copy from each other", few, many);
    }

    private static string Copies(int classes)
    {
        var code = new StringBuilder();
        for (var i = 0; i < classes; i++)
        {
            var (before, first) = ((i + classes - 1) % classes, (i * 7) % classes);
            code.AppendLine(CultureInfo.InvariantCulture, $$"""
                class Options{{i}}
                {
                    public string Id { get; set; } = ""; public string Secret { get; set; } = "";
                    public void From(Options{{before}} o) { Id = o.Id; Secret = o.Secret; }
                    public void From(Options{{first}} o, int n) { Id = o.Id; Secret = o.Secret; }
                    public Aliyun.OSS.OssClient Client() => new("e", Id, Secret);
                }
                """);
        }

        return code.ToString();
    }

    private static async Task<int> PrintAsync(string name, Func<int, string> code) =>
        Print(name, await MeasureAsync(code(Short)), await MeasureAsync(code(Short * Times)));

    private static int Print(string name, TimeSpan few, TimeSpan many)
    {
        var ratio = many / few;
        Measured.Add((name, few, many));
        var isTooMuch = many > Worth && ratio > Most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-60} {few.TotalMilliseconds,9:F1} ms {many.TotalMilliseconds,9:F1} ms {ratio,6:F1} x{(isTooMuch ? "  TOO MUCH" : "")}"));
        return isTooMuch ? 1 : 0;
    }

    private static async Task<TimeSpan> MeasureAsync(string code) =>
        (await Measurement.BestAsync(new Corpus([code]), [OurRules.All], runs: 2))[0].Callbacks;

    private static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    private static string Table(int length, Func<int, string, string> element, string separator = ", ")
    {
        var first = element(0, SyntheticKey.AccessKeySecret("hostile0"));
        return string.Join(separator, Enumerable.Range(0, length / (first.Length + separator.Length))
            .Select(i => element(i, SyntheticKey.AccessKeySecret("hostile" + i))));
    }
}
