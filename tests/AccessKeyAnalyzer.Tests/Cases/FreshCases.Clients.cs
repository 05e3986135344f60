namespace AccessKeyAnalyzer.Tests.Cases;

// Clients whose credentials are no literals. In a form, ¢1 to ¢4 are names that are drawn, Client and Config those of the SDK.
internal sealed partial class FreshCases
{
    private const string Sts = "class S { public string A, B, C; public DateTime Expiration; } static S ¢1() => null!; ";
    private const string New = "new OssClient(\"e\", ¢3.A, ¢3.B, ¢3.C)";
    private const string Parameters = "(string ¢1, string ¢2, Aliyun.Credentials.Client ¢3)";
    private const string Keys = "AccessKeyId = ¢1, AccessKeySecret = ¢2";

    /// <summary>For each rule, code that it speaks of, and code that it does not.</summary>
    public static readonly IReadOnlyDictionary<string, (string[] Reported, string[] Silent)> Clients = new Dictionary<string, (string[], string[])>
    {
        ["AKA2001"] = (
            [
                "object M() => new OssClient(\"e\", Environment.GetEnvironmentVariable(\"¢1\"), Environment.GetEnvironmentVariable(\"¢2\") ?? \"your-secret\");",
                "object M(string ¢1, string ¢2) => new OssClient(\"e\", ¢1, ¢2);",
                "class O { public string ¢1 { get; set; } = \"\"; public string ¢2 { get; set; } } object M(O o) => new OssClient(\"e\", o.¢1, o.¢2);",
                "interface ICredentials { } class ¢1 : ICredentials { object M(string ¢2, string ¢3) => new OssClient(\"e\", ¢2, ¢3); }",
                "object M(Dictionary<string, string> ¢1) => new Config { AccessKeyId = ¢1[\"¢2\"], AccessKeySecret = ¢1[\"¢3\"] };",
            ],
            [
                "object M(Aliyun.OSS.Common.Authentication.ICredentialsProvider ¢1) => new OssClient(\"e\", ¢1);",
                "class OssClient { public OssClient(string a, string b, string c) { } } object M(string ¢1, string ¢2) => new OssClient(\"e\", ¢1, ¢2);",
                "object M(Aliyun.Credentials.Client ¢1) => new Config { Credential = ¢1 };",
            ]),

        ["AKA2002"] = (
            [
                Sts + "static OssClient ¢2(S ¢3) => " + New + "; readonly OssClient ¢4 = ¢2(¢1());",
                Sts + "readonly OssClient ¢4; class ¢2 { readonly OssClient ¢4; ¢2() { var ¢3 = ¢1(); ¢4 = " + New + "; } }",
                Sts + "object M() { var ¢3 = ¢1(); return " + New + "; }",
                Sts + "void M(List<object> ¢2) { var ¢3 = ¢1(); ¢2.Add(" + New + "); }",
                Sts + "void M() { var ¢3 = ¢1(); var ¢4 = " + New + "; while (true) { ¢4.PutObject(\"b\", \"k\", \"f\"); } }",
                Sts + "OssClient ¢4; void ¢2(OssClient ¢3) => ¢4 = ¢3; void M() { var ¢3 = ¢1(); ¢2(" + New + "); }",
            ],
            [
                Sts + "void M() { var ¢3 = ¢1(); var ¢4 = " + New + "; ¢4.PutObject(\"b\", \"k\", \"f\"); }",
                Sts + "void M() { var ¢3 = ¢1(); " + New + ".PutObject(\"b\", \"k\", \"f\"); }",
                Sts + "static void ¢2(OssClient ¢4) => ¢4.PutObject(\"b\", \"k\", \"f\"); void M() { var ¢3 = ¢1(); ¢2(" + New + "); }",
                Sts + "OssClient ¢4; void Refresh¢2() { var ¢3 = ¢1(); ¢4 = " + New + "; }",
                Sts + "OssClient ¢4; static OssClient ¢2(S ¢3) => " + New + "; object M() => new System.Threading.Timer(_ => ¢4 = ¢2(¢1()), null, 0, 1000);",
                Sts + "void M(OssClient ¢4) { var ¢3 = ¢1(); ¢4.SwitchCredentials(new Aliyun.OSS.Common.Authentication.DefaultCredentials(¢3.A, ¢3.B, ¢3.C)); }",
                Sts + "DateTime ¢2; OssClient ¢4; OssClient M() { if (DateTime.Now < ¢2) { return ¢4; } var ¢3 = ¢1(); ¢2 = ¢3.Expiration; return ¢4 = " + New + "; }",
            ]),

        ["AKA2003"] = (
            [
                $"object M{Parameters} => new Config {{ {Keys}, Credential = ¢3 }};",
                $"object M{Parameters} => new Config {{ Credential = ¢3, {Keys} }};",
                $"void M{Parameters} {{ var ¢4 = new Config {{ {Keys} }}; ¢4.Credential = ¢3; }}",
                $"void M{Parameters} {{ var ¢4 = new Config(); ¢4.Credential = ¢3; ¢4.AccessKeyId = ¢1; ¢4.AccessKeySecret = ¢2; }}",
            ],
            [
                $"void M{Parameters} {{ var ¢4 = new Config {{ {Keys} }}; var b = new Config {{ Credential = ¢3 }}; }}",
                $"void M{Parameters} {{ var ¢4 = new Config(); switch (¢1) {{ case \"a\": ¢4.AccessKeyId = ¢1; ¢4.AccessKeySecret = ¢2; break; default: ¢4.Credential = ¢3; break; }} }}",
                $"object M{Parameters} => new Config {{ {Keys}, Credential = null }};",
            ]),

        ["AKA2004"] = (
            [
                "const string ¢1 = \"http://100.100.100.200/latest/meta-data/ram/security-credentials/\";",
                "string M(string ¢1) => $\"http://100.100.100.200/latest/meta-data/ram/security-credentials/{¢1}\";",
                "string M(string ¢1) => ¢1 + \"/latest/meta-data/ram/security-credentials/¢2\";",
            ],
            [
                "// http://100.100.100.200/latest/meta-data/ram/security-credentials/¢1\n",
                "string ¢1 = /* latest/meta-data/ram/security-credentials/ */ \"http://example.com/¢2\";",
                "string ¢1 = \"http://100.100.100.200/latest/meta-data/instance-id\";",
            ]),
    };

