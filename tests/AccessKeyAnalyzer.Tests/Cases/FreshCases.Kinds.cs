using System.Text.RegularExpressions;
using AccessKeyAnalyzer.Tests.Keys;

namespace AccessKeyAnalyzer.Tests.Cases;

// One table a kind. In a form, § is what decides, drawn from what makes keys of the values around it or from what does not; ¤ is a plain word, ¢ a name of
// nothing, #1 and #2 are names of two values, each drawn, and a tag of KeyTemplate is a value that is drawn, too.
internal sealed partial class FreshCases
{
    private const string Config = "AlibabaCloud.OpenApiClient.Models.Config";

    private static readonly string[] OfAliyun =
        ["aliyunAccessKeySecret", "ALIYUN_SECRET", "oss_access_key_secret", "AliOssSecret", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "OSS_SK", "alicloud-secret-key", "AliyunSmsSecretKey"];
    private static readonly string[] OfOthers =
        ["JWT_SECRET", "minioSecretKey", "WX_APP_SECRET", "buildNumber", "aliyun_request_id", "REDIS_PASSWORD", "oss-object-key", "TRACE_ID", "qiniu_secret_key"];

    /// <summary>The kinds of issue 18, by their points.</summary>
    public static readonly IReadOnlyDictionary<string, FreshKind> Kinds = new Dictionary<string, FreshKind>(OfFiles())
    {
        ["2 a command in code and in tools"] = new(
            [
                (".cs", "void M() => System.Diagnostics.Process.Start(\"¤\", \"§\");"),
                (".cs", "object M() => new System.Diagnostics.ProcessStartInfo(\"sh\") { Arguments = \"-c '§'\" };"),
                (".cs", "string M(string ¢) => $\"cd {¢} && §\";"),
                (".cs", "const string ¢ = @\"§\";"),
                (".cs", "string[] ¢ = { \"set -e\", \"§\" };"),
                ("¤.cmd", "@echo off\n§\n"),
                ("¤.ps1", "if ($¢) { § }\n"),
                ("Jenkinsfile", "node { stage('¤') { sh '§' } }"),
                ("Makefile", "¤:\n\t§\n"),
                ("tasks.json", "{ \"tasks\": [ { \"label\": \"¤\", \"command\": \"§\" } ] }"),
                ("launchSettings.json", "{ \"profiles\": { \"¤\": { \"commandName\": \"Executable\", \"commandLineArgs\": \"§\" } } }"),
                ("azure-pipelines.yml", "steps:\n- bash: §\n  displayName: ¤\n"),
            ],
            ["ossutil64 cp a oss://b -k {{SEC}}", "ossutil config -e oss-cn-beijing.aliyuncs.com -i $ID -k {{SEC}} -L CH", "aliyun configure set --access-key-secret {{SEC}} --region cn-x", "aliyun oss ls --access-key-secret={{SEC}}"],
            ["curl -k {{RND30}}", "kubectl apply -k {{RND30}}", "git checkout {{RND30}}", "aliyun ecs DescribeInstances --RequestId {{RND30}}", "docker login -u x -p {{RND30}} registry.cn-x.aliyuncs.com"]),

        ["3 and 10 a pair, whatever its names"] = new(
            [
                (".cs", "class ¢ { public string #1 = \"§\", #2 = \"{{SEC}}\"; }"),
                (".cs", "object M() => new { #1 = \"§\", #2 = \"{{SEC}}\" };"),
                (".cs", "object M() => (\"§\", \"{{SEC}}\");"),
                (".cs", "string[] ¢ = [\"§\", \"{{SEC}}\"];"),
                (".cs", "static void ¢(string #1, string #2) { } void M() => ¢(\"§\", \"{{SEC}}\");"),
                (".cs", "Dictionary<string, string> ¢ = new() { [\"#1\"] = \"§\", [\"#2\"] = \"{{SEC}}\" };"),
                (".cs", "// § {{SEC}}\n"),
                (".cs", "string ¢ = \"#1=§;#2={{SEC}}\";"),
                ("appsettings.json", "{ \"¤\": { \"#1\": \"§\", \"#2\": \"{{SEC}}\" } }"),
                ("appsettings.json", "{ \"¤\": [ \"§\", \"{{SEC}}\" ] }"),
                ("¤.yaml", "¤:\n  #1: §\n  #2: {{SEC}}\n"),
                ("¤.ini", "[¤]\n#1=§\n#2={{SEC}}\n"),
                (".env", "#1=§\n#2={{SEC}}\n"),
                ("¤.toml", "[¤]\n#1 = '§'\n#2 = '{{SEC}}'\n"),
                ("¤.xml", "<¤ #1='§' #2='{{SEC}}' />"),
                ("¤.xml", "<¤><#1>§</#1><#2>{{SEC}}</#2></¤>"),
                ("web.config", "<c><add key='#1' value='§' /><add key='#2' value='{{SEC}}' /></c>"),
                ("¤.properties", "#1=§\n#2={{SEC}}\n"),
                ("¤.tf", "¤ \"x\" {\n  #1 = \"§\"\n  #2 = \"{{SEC}}\"\n}\n"),
                ("¤.sh", "#1=§\n#2={{SEC}}\n"),
                ("¤.csv", "#1,#2\n§,{{SEC}}\n"),
                ("¤.txt", "§:{{SEC}}\n"),
            ],
            ["{{ID}}", "{{ID16}}"],
            ["{{LTAI}}YOURACCESSKEYIDHERE", "LTAI_ACCESS_KEY_ID", "LTAI****************", "AKIAIOSFODNN7EXAMPLE", "{{LTAI}}ANTALYAAIRPORT"]),

        ["3 a vendor one section up"] = new(
            [
                ("appsettings.json", "{ \"¤\": { \"Provider\": \"§\", \"¢\": { \"SecretKey\": \"{{SEC}}\" } } }"),
                ("appsettings.json", "{ \"¤\": { \"¢\": { \"KeySecret\": \"{{SEC}}\", \"Bucket\": \"b\" }, \"StorageProvider\": \"§\" } }"),
                ("¤.yaml", "¤:\n  provider: §\n  ¢:\n    secret: {{SEC}}\n"),
                ("¤.yaml", "¤:\n- vendor: §\n  ¢: { secretKey: {{SEC}} }\n"),
                ("¤.toml", "[¤]\nprovider = \"§\"\n[¤.¢]\nsecret = \"{{SEC}}\"\n"),
                ("¤.xml", "<¤ provider='§'><¢ secretKey='{{SEC}}' /></¤>"),
                (".cs", "object M() => new { Provider = \"§\", ¢ = new { SecretKey = \"{{SEC}}\" } };"),
                (".cs", "string ¢ = \"{'provider':'§','¤':{'secretKey':'{{SEC}}'}}\";"),
                (".cs", "class ¢ { const string Provider = \"§\", Bucket = \"¤\"; string SecretKey { get; set; } = \"{{SEC}}\"; }"),
                (".cs", "void M() { var vendor = \"§\"; var ¢ = \"¤\"; var secret = \"{{SEC}}\"; }"),
                (".cs", "string M(string ¢) => $\"INSERT INTO t VALUES (1, '§', '{¢}', '{{SEC}}', '¤')\";"),
            ],
            ["AliyunOss", "aliyun", "Aliyun", "alibaba-cloud", "AlibabaCloud", "阿里云"],
            ["Minio", "Qiniu", "TencentCos", "aws", "local", "HuaweiObs"]),

        ["4 a Chinese name"] = new(
            [
                ("appsettings.json", "{ \"¤\": { \"§\": \"{{SEC}}\" } }"),
                ("¤.yaml", "¤:\n  §: {{SEC}}\n"),
                ("¤.ini", "[¤]\n§ = {{SEC}}\n"),
                (".env", "§={{SEC}}\n"),
                ("¤.properties", "¤.§={{SEC}}\n"),
                ("¤.toml", "\"§\" = \"{{SEC}}\"\n"),
                ("web.config", "<c><add key=\"§\" value=\"{{SEC}}\" /></c>"),
                ("¤.xml", "<¤><§>{{SEC}}</§></¤>"),
                ("¤.resx", "<root><data name=\"§\"><value>{{SEC}}</value></data></root>"),
                ("¤.csv", "编号,§\n1,{{SEC}}\n"),
                ("¤.md", "| § | {{SEC}} |\n"),
                (".cs", "const string § = \"{{SEC}}\";"),
                (".cs", "object M() => new Dictionary<string, string> { [\"§\"] = \"{{SEC}}\" };"),
                (".cs", "// §：{{SEC}}\n"),
                (".cs", "string M() => \"§=\" + \"{{SEC}}\";"),
            ],
            ["阿里云密钥", "阿里云访问密钥", "阿里云短信密钥", "OSS密钥", "阿里云AccessKey密钥", "阿里雲密鑰", "阿里云OSS秘钥"],
            ["微信密钥", "腾讯云密钥", "阿里云模板编号", "七牛密钥", "会话编号", "支付宝应用私钥"]),

        ["4 Base64 under a name"] = new(
            [
                ("appsettings.json", "{ \"¤\": { \"§\": \"{{SEC|base64}}\" } }"),
                ("¤.yaml", "¤:\n  §: {{SEC|base64}}\n"),
                (".env", "§={{SEC|base64}}\n"),
                ("¤.ini", "[¤]\n§ = {{SEC|base64}}\n"),
                ("web.config", "<c><add key=\"§\" value=\"{{SEC|base64}}\" /></c>"),
                ("¤.sh", "export §={{SEC|base64}}\n"),
                (".cs", "object M() => new Dictionary<string, string> { [\"§\"] = \"{{SEC|base64}}\" };"),
                (".cs", "byte[] M(string k) => k == \"§\" ? Convert.FromBase64String(\"{{SEC|base64}}\") : [];"),
            ],
            OfAliyun,
            OfOthers),

        ["6 a value where a variable is not set"] = new(
            [
                ("compose.yml", "services:\n  ¤:\n    environment:\n      ¢: ${§:-{{SEC}}}\n"),
                ("compose.yml", "services:\n  ¤:\n    environment:\n      - ¢=${§-{{SEC}}}\n"),
                (".env", "¢=${§:={{SEC}}}\n"),
                ("Dockerfile", "FROM x\nENV ¢=${§:-{{SEC}}}\n"),
                ("¤.sh", "¢=\"${§:-{{SEC}}}\"\n"),
                ("¤.sh", ": \"${§:={{SEC}}}\"\n"),
                ("¤.yml", "steps:\n- run: ./¤\n  env:\n    ¢: ${{ secrets.§ || '{{SEC}}' }}\n"),
                (".cs", "string M() => Environment.GetEnvironmentVariable(\"§\") ?? \"{{SEC}}\";"),
                (".cs", "string M() { var ¢ = Environment.GetEnvironmentVariable(\"§\"); if (string.IsNullOrEmpty(¢)) { ¢ = \"{{SEC}}\"; } return ¢; }"),
                (".cs", "string M() => Environment.GetEnvironmentVariable(\"§\") is { Length: > 0 } ¢ ? ¢ : \"{{SEC}}\";"),
                (".cs", "string M(Dictionary<string, string> ¢) => ¢.GetValueOrDefault(\"§\", \"{{SEC}}\");"),
            ],
            ["ALIYUN_SECRET", "OSS_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALI_SMS_SECRET", "OSS_SK"],
            ["JWT_SECRET", "MINIO_SECRET_KEY", "WX_APP_SECRET", "BUILD_NUMBER", "REDIS_PASSWORD", "TRACE_ID"]),

        ["6 a flow to a client"] = new(
            [
                (".cs", $"string ¢() => \"{{{{SEC}}}}\"; object M() => new {Config} {{ § = ¢() }};"),
                (".cs", $"string _¢; public string ¢ {{ set => _¢ = value; }} void N() => ¢ = \"{{{{SEC}}}}\"; object M() => new {Config} {{ § = _¢ }};"),
                (".cs", $"interface I {{ string ¢(); }} class A : I {{ public string ¢() => \"{{{{SEC}}}}\"; }} object M(I i) => new {Config} {{ § = i.¢() }};"),
                (".cs", $"Dictionary<string, (string A, string B)> ¢ = new() {{ [\"¤\"] = (\"x\", \"{{{{SEC}}}}\") }}; object M() => new {Config} {{ § = ¢[\"¤\"].B }};"),
                (".cs", $"static void ¢(out string v) => v = \"{{{{SEC}}}}\"; object M() {{ ¢(out var v); return new {Config} {{ § = v }}; }}"),
                (".cs", $"static readonly string[] ¢ = {{ \"x\", \"{{{{SEC}}}}\" }}; object M() => new {Config} {{ § = ¢[1] }};"),
                (".cs", $"object M(bool b) {{ string ¢; if (b) ¢ = \"{{{{SEC:1}}}}\"; else ¢ = \"{{{{SEC:2}}}}\"; return new {Config} {{ § = ¢ }}; }}"),
                (".cs", $"record R(string ¢); object M() {{ var r = new R(\"{{{{SEC}}}}\"); return new {Config} {{ § = r.¢ }}; }}"),
                (".cs", $"string ¢ => string.Concat(\"{{{{SEC|..9}}}}\", \"{{{{SEC|9..}}}}\"); object M() => new {Config} {{ § = ¢ }};"),
                (".cs", $"{Config} ¢(string v) {{ var c = new {Config}(); c.§ = v; return c; }} object M() => ¢(\"{{{{SEC}}}}\");"),
                (".cs", $"string ¢(string k) => k switch {{ \"a\" => \"{{{{SEC}}}}\", _ => null! }}; object M() => new {Config} {{ § = ¢(\"a\") }};"),
                (".cs", $"object M() {{ foreach (var ¢ in new[] {{ \"{{{{SEC:1}}}}\", \"{{{{SEC:2}}}}\" }}) {{ _ = new {Config} {{ § = ¢ }}; }} return null!; }}"),
            ],
            ["AccessKeySecret"],
            ["Endpoint", "RegionId"]),

        ["6 a security token in a query"] = new(
            [
                (".cs", "string ¢ = \"https://b.oss-cn-x.aliyuncs.com/¤?Expires=1&Signature=x&security-token=§\";"),
                (".cs", "string M(string ¢) => \"http://b.oss-cn-x.aliyuncs.com/\" + ¢ + \"?security-token=\" + \"§\" + \"&OSSAccessKeyId=\" + ¢;"),
                ("¤.http", "GET https://ecs.aliyuncs.com/?Action=¤&SecurityToken=§&Version=2014-05-26\n"),
                ("appsettings.json", "{ \"¢\": \"https://b.oss-cn-x.aliyuncs.com/a?x-oss-security-token=§&x-oss-expires=60\" }"),
                ("¤.yaml", "¢: https://b.oss-cn-x.aliyuncs.com/a?security-token=§&Expires=60\n"),
                (".env", "¢=https://b.oss-cn-x.aliyuncs.com/a?Expires=60&security-token=§\n"),
            ],
            ["{{TOK}}", "{{TOK|url}}", "{{TOKOLD}}"],
            ["CAESFwoVYXVkaW8vbXBlZw", "{{HEX64}}", "${TOKEN}", "{{CAES}}****"]),

        // Of one that does expire, the ID is information: AKA1004.
        ["11 a URL that never expires"] = new(
            [
                (".cs", "string ¢ = \"https://b.oss-cn-x.aliyuncs.com/¤?OSSAccessKeyId={{ID}}&Expires=§&Signature=x\";"),
                (".cs", "string ¢ = \"https://b.oss-cn-x.aliyuncs.com/¤?Expires=§&Signature=x&OSSAccessKeyId={{ID}}\";"),
                ("appsettings.json", "{ \"¢\": \"http://b.oss-cn-x.aliyuncs.com/¤?Signature=x%3D&Expires=§&OSSAccessKeyId={{ID}}\" }"),
                ("¤.yaml", "¢: https://b.oss-cn-x.aliyuncs.com/¤?OSSAccessKeyId={{ID}}&Expires=§&Signature=x\n"),
                ("¤.md", "![¢](https://b.oss-cn-x.aliyuncs.com/¤?Expires=§&OSSAccessKeyId={{ID}}&Signature=x)\n"),
            ],
            ["253402300799", "32503651200", "99999999999", "4102444800"],
            ["1", "1893456000", "1767225600"]),

        ["11 a comment beside an endpoint"] = new(
            [
                (".cs", "// endpoint: §\n// key: x\n// secret: {{SEC}}\n"),
                (".cs", "/* var ¢ = new Client(\"§\", \"x\", secret: \"{{SEC}}\"); */"),
                (".cs", "// ¢ = { Endpoint = \"§\", SecretKey = \"{{SEC}}\" };\n"),
                ("web.config", "<c><!-- <¤ endpoint=\"§\" secretKey=\"{{SEC}}\" /> --></c>"),
                ("web.config", "<c>\n<!--\n<add key=\"Endpoint\" value=\"§\" />\n<add key=\"Secret\" value=\"{{SEC}}\" />\n--></c>"),
                ("¤.yaml", "¤: 1\n# endpoint: §\n# secretKey: {{SEC}}\n"),
                ("¤.ini", "; host = §\n; secret = {{SEC}}\n"),
                (".env", "# ENDPOINT=§\n# SECRET_KEY={{SEC}}\n"),
                ("appsettings.json", "{\n  // \"Endpoint\": \"§\",\n  // \"Secret\": \"{{SEC}}\",\n  \"¤\": 1\n}"),
            ],
            ["oss-cn-hangzhou.aliyuncs.com", "https://oss-cn-shanghai-internal.aliyuncs.com", "http://dysmsapi.aliyuncs.com/", "cn-beijing.log.aliyuncs.com"],
            ["s3.example.com", "minio.local:9000", "rm-bp1x.mysql.rds.aliyuncs.com", "registry.cn-x.aliyuncs.com/a/b"]),

        ["12 what a person reads as none"] = new(
            [
                (".cs", $"object M() => new {Config} {{ AccessKeyId = \"§\", AccessKeySecret = \"§\" }};"),
                (".cs", "object M() => new OssClient(\"oss-cn-x.aliyuncs.com\", \"§\", \"§\");"),
                (".cs", "const string AliyunAccessKeySecret = \"§\";"),
                ("appsettings.json", "{ \"Aliyun\": { \"AccessKeyId\": \"§\", \"AccessKeySecret\": \"§\" } }"),
                ("¤.yaml", "aliyun:\n  accessKeySecret: §\n"),
                (".env", "ALIYUN_ACCESS_KEY_SECRET=§\n"),
            ],
            ["{{SEC}}"],
            [
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "AAAAAAAAAAAAAAAAAAAAAAAA", "FAKEFAKEFAKEFAKEFAKEFAKEFAKEFA", "to_be_filled_in", "from_keyvault", "NOT_CONFIGURED", "your-access-key-secret",
                "{{STSP}}AssumeRoleWithSAML20150401", "<put your secret here>", "changeme", "1234567890", "test-secret", "********",
            ]),

        ["14 a key twice in one text"] = new(
            [
                (".cs", "string ¢ = \"a.§={{SEC}};b.§={{SEC}}\";"),
                (".cs", "string ¢ = \"{{SEC}} {{SEC}} §={{SEC}}\";"),
                (".cs", "string ¢ = @\"§={{SEC}}\n§={{SEC}}\";"),
                (".cs", "string M(string ¢) => $\"§={{SEC}}&{¢}&§={{SEC}}\";"),
            ],
            OfAliyun,
            OfOthers),
    };

