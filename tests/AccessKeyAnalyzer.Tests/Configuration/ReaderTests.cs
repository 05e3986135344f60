using AccessKeyAnalyzer.Configuration;
using AccessKeyAnalyzer.Configuration.Model;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>What readers give: path, name and value of each entry, the groups they form, and the span that each value comes from.</summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData("a.json", """{ "A": { "B": { "C": "1" }, "D:E": "2", "F__G__H": "3" } }""", "A:B|C=1; A:D|E=2; A:F:G|H=3")]
    [InlineData("a.json", """{ "A": [ { "B": "1" }, { "B": "2" } ], "C": [ "3", "X=4" ] }""", "A|B=1; A|B=2; C|C=3,C|X=4")]
    [InlineData("a.json", """[ { "name": "N", "value": "1" }, { "key": "M", "value": "2", "slot": "s" } ]""", "|name=N; |key=M,|slot=s; |N=1,|M=2")]
    [InlineData("a.json", """{ "W": [ { "Args": { "x": "1" }, "Name": "L" } ] }""", "W:L:Args|x=1; W:L|Name=L")]
    [InlineData("a.json", """{ "S": { "value": "1" } }""", "|S=1")]
    [InlineData("a.json", """{ "a": "\u0041\"\/\\x", "b": true, 'c': -1.5e3 }""", """|a=A"/\x,|b=true,|c=-1.5e3""")]
    [InlineData("a.xml", """<r a="1"><s key="K" value="2"/><t>3</t><u name="N">4</u></r>""", "r:s|key=K; r:u|name=N; r|a=1,r|K=2,r|t=3,r|N=4")]
    [InlineData("a.xml", "<r>&lt;&amp;&#65;&#x42;&unknown;<![CDATA[<c>]]></r>", "|r=<&AB&unknown;<c>")]
    [InlineData("a.yaml", "a: 1\nb:\n  c: 2\n  d:\n  - 3\n  - e: 4\n    f: 5\n  g: 6\nh: 7\n", "b:d|e=4,b:d|f=5; b:d|d=3; b|c=2,b|g=6; |a=1,|h=7")]
    [InlineData("a.yaml", "a: { b: 1, c: [ 2, { d: 'it''s' } ], \"e\":3 }\nf: g # h\n", "a:c|d=it's; a:c|c=2; a|b=1,a|e=3; |f=g")]
    [InlineData("a.yaml", "a: |\n  1\n   2\n\n  3\nb: >-\n  4\nc: \"5\\\n   6\"\n", "|a=1⏎ 2⏎⏎3,|b=4,|c=56")]
    [InlineData("a.yaml", "s:\n  a: |\n    1\n  b: 2\nt:\n  - c: >\n      3\n  - d: 4\n", "s|a=1,s|b=2; t|c=3; t|d=4")]
    [InlineData("a.yaml", "a: &x !t 1\nb: *x\n&y c: 2\n", "|a=1,|b=1,|c=2")]
    [InlineData("a.yaml", "- a\n-\n  b: 1\n- - c\n---\nd: 2\n", "|b=1; |=c; |=a; |d=2")]
    [InlineData("a.yaml", "a:\n  ? b\n  : 1\n  ? \"c\" # d\n  : - 2\n    - e: 3\n  ? f\n  :\n    4\ng: 5\n", "a:c|e=3; a:c|c=2; a|b=1,a|f=4; |g=5")]
    [InlineData("a.yaml", "? a: 1\n  b: 2\n: 3\n? [ c, d ]\n: e: 4\n", "|a=1,|b=2; |=c,|=d; |e=4; |=3")]
    [InlineData("a.env", "export A=1\nB=\"2\\n\" # c\nC='3\\n'\nD = 4 # d\nE=5#e\n", "|A=1,|B=2⏎,|C=3\\n,|D=4,|E=5#e")]
    [InlineData("a.ini", "a = 1\n[s]\nb: \"2\" ; c\nc.d = 3\n[t]\ne=4\n", "|a=1; s|b=2; s:c|d=3; t|e=4")]
    [InlineData("a.properties", "a=1\\\n   2\nb.c : x\\u0041\nd e\n! f=g\n", "|a=12,|d=e; b|c=xA")]
    [InlineData("a.toml", "a = \"1\"\n[s.t]\nb = '2\\'\nc = [\"3\", \"4\"]\nd = { e = \"5\" }\n[[u]]\nf=6\n", "|a=1; s:t:c|c=3,s:t:c|c=4; s:t:d|e=5; s:t|b=2\\; u|f=6")]
    [InlineData("a.tf", "provider \"p\" {\n  a = \"1\" // x\n  b = {\n    c : \"2\"\n  }\n}\n", "provider:p:b|c=2; provider:p|a=1")]
    [InlineData("Dockerfile", "FROM x\nARG A\nARG B=1\nENV C=\"2 3\" D=4 \\\n  E=5\nENV F g h\nRUN x\n", "|B=1,|C=2 3,|D=4,|E=5,|F=g h")]
    [InlineData("a.http", "@a = 1\nGET https://x?y=z\n// c\n@b=2\n\n{ \"d\": 3 }\n", "|a=1,|b=2")]
    [InlineData("a.csv", "User,\"Access Key\",Secret\r\na,b,\"c \"\"d\"\r\n\r\ne, f ,g\n", "|User=a,|Access Key=b,|Secret=c \"d; |User=e,|Access Key=f,|Secret=g")]
    [InlineData("a.tsv", "user\tsecret\n\ta\n", "|secret=a")]
    [InlineData("a.csv", "a,b\nc,d\n", "")]
    [InlineData("a.csv", "user,secret\na,b,c\nsecret,d\n", "")]
    [InlineData("a.plist", "<plist><dict><key>a</key><dict><key>b</key><string>1</string></dict><key>c.d</key><string>2</string></dict></plist>", "plist:dict:a|key=b,plist:dict:a|b=1; plist:dict:c|d=2; plist:dict|key=a,plist:dict|key=c.d")]
    [InlineData("a.json", """{ "names": [ "a", "b" ], "values": [ "1", "2" ] }""", "names|names=a,names|names=b; values|a=1,values|b=2")]
    [InlineData("a.json", """{ "columns": [ "a" ], "rows": [ [ "1" ], [ "2", "3" ] ] }""", "columns|columns=a; rows|a=1; rows|=2,rows|=3")]
    [InlineData("a.json", """{ "values": [ "1" ], "names": [ "a" ] }""", "names|names=a; values|values=1")]
    public void Reader_OfValidText_GivesPathNameAndValue(string path, string text, string expected)
    {
        var document = ConfigurationFormat.Of(path)!.Read(text, CancellationToken.None);

        Assert.Equal(Sorted(expected), Sorted(Show(document)));
        Assert.Null(document.MalformedAt);
    }

    [Theory]
    [InlineData("a.json", """{ "k": "v" """, 11)]
    [InlineData("a.json", "{ \"k\": \"v\n }", 7)]
    [InlineData("a.json", "<a/>", 0)]
    [InlineData("a.json", "{ /* }", 2)]
    [InlineData("a.json", "{ ] }", 2)]
    [InlineData("a.xml", "<a><b></a>", 6)]
    [InlineData("a.xml", "<a", 2)]
    [InlineData("a.xml", "text", 0)]
    [InlineData("a.xml", "<a b=c/>", 5)]
    [InlineData("a.yaml", "a: [1", 3)]
    [InlineData("a.yaml", "a: \"x", 3)]
    [InlineData("a.env", "no separator", 0)]
    [InlineData("a.ini", "[s", 0)]
    [InlineData("a.toml", "a = \"x", 4)]
    [InlineData("a.tf", "a = {", 5)]
    [InlineData("Dockerfile", "ENV A=\"x\n", 6)]
    [InlineData("a.csv", "secret,a\n\"b\n", 9)]
    [InlineData("a.csv", "secret,a\n\"b\"c,d\n", 12)]
    public void Reader_OfBrokenText_SaysWhereItBreaks(string path, string text, int position) =>
        Assert.Equal(position, ConfigurationFormat.Of(path)!.Read(text, CancellationToken.None).MalformedAt);

    [Theory]
    [InlineData("a.json", """{ "k": "a\u0042c" }""", "a\\u0042c")]
    [InlineData("a.xml", """<k v="a&amp;c"/>""", "a&amp;c")]
    [InlineData("a.yaml", "k: 'a''c'\n", "a''c")]
    [InlineData("a.properties", "k = a\\\n  c  \n", "a\\\n  c")]
    [InlineData("a.env", "k=\"a\"\n", "a")]
    public void Value_Escaped_SpansItsRawText(string path, string text, string raw)
    {
        var document = ConfigurationFormat.Of(path)!.Read(text, CancellationToken.None);

        var value = Assert.Single(Assert.Single(document.Groups).Values).Value;
        Assert.Equal(raw, text[value.Source.Start..value.Source.End]);
        Assert.Equal(value.Source, value.SourceOf(0, value.Text.Length));
    }

    [Theory]
    [InlineData("a.json", "// one\n// two\n{ /* three */ }", "// one\n// two|/* three */")]
    [InlineData("a.xml", "<a><!-- one --></a>", "<!-- one -->")]
    [InlineData("a.yaml", "# one\n# two\na: 1 # three\nb: '#'\n", "# one\n# two|# three")]
    [InlineData("a.ini", "; one\na=1 # two\n", "; one|# two")]
    [InlineData("a.tf", "# one\na = 1 /* two */\n// three\n", "# one|/* two */\n// three")]
    public void Comments_InARow_AreOne(string path, string text, string expected) =>
        Assert.Equal(expected, string.Join("|", ConfigurationFormat.Of(path)!.Read(text, CancellationToken.None).Comments.Select(c => text[c.Start..c.End])));

    private static string Show(ConfigurationDocument document) =>
        string.Join("; ", document.Groups.Select(group => string.Join(",", group.Values.Select(v => $"{group.Scope}|{v.Key}={v.Value.Text.Replace('\n', '⏎')}"))));

    // Which section closes first is no promise.
    private static string Sorted(string groups) => string.Join("; ", groups.Split("; ").Order(StringComparer.Ordinal));
}