    /// <summary>A member of a class, of which the rule speaks or not.</summary>
    public string Client(string rule, bool isReported)
    {
        var (reported, silent) = Clients[rule];
        string[] names = ["alpha", "Bravo", "_charlie", "delta", "Echo", "foxtrot", "golf", "_hotel", "India", "juliett"];
        _random.Shuffle(names);
        return Enumerable.Range(1, 4).Aggregate(
            Draw(isReported ? reported : silent),
            (text, i) => text.Replace($"¢{i}", names[i] + _random.Next(100), StringComparison.Ordinal));
    }

    /// <summary>
    /// A helper that reads settings by keys, its callers, of which one gives an endpoint, and the file with the settings: each key is what its own call makes
    /// of it.
    /// </summary>
    public (string Code, string Path, string Text, string Id, string Secret) Helper()
    {
        string[] keys = ["x", "first", "r1", "value2", "thing", "other", "k9", "misc"];
        _random.Shuffle(keys);
        var (id, secret, section) = ($"k3y-of-the-shop-{_drawn}", Value(), Draw("App", "Web", "Main"));
        var read = Draw(
            "static string Get(string k) => System.Configuration.ConfigurationManager.AppSettings[k];",
            "static string Get(string k) => Look(k) ?? throw new Exception(); static string Look(string name) => System.Configuration.ConfigurationManager.AppSettings[name];",
            "static string Get(string k) { var v = System.Configuration.ConfigurationManager.AppSettings[k]; return v; }");
        string[] calls = [$"var a = Get(\"{keys[0]}\");", $"var b = Get(\"{keys[1]}\");", $"var c = Get(\"{keys[2]}\");"];
        _random.Shuffle(calls);
        string[] settings = [$"<add key=\"{keys[0]}\" value=\"oss-cn-hangzhou.aliyuncs.com\" />", $"<add key=\"{keys[1]}\" value=\"{id}\" />", $"<add key=\"{keys[2]}\" value=\"{secret}\" />"];
        _random.Shuffle(settings);
        return (
            "namespace System.Configuration { public static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings => null!; } }\n"
                + $"class {section} {{ {read} object Make() {{ {string.Join(' ', calls)} return new Aliyun.OSS.OssClient(a, b, c); }} }}",
            "web.config",
            $"<configuration><appSettings>{string.Concat(settings)}</appSettings></configuration>",
            id,
            secret);
    }
}
