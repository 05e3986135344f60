using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles;
using AccessKeyAnalyzer.CodeFixes.ConfigurationFiles.Entries;
using AccessKeyAnalyzer.CodeFixes.Tests.Support;
using AccessKeyAnalyzer.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.CodeFixes.Tests.Configuration;

/// <summary>The fix that takes a credential out of a configuration file together with its key, and nothing else.</summary>
public sealed class RemovedKeyTests
{
    [Theory]
    // What stands between « and » is to go; the first credential of the file is fixed.
    [InlineData("a.json", "{\r\n  // keep\r\n«  \"AccessKeyId\": \"ID!\",\r\n»  \"Endpoint\": \"x\"\r\n}\r\n")]
    [InlineData("a.json", "{\n  \"Endpoint\": \"x\"«,» // keep\n«  \"AccessKeyId\" : \"ID!\"\n»}\n")]
    [InlineData("a.json", "{ «\"AccessKeyId\": \"ID!\", »\"Endpoint\": \"x\" }")]
    [InlineData("a.json", "{ \"Endpoint\": \"x\"«,» «\"AccessKeyId\": \"ID!\" »}")]
    [InlineData("a.json", "{ «\"AccessKeyId\": \"ID!\" »}")]
    [InlineData("a.json", "{\n  «\"AccessKeyId\": \"ID!\", »// keep\n  \"Endpoint\": \"x\"\n}\n")]
    [InlineData("a.json", "{ \"Keys\": [ «\"ID!\", »\"x\" ] }")]
    [InlineData("a.json", "{ \"Aliyun\": [\n«  { \"name\": \"AccessKeySecret\", \"value\": \"SECRET!\" },\n»  { \"name\": \"Endpoint\", \"value\": \"{x\" }\n] }")]
    [InlineData("a.json", "{ \"name\": \"AccessKeySecret\"«,» «\"value\": \"SECRET!\" »}")]
    [InlineData("a.json", "{ \"Keys\": { «\"AccessKeySecret\": { \"value\": \"SECRET!\" }, »\"x\": \"y\" } }")]
    [InlineData("a.json", "{ \"AccessKeySecret\": { «\"defaultValue\": \"SECRET!\", »\"type\": \"securestring\" } }")]
    [InlineData("a.json", "{ \"env\": [ \"A=b\"«,» «\"ACCESS_KEY_SECRET=SECRET!\" »] }")]
    [InlineData("web.config", "<c>\n«  <add key=\"Aliyun:AccessKeyId\" value=\"ID!\" />\n»  <!-- keep -->\n</c>\n")]
    [InlineData("web.config", "<c>\n«  <add key='a>b' value='ID!'></add>\n»  <add key=\"x\" value=\"y\" />\n</c>\n")]
    [InlineData("web.config", "<c><oss endpoint=\"x\" «accessKeyId=\"ID!\" »name=\"shop\"/></c>")]
    [InlineData("web.config", "<c>\n  <oss endpoint=\"x\"\n«       accessKeyId=\"ID!\"\n»       b=\"y\" />\n</c>\n")]
    [InlineData("a.csproj", "<Project>\n  <PropertyGroup>\n«    <AliyunAccessKeyId>ID!</AliyunAccessKeyId>\n»    <A>b</A>\n  </PropertyGroup>\n</Project>\n")]
    [InlineData("a.resx", "<root>\n«  <data name=\"AccessKeyId\" xml:space=\"preserve\">\n    <value>ID!</value>\n    <comment>it</comment>\n  </data>\n»  <data name=\"x\"><value>y</value></data>\n</root>")]
    [InlineData("a.settings", "<S><Settings>«<Setting Name=\"AccessKeyId\"><Value>ID!</Value></Setting>»</Settings></S>")]
    [InlineData("a.config", "<S>«<AccessKeyId><![CDATA[ID!]]></AccessKeyId>»<b>c</b></S>")]
    [InlineData("a.config", "<S>«<T><key>AccessKeySecret</key><value>SECRET!</value></T>»</S>")]
    [InlineData("a.plist", "<plist><dict>\n«<key>AccessKeySecret</key>\n<string>SECRET!</string>\n»<key>x</key>\n<string>y</string>\n</dict></plist>")]
    [InlineData("a.config", "<S>«<AccessKeySecret value=\"SECRET!\" />»<b>c</b></S>")]
    [InlineData("a.config", "<S><oss «value=\"ID!\" »region=\"x\" /></S>")]
    [InlineData("a.yaml", "aliyun:\n«  access_key_id: ID!\n»  endpoint: x\n")]
    [InlineData("a.yaml", "aliyun:\n  «access_key_id: \"ID!\" »# keep\n  endpoint: x\n")]
    [InlineData("a.yaml", "aliyun:\n- «access_key_id: ID!\n  »endpoint: x\n- endpoint: y\n")]
    [InlineData("a.yaml", "aliyun:\n«- access_key_id: ID!\n»- endpoint: y\n")]
    [InlineData("a.yaml", "access: x\n«access_key_id: >-\n  ID!\n»other: 1\n")]
    [InlineData("a.yaml", "environment:\n«  - ACCESS_KEY_ID=ID!\n»  - A=b\n")]
    [InlineData("a.yaml", "env:\n«- name: ACCESS_KEY_ID\n  value: ID!\n»- name: A\n  value: b\n")]
    [InlineData("a.yaml", "env:\n«- name: ACCESS_KEY_ID\n  value: ID!\n  secure: true\n»- name: A\n  value: b\n")]
    [InlineData("a.yaml", "env:\n«- { name: ACCESS_KEY_ID, value: ID! }\n»- { name: A, value: b }\n")]
    [InlineData("a.yaml", "env:\n«- 'ACCESS_KEY_ID=ID!'\n»- 'A=b'\n")]
    [InlineData("a.yaml", "keys:\n«  access_key_secret:\n    value: !!str SECRET!\n»  other: x\n")]
    [InlineData("a.yaml", "keys:\n- access_key_secret:\n«    value: SECRET!\n»  other: x\n")]
    [InlineData("a.yaml", "name: ACCESS_KEY_SECRET\n«value: SECRET!\n»")]
    [InlineData("a.yaml", "aliyun: { «access_key_id: ID!, »endpoint: x }\n")]
    [InlineData(".env", "A=b\n«export ACCESS_KEY_ID=\"ID!\"\n»C=d\n")]
    [InlineData(".env", "A=b«\r\nACCESS_KEY_ID=ID!»")]
    [InlineData(".env", "«ACCESS_KEY_ID=ID! »# keep\nC=d\n")]
    [InlineData("a.ini", "[aliyun]\n«access_key_id = ID!\n»; keep\nendpoint = x\n")]
    [InlineData("a.properties", "a=b\n«aliyun.accessKeyId=\\\n    ID!\n»c=d\n")]
    [InlineData("a.toml", "[aliyun]\n«access_key_id = 'ID!'\n»endpoint = \"x\"\n")]
    [InlineData("a.toml", "aliyun = { endpoint = \"x\"«,» «access_key_id = \"ID!\" »}\n")]
    [InlineData("a.toml", "keys = [\n«  \"ID!\",\n»  \"x\",\n]\n")]
    [InlineData("a.toml", "«access_key_secret = \"\"\"SECRET!\"\"\"\n»endpoint = \"x\"\n")]
    [InlineData("a.tfvars", "«access_key = \"ID!\"\n»region = \"x\"\n")]
    [InlineData("a.tf", "provider \"alicloud\" {\n  region = \"x\"\n«  access_key = \"ID!\"\n»}\n")]
    [InlineData("Dockerfile", "FROM x\n«ENV ACCESS_KEY_ID=ID!\n»RUN y\n")]
    [InlineData("Dockerfile", "FROM x\nENV «ACCESS_KEY_ID=ID! \\\n    »A=b\nRUN y\n")]
    [InlineData("Dockerfile", "FROM x\nENV A=b« \\\n    ACCESS_KEY_ID=\"ID!\"»\nRUN y\n")]
    [InlineData("Dockerfile", "FROM x\n«ENV ACCESS_KEY_ID ID!\n»RUN y\n")]
    [InlineData("a.http", "«@accessKeyId = ID!\n»GET https://x\n")]
    [InlineData("a.http", "@a = b\n«@accessKeySecret = \"SECRET!\"\n»// keep\nGET https://x\n")]
    public async Task Fix_OfAKey_TakesItsEntryOutAndNothingElse(string path, string marked)
    {
        var text = ConfigurationFixer.Planted(marked.Replace("«", "").Replace("»", ""));
        var (document, diagnostic) = await FirstAsync(path, text);

        var changed = await AppliedAsync(Assert.Single(await RemovalsAsync(document, diagnostic)), document.Id);

        Assert.Equal(ConfigurationFixer.Planted(Without(marked)), changed.ToString());
        Parse(path, changed.ToString());
    }

