using System.Globalization;

namespace AccessKeyAnalyzer.Tests.Cases;

/// <summary>
/// Makes cases that nobody has written down: a name, a spelling, a value, a place and a format, each drawn. The same
/// seed gives the same cases on every machine.
/// </summary>
internal sealed partial class FreshCases(int seed)
{
    private static readonly string[] Vendors = ["aliyun", "alibaba cloud", "ali oss", "oss", "ali sms", "alicloud", "sls"];
    private static readonly string[] Secrets = ["access key secret", "secret", "secret key", "access secret", "key secret"];
    private static readonly string[] Others = ["upload id", "trace id", "jwt secret", "minio secret key", "wechat app secret", "build number", "cache key", "device secret", "session id"];
    private static readonly string[] Prefixes = ["", "s3", "minio", "aws", "storage"];
    private static readonly string[] Regions = ["cn-hangzhou", "cn-shanghai", "cn-beijing-internal", "ap-southeast-1"];
    private static readonly string[] Services = ["oss-{0}.aliyuncs.com", "https://oss-{0}.aliyuncs.com", "{0}.log.aliyuncs.com", "http://dysmsapi.{0}.aliyuncs.com/", "mse-1a2b-p.nacos-ans.mse.aliyuncs.com:8848", "green.{0}.aliyuncs.com:443"];
    private static readonly string[] OtherHosts = ["rm-bp1x.mysql.rds.aliyuncs.com", "r-bp1x.redis.rds.aliyuncs.com:6379", "registry.{0}.aliyuncs.com/shop/api:1", "s3.example.com", "minio.local:9000", "https://img.oss-{0}.aliyuncs.com/a/b.png"];
    private static readonly string[] EndpointNames = ["endpoint", "service url", "host", "server address", "domain"];

    private readonly Random _random = new(seed);
    private int _drawn;

    // A name of text beside a value, in C#: § the name, ¥ the value, ¤ a word that fits.
    private static readonly string[] Places =
    [
        "string M(string k) => k switch { \"x\" => \"\", \"§\" => \"¥\", _ => \"\" };",
        "string M(string k) { switch (k) { case \"a\": return \"b\"; case \"§\": return \"¥\"; } return \"\"; }",
        "void M(string k, ref string v) { switch (k) { case \"§\": v = \"¥\"; break; } }",
        "string M(string k) { if (k == \"§\") return \"¥\"; return \"\"; }",
        "string M(string k) { if (\"§\".Equals(k)) { return \"¥\"; } return \"\"; }",
        "string M(string k) => k is \"§\" ? \"¥\" : null!;",
        "object M() => new Dictionary<string, string> { [\"§\"] = \"¥\" };",
        "object M() => new Dictionary<string, string> { { \"x\", \"y\" }, { \"§\", \"¥\" } };",
        "object M() => new[] { (\"x\", \"y\"), (\"§\", \"¥\") };",
        "object M() => new (string Key, string Value)[] { (\"§\", \"¥\") };",
        "object M() => new KeyValuePair<string, string>(\"§\", \"¥\");",
        "object M() => new { ¤Key = \"§\", ¤Value = \"¥\" };",
        "object M() => new { name = \"§\", sort = 1, value = \"¥\" };",
        "class P { public string ¤Name, ¤Value; } object M() => new P { ¤Value = \"¥\", ¤Name = \"§\" };",
        "class P { public string ParameterName; public object Value; } void M(P p) { p.ParameterName = \"@§\"; p.Value = \"¥\"; }",
        "void Set(string k, string v) { } void M() => Set(\"§\", \"¥\");",
        "string M() => Environment.GetEnvironmentVariable(\"§\") ?? \"¥\";",
        "void Rows(string[] columns, object[] values) { } void M() => Rows(new[] { \"Id\", \"Name\", \"Value\" }, new object[] { 1, \"§\", \"¥\" });",
        "string M() => \"INSERT INTO t (¤_key, ¤_value) VALUES ('§', '¥')\";",
        "string M() => $\"{nameof(M)};§={\"¥\"}\";",
        "string M(string x) => \"id=\" + x + \"&§=\" + \"¥\";",
        "string M() => new StringBuilder().Append(\"§\").Append(':').Append(\"¥\").ToString();",
        "string M() => string.Format(\"{0}={1}\", \"§\", \"¥\");",
        "void M(object o) { o.GetType().GetProperty(\"§\").SetValue(o, \"¥\"); }",
        "void M(object o) { var p = o.GetType().GetField(\"§\"); p.SetValue(o, \"¥\"); }",
        "void M(System.Xml.XmlDocument d) { d.SelectSingleNode(\"//§\").InnerText = \"¥\"; }",
        "string M(Dictionary<string, string> d) => d.TryGetValue(\"§\", out var found) ? found : \"¥\";",
        "void M(Dictionary<string, string> d) { var sk = d[\"§\"] ?? \"¥\"; }",
        "string[][] rows = { new[] { \"x\", \"y\" }, new[] { \"§\", \"¥\" } };",
        "[System.ComponentModel.Description(\"§\")] string P { get; set; } = \"¥\";",
        "void Put(object o) { } void M() => Put(/* § */ \"¥\");",
        "string F = \"\"; // § = ¥\n",
        "// public static string § = \"¥\";\n",
    ];