    // What a pair, or the two parts of another thing, may be called.
    private static readonly string[] Neutral =
        ["objectName", "message", "bucket", "url", "image", "title", "first", "second", "a", "b1", "user", "login", "name", "path", "host", "region", "description", "param", "left", "item"];

    private static readonly string[] Plain = ["web", "prod", "upload", "media", "shop", "api", "jobs", "main", "files", "node1", "blue"];

    /// <summary>A case of the kind: the path of its file or <c>.cs</c> for what a class holds, its text, and the keys in it.</summary>
    public (string Path, string Text, IReadOnlyCollection<string> Keys) OfKind(string kind, bool isKey)
    {
        var drawn = Kinds[kind];
        var (path, text) = Draw(drawn.Forms);
        var (first, second) = (Draw(Neutral), Draw(Neutral));
        second = first == second ? second + "2" : second;
        var (decides, name, word) = (Draw(isKey ? drawn.Keys : drawn.Others), Draw("holder", "slot", "part", "entry") + _random.Next(100), Draw(Plain));
        text = text.Replace("§", decides).Replace("¢", name).Replace("¤", word).Replace("#1", first).Replace("#2", second);
        // The same tag is the same value, but for each case another.
        text = Tag().Replace(text, match => $"{{{{{(isKey || match.Groups["kind"].Value != "SEC" ? match.Groups["kind"] : "RND30")}:{seed}x{_drawn}{match.Groups["tag"]}{match.Groups["rest"]}}}}}");
        _drawn++;
        var (expanded, keys) = KeyTemplate.Expand(text);
        return (path.Replace("¤", word), expanded, isKey ? [.. keys] : []);
    }

    [GeneratedRegex(@"\{\{(?<kind>[A-Z]+[0-9]*)(:(?<tag>\w+))?(?<rest>(\|[a-z0-9.]+)*)\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