    [Fact]
    public void EveryFormat_HasACaseAbove()
    {
        var cases = typeof(RemovedKeyTests).GetMethod(nameof(Fix_OfAKey_TakesItsEntryOutAndNothingElse))!.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value)
            .Select(path => ConfigurationFormat.Of((string)path!));

        // What has no structure has no entries, nor have the cells of a table.
        var structured = ConfigurationFormat.All.Except([ConfigurationFormat.Text, ConfigurationFormat.Table]);
        Assert.Equal(structured.Select(format => format.Name).Order(), cases.Select(format => format!.Name).Distinct().Order());
    }

    [Theory]
    [InlineData("a.json", """{ "Oss": "Endpoint=x;AccessKeyId=ID!" }""")]
    [InlineData("a.json", """{ /* "AccessKeyId": "ID!" */ }""")]
    [InlineData("a.json", """{ "AccessKeyId": /* whose? */ "ID!" }""")]
    [InlineData("a.json", """{ "AccessKeyId": "ID!", "x": "y """)]
    [InlineData("a.json", """{ "AccessKeyId": "ID!" "x": "y" }""")]
    [InlineData("a.config", "<a><AccessKeyId>ID!<!-- whose? --></AccessKeyId></a>")]
    [InlineData("a.config", "<a><AccessKeyId>ID!</a>")]
    [InlineData("a.config", "<S><T><key>AccessKeySecret</key><value>SECRET!</value><key>b</key><value>c</value></T></S>")]
    [InlineData("a.config", "<AccessKeyId>ID!</AccessKeyId>")]
    [InlineData("a.config", "<a><AccessKeyId>ID!<b /></AccessKeyId></a>")]
    [InlineData("a.yaml", "access_key_id: &id ID!\nother: *id\n")]
    [InlineData("a.yaml", "- - access_key_id: ID!\n  - b: c\n")]
    [InlineData("a.yaml", "access_key_id: ID!\n  and more\n")]
    [InlineData("a.yaml", "args: [ --access-key-secret, SECRET! ]\n")]
    [InlineData("a.yaml", "settings: |\n  AccessKeyId = ID!\n")]
    [InlineData("a.tf", "access_key = \"ID!\" == var.x ? 1 : 2\n")]
    [InlineData("a.tf", "a = <<EOF\nID!\nEOF\n")]
    [InlineData("Dockerfile", "RUN aliyun configure set --access-key-id ID!\n")]
    [InlineData("a.csv", "AccessKeyId,Region\nID!,x\n")]
    [InlineData("a.json", """{ "names": ["a", "AccessKeyId"], "values": ["b", "ID!"] }""")]
    [InlineData("a.txt", "AccessKeyId: ID!\n")]
    public async Task Fix_OfAKeyWhoseEntryIsNotCertain_IsNotOffered(string path, string text)
    {
        var (document, diagnostic) = await FirstAsync(path, ConfigurationFixer.Planted(text));

        Assert.Empty(await RemovalsAsync(document, diagnostic));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Fix_OfAFileInAnEncoding_KeepsIt(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var (document, diagnostic) = await FirstAsync("appsettings.json", ConfigurationFixer.Planted("{ \"AccessKeyId\": \"ID!\", \"名\": \"值\" }"), encoding);

        var changed = await AppliedAsync(Assert.Single(await RemovalsAsync(document, diagnostic)), document.Id);

        Assert.Equal("{ \"名\": \"值\" }", changed.ToString());
        Assert.Equal(encoding, changed.Encoding);
    }

    [Theory]
    [InlineData("a.json", "{ \"a\": [ { \"name\": \"AK\", \"value\": \"ID!\" }, /* b */ \"c\" ] }")]
    [InlineData("a.xml", "<a><b key='c' value='ID!' /><d name=\"e\"><value>f</value></d></a>")]
    [InlineData("a.xml", "<a><d name=\"e\"><value><![CDATA[ID!]]></value></d></a>")]
    [InlineData("a.yaml", "a:\n- name: b\n  value: ID!\n- c: d # e\n")]
    [InlineData("a.yaml", "a: >-\n  ID!\nb: { c: d }\n")]
    [InlineData("a.properties", "a=b\\\n c\nd=\\\n ID!\n")]
    [InlineData("a.tf", "a \"b\" {\n  c = \"ID!\"\n  d = [\"e\"]\n}\n")]
    [InlineData("Dockerfile", "FROM a\nENV B=c \\\n  D=\"ID!\" \\\n  E=f\n")]
    public void Entry_OfAFileWithAnyCharacterMissing_IsFoundOrNotAndNeverThrows(string path, string text)
    {
        text = ConfigurationFixer.Planted(text);
        for (var i = 0; i < text.Length; i++)
        {
            var broken = text.Remove(i, 1);
            if (broken.IndexOf(Key.Id, StringComparison.Ordinal) is var start and >= 0)
            {
                var changes = RemovedEntry.Find(broken, ConfigurationFormat.Of(path)!, new(start, Key.Id.Length), CancellationToken.None);

                Assert.True(changes is null || !SourceText.From(broken).WithChanges(changes).ToString().Contains(Key.Id, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Title_SaysThatTheKeyMustBeRevoked() => Assert.Contains("revoke", ConfigurationCodeFixProvider.RemoveTitle.Shown, StringComparison.Ordinal);

    private static string Without(string marked)
    {
        for (var open = marked.IndexOf('«'); open >= 0; open = marked.IndexOf('«'))
        {
            marked = marked.Remove(open, marked.IndexOf('»') + 1 - open);
        }

        return marked;
    }

    // By a parser that is not ours, where the platform has one.
    private static void Parse(string path, string text)
    {
        if (ConfigurationFormat.Of(path) == ConfigurationFormat.Json)
        {
            JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip }).Dispose();
        }
        else if (ConfigurationFormat.Of(path) == ConfigurationFormat.Xml)
        {
            _ = XDocument.Parse(text);
        }
    }

    private static async Task<(TextDocument Document, Diagnostic Diagnostic)> FirstAsync(string path, string text, Encoding? encoding = null)
    {
        var document = new AdhocWorkspace().AddProject("First", LanguageNames.CSharp)
            .AddAdditionalDocument(path, SourceText.From(text, encoding ?? Encoding.UTF8), filePath: path);
        var diagnostics = await ConfigurationFixer.DiagnosticsAsync(document.Project);
        return (document, diagnostics.Where(diagnostic => diagnostic.Id != "AKA1104").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).First());
    }

    private static async Task<IEnumerable<CodeAction>> RemovalsAsync(TextDocument document, Diagnostic diagnostic) =>
        (await ConfigurationFixer.ActionsAsync(document, diagnostic)).Where(action => action.Title == ConfigurationCodeFixProvider.RemoveTitle.Shown);

    private static async Task<SourceText> AppliedAsync(CodeAction action, DocumentId id) =>
        await (await ConfigurationFixer.ChangedAsync(action)).GetAdditionalDocument(id)!.GetTextAsync();
}
