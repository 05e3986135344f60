using System.Text;
using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Gate;

namespace AccessKeyAnalyzer.Tests.Gate;

/// <summary>What the classifier reports, the gate lets through: the scan without the gate says what is to be reported.</summary>
public sealed class ConfigurationGateTests
{
    // A file: § its section, ¤ the name, ¥ the value; ¶, µ and ¢ the value escaped or encoded, « and » its halves.
    private static readonly (string Path, string Text)[] Formats =
    [
        ("a.json", """{ "§": { "¤": "¥" } }"""),
        ("a.json", """{"§":{"¤":"¥"}}"""),
        ("a.json", """{ "§": { "¤" : "¶" } }"""),
        ("a.json", """{ "§:¤": "¥" }"""),
        ("a.json", """{ "§": [ { "name": "¤", "value": "¥" } ] }"""),
        ("a.json5", "{ §: { ¤: '¥' } } // comment"),
        ("a.xml", "<§><¤>¥</¤></§>"),
        ("a.xml", "<§ ¤=\"¥\" />"),
        ("a.xml", "<§ ¤ = '¥'></§>"),
        ("a.xml", "<§><¤>\n  <![CDATA[¥]]>\n</¤></§>"),
        ("a.xml", "<§><¤>µ</¤></§>"),
        ("web.config", "<§><add key=\"¤\" value=\"¥\" /></§>"),
        ("a.yml", "§:\n  ¤: ¥\n"),
        ("a.yml", "§:\n  '¤' : \"¥\" # comment\n"),
        ("a.yml", "§: { ¤: ¥ }\n"),
        ("a.yml", "§:\n  - name: ¤\n    value: ¥\n"),
        ("a.yml", "§:\n  - ¤=¥\n"),
        ("a.yml", "# § ¤: ¥\na: b\n"),
        ("a.yml", "§:\n  ¤: \"¶\"\n"),
        ("a.yml", "§:\n  ¤: \"«\\\n     »\"\n"),
        ("a.yml", "apiVersion: v1\n§:\n  data:\n    ¤: ¢\n"),
        ("a.yml", "run: |\n  export ¤=¥\n"),
        (".env", "§_¤=¥\n"),
        (".env", "export §_¤='¥'\n"),
        (".env", "¤ = \"¥\"\n"),
        ("a.ini", "[§]\n¤ = ¥\n"),
        ("a.ini", "[§]\n¤=¥\n"),
        ("a.ini", "[§]\n\"¤\" : \"¥\"\n"),
        ("a.ini", "; [§] ¤=¥\n[x]\na=b\n"),
        ("a.properties", "§.¤=¥\n"),
        ("a.properties", "§.¤ : ¥\n"),
        ("a.properties", "§.¤ «\\\n    »\n"),
        ("a.properties", "§.¤ = ¶\n"),
        ("a.toml", "[§]\n¤ = \"¥\"\n"),
        ("a.toml", "[§]\n\"¤\" = '¥'\n"),
        ("a.toml", "§ = { ¤ = \"¥\" }\n"),
        ("a.toml", "[§]\n¤ = \"\"\"\n¥\"\"\"\n"),
        ("a.tf", "provider \"§\" {\n  ¤ = \"¥\"\n}\n"),
        ("a.tf", "variable \"¤\" {\n  default = \"¥\"\n}\n"),
        ("a.tfvars", "§_¤   =   \"¥\"\n"),
        ("Dockerfile", "FROM x\nENV §_¤=¥\n"),
        ("Dockerfile", "FROM x\nENV ¤ ¥\n"),
        ("Dockerfile", "FROM x\nARG §_¤=\"¥\"\n"),
        ("Dockerfile", "FROM x\nRUN tool --¤ ¥ §\n"),
        ("a.http", "@§_¤ = ¥\nGET https://x\n"),
        ("a.http", "GET https://x?¤=¥\n"),
        ("a.plist", "<plist><dict><key>§_¤</key><string>¥</string></dict></plist>"),
        ("a.csv", "user,§_¤\nx,¥\n"),
        ("a.json", "{ \"names\": [\"x\", \"§_¤\"], \"values\": [\"y\", \"¥\"] }"),
        ("a.sh", "sed -i 's/__§_¤__/¥/g' x"),
        ("a.sql", "SELECT '§.¤' AS config_key, '¥' AS config_value;"),
        ("a.txt", "§ ¤: ¥"),
        ("a.sh", "export §_¤=\"¥\""),
        ("a.ps1", "$env:§_¤ = '¥'"),
    ];