    // A file of an object with an endpoint: § the endpoint's name, £ the endpoint, ¤ the secret's name, ¥ the secret.
    private static readonly (string Path, string Text)[] Objects =
    [
        ("a.json", "{ \"x\": { \"§\": \"£\", \"bucket\": \"b\", \"¤\": \"¥\" } }"),
        ("a.json", "{ \"list\": [ { \"¤\": \"¥\", \"§\": \"£\" } ] }"),
        ("a.json", "{ \"x:§\": \"£\", \"x:¤\": \"¥\" }"),
        ("a.yaml", "x:\n  §: £\n  ¤: ¥\n"),
        ("a.yaml", "x: { ¤: ¥, §: '£' }\n"),
        ("a.yaml", "app:\n  environment:\n    - §=£\n    - ¤=¥\n"),
        ("a.yaml", "variables:\n- name: §\n  value: £\n- name: ¤\n  value: ¥\n"),
        (".env", "§=£\nTZ=UTC\n¤=¥\n"),
        ("a.ini", "[x]\n§ = £\n¤ = ¥\n"),
        ("a.toml", "[x]\n§ = \"£\"\n¤ = '¥'\n"),
        ("a.properties", "x.§=£\nx.¤=¥\n"),
        ("a.tf", "backend \"x\" {\n  § = \"£\"\n  ¤ = \"¥\"\n}\n"),
        ("a.xml", "<x § = \"£\" ¤=\"¥\" />"),
        ("web.config", "<c><x><add key=\"§\" value=\"£\" /><add key=\"¤\" value=\"¥\" /></x></c>"),
        ("Dockerfile", "FROM x\nENV §=£ ¤=¥\n"),
        ("a.http", "@§ = £\n@¤ = ¥\nGET https://x/\n"),
        ("a.csv", "user,§,¤\nx,£,¥\n"),
        ("a.plist", "<plist><dict><key>§</key><string>£</string><key>¤</key><string>¥</string></dict></plist>"),
        ("a.json", "{ \"names\": [\"§\", \"¤\"], \"values\": [\"£\", \"¥\"] }"),
    ];

    // A file in which a comment, £, heads a secret: ¤ its name, ¥ the secret.
    private static readonly (string Path, string Text)[] Headed =
    [
        (".env", "A=1\n\n# £\nNAME=x\n¤=¥\n"),
        ("a.ini", "; £\n¤ = ¥\n"),
        ("a.yaml", "x:\n  # £\n  name: y\n  ¤: ¥\n"),
        ("a.json", "{\n  // £\n  \"name\": \"y\",\n  \"¤\": \"¥\"\n}"),
        ("web.config", "<c>\n  <!-- £ -->\n  <add key=\"¤\" value=\"¥\" />\n</c>"),
        ("a.sh", "# £\n¤=¥\n"),
    ];

    private static readonly string[] Headings = ["Aliyun OSS", "阿里云短信", "---- aliyun ----", "Alibaba Cloud SLS:"];
    private static readonly string[] OtherHeadings = ["MinIO", "may become Aliyun", "see https://help.aliyun.com/", "也可以换成阿里云", "session"];

    // A command line, with ¤ in place of the options.
    private static readonly (string Path, string Text)[] Commands =
    [
        ("a.yml", "steps:\n- run: ¤\n"),
        ("a.yml", "steps:\n- script: |\n    set -e\n    ¤\n"),
        ("a.csproj", "<Project><Target Name=\"T\"><Exec Command=\"¤\" /></Target></Project>"),
        ("Dockerfile", "FROM x\nRUN apk add curl && ¤\n"),
        ("a.sh", "#!/bin/sh\n¤\n"),
        ("compose.yml", "services:\n  a:\n    command: ¤\n"),
    ];