    [Fact]
    public void EveryName_InEverySpellingAndFormat_IsLetThroughWhereItIsReported()
    {
        var missed = new List<string>();
        var reported = new HashSet<(string, string)>();
        var turn = 0;
        foreach (var (scope, name) in Spellings.Names)
        {
            foreach (var spelling in Spellings.Of(name))
            {
                turn++;
                // The formats take turns over the spellings of a name, of which there are more; for all vendors but one in longer turns.
                foreach (var format in Formats.Where((_, i) => scope is "" or "aliyun" ? (i + turn) % 12 == 0 : (i + turn) % 47 == 0))
                {
                    Check(format, Text(format.Text, scope.Length == 0 ? "x" : scope.Replace(" ", ""), spelling), missed, reported);
                }
            }
        }

        Assert.Empty(missed);
        // A test that reports nothing of a format could not fail.
        Assert.Empty(Formats.Except(reported));
    }

    // Names that no list has, with separators anywhere: the classifier puts their words together.
    [Fact]
    public void AnyName_OfRandomSpelling_IsLetThroughWhereItIsReported()
    {
        var random = new Random(15);
        var missed = new List<string>();
        var reported = new HashSet<(string, string)>();
        var names = Spellings.Names.ToList();
        for (var round = 0; round < 20_000; round++)
        {
            var (scope, name) = names[random.Next(names.Count)];
            var spelling = new StringBuilder();
            foreach (var c in name)
            {
                _ = c == ' ' ? random.Next(2) == 0 ? spelling.Append("_-. :/"[random.Next(4)]) : spelling
                    : random.Next(6) == 0 ? spelling.Append("_-."[random.Next(3)]).Append(c)
                    : spelling.Append(random.Next(2) == 0 ? char.ToUpperInvariant(c) : c);
            }

            var format = Formats[random.Next(Formats.Length)];
            Check(format, Text(format.Text, scope.Length == 0 ? "阿里云" : scope, spelling.ToString(), "round" + round), missed, reported);
        }

        Assert.Empty(missed);
        Assert.True(reported.Count > Formats.Length / 2);
    }

    [Theory]
    [InlineData("a.json", """{ "title": "ThisIsALongIdentifierOfOrdinaryWords", "commit": "0123456789abcdef0123456789abcdef01234567" }""")]
    [InlineData("a.yml", "image: registry.example.org/team/service@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n")]
    [InlineData("a.xml", "<a><EnableUnsafeBinaryFormatterSerialization>false</EnableUnsafeBinaryFormatterSerialization><b>3f2504e0-4f89-11d3-9a0c-0305e82c3301</b></a>")]
    public void OrdinaryText_IsStopped(string path, string text)
    {
        Assert.NotNull(ConfigurationFormat.Of(path));
        Assert.False(ConfigurationGate.MayHoldCredential(text));
    }

    private static string Text(string template, string scope, string name, string tag = "gate")
    {
        var secret = SyntheticKey.AccessKeySecret(tag);
        var text = new StringBuilder();
        foreach (var c in template)
        {
            _ = c switch
            {
                '§' => text.Append(scope),
                '¤' => text.Append(name),
                '¥' => text.Append(secret),
                '¶' => text.Append(string.Concat(secret.Select(s => $"\\u{(int)s:x4}"))),
                'µ' => text.Append(string.Concat(secret.Select(s => $"&#{(int)s};"))),
                '«' => text.Append(secret.AsSpan(0, 15)),
                '»' => text.Append(secret.AsSpan(15)),
                '¢' => text.Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }

    private static void Check((string Path, string Text) format, string text, List<string> missed, HashSet<(string, string)> reported)
    {
        if (ConfigurationScan.Of(text, ConfigurationFormat.Of(format.Path)!, knownKeys: null, CancellationToken.None).Findings.Count > 0)
        {
            reported.Add(format);
            if (!ConfigurationGate.MayHoldCredential(text))
            {
                missed.Add(format.Path + ": " + text);
            }
        }
    }
}