    /// <summary>C# that names a secret by a text beside it, or another thing in the same way.</summary>
    public (string Text, string Value) Place(bool isSecret)
    {
        var value = Value();
        var name = isSecret ? Draw(Vendors) + " " + Draw(Secrets) : Draw(Others);
        return (Draw(Places).Replace("§", Spelled(name)).Replace("¤", Draw("config", "param", "item", "setting")).Replace("¥", value), value);
    }

    /// <summary>A file whose secret is told by the endpoint beside it, or stands beside one that says nothing.</summary>
    public (string Path, string Text, string Value) Object(bool isAlibaba)
    {
        var (path, text) = Draw(Objects);
        var separator = path is ".env" or "Dockerfile" || text.Contains("environment", StringComparison.Ordinal) || text.Contains("variables", StringComparison.Ordinal) ? "_" : Draw("_", "");
        var prefix = Draw(Prefixes);
        var endpoint = Joined(prefix + " " + Draw(EndpointNames), separator);
        var secret = Joined(prefix + " " + Draw("secret key", "secret", "key secret"), separator);
        var host = string.Format(CultureInfo.InvariantCulture, isAlibaba ? Draw(Services) : Draw(OtherHosts), Draw(Regions));
        var value = Value();
        return (path, text.Replace("§", endpoint).Replace("£", host).Replace("¤", secret).Replace("¥", value), value);
    }

    /// <summary>A file whose secret is told by the comment above it, or stands under one that names somebody else, or speaks of the vendor.</summary>
    public (string Path, string Text, string Value) UnderHeading(bool isAlibaba)
    {
        var (path, text) = Draw(Headed);
        var value = Value();
        var name = Joined(Draw("secret key", "secret", "app secret"), "_");
        return (path, text.Replace("£", Draw(isAlibaba ? Headings : OtherHeadings)).Replace("¤", name).Replace("¥", value), value);
    }

    /// <summary>A command that takes a secret as an option, or one of another tool.</summary>
    public (string Path, string Text, string Value) Command(bool isAlibaba)
    {
        var (path, text) = Draw(Commands);
        var value = Value();
        string[] options = isAlibaba
            ? Draw<string[]>(["-e oss-cn-hangzhou.aliyuncs.com", "-i $ID", $"-k {value}"], [$"--access-key-secret {value}", "--region cn-hangzhou"], [$"--access-key-secret={value}"])
            : [$"-k {value}", "--fail", "-o out"];
        _random.Shuffle(options);
        var command = (isAlibaba ? Draw("ossutil64 cp a oss://b", "ossutil config") : Draw("curl https://example.com", "kubectl apply")) + " " + string.Join(" ", options);
        return (path, text.Replace("¤", command), value);
    }

    /// <summary>YAML in which a secret has its name by an alias.</summary>
    public (string Text, string Value) Alias(bool isAlibaba)
    {
        var value = Value();
        var (anchor, vendor) = (Draw("a", "keys", "x-1", "base_2"), isAlibaba ? Draw("aliyun", "oss", "alicloud", "阿里云") : Draw("minio", "jwt", "qiniu"));
        var secret = Draw("secret", "secretKey", "sk");
        var text = Draw(
            $"x:\n  phrase: &{anchor} {value}\n{vendor}:\n  {secret}: *{anchor}\n",
            $"x: &{anchor}\n  {secret}: {value}\n{vendor}:\n  <<: *{anchor}\n  region: cn\n",
            $"x: &{anchor}\n  {secret}: \"{value}\"\n{vendor}: *{anchor}\n",
            $"x: &{anchor} {{ {secret}: {value} }}\n{vendor}: {{ <<: *{anchor} }}\n");
        return (text, value);
    }

    private string Value() => SyntheticKey.AccessKeySecret(string.Create(CultureInfo.InvariantCulture, $"fresh{seed}/{_drawn++}"));

    // AliyunAccessKeySecret, aliyun.access_key_secret, aliyun:AccessKeySecret, ALIYUN_ACCESS_KEY_SECRET
    private string Spelled(string name) => _random.Next(4) switch
    {
        0 => Joined(name, ""),
        1 => Joined(name, "_"),
        2 => Joined(name, "_").ToUpperInvariant(),
        _ => name.Split(' ')[0] + Draw(".", ":", "-") + Joined(string.Join(' ', name.Split(' ').Skip(1)), Draw("", "_")),
    };

    private static string Joined(string words, string separator) =>
        string.Join(separator, words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, i) => separator.Length > 0 || i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private T Draw<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
