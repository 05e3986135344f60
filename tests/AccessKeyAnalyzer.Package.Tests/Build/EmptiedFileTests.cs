using System.Collections.Immutable;
using System.Text;
using AccessKeyAnalyzer.Build.Fix;
using AccessKeyAnalyzer.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AccessKeyAnalyzer.Package.Build;

/// <summary>The command that cleans configuration files, from what the rules report to the bytes of the files.</summary>
public sealed class EmptiedFileTests
{
    // What a random document is made of. K! is a key, C! and W! are words, and the value is written as it is (V!), escaped as in JSON (U!) or XML (X!), or in
    // Base64 (B!).
    private static readonly (string Path, string Head, string Comment, string[] Entries, string Tail)[] Formats =
    [
        ("appsettings.json", "{", "  // C!", ["  \"K!\": \"V!\",", "  \"K!\":\"U!\" , ", "  \"W!\": { \"K!\": \"V!\" },", "  \"W!\": [ \"x\", { \"name\": \"K!\", \"value\": \"V!\" } ],"], "  \"end\": 1\n}"),
        ("appsettings5.json", "{", "  /* C! */", ["  K!: 'V!',", "  'K!' : \"V!\","], "  end: 1\n}"),
        ("half.settings.json", "{", "  // C!", ["  \"K!\": \"V!\","], "  \"end\": \"x"),
        ("app.yml", "aliyun:", "  # C!", ["  K!: V!", "  K!: 'V!'  # C!", "  K!: !!str \"V!\"", "  K!: &W! V!", "  K!: >-\n    V!", "  W!: { K!: V!, x: 1 }", "  W!:\n    - K!: V!"], "end: 1"),
        ("secret.yaml", "kind: Secret\ndata:", "  # C!", ["  K!: B!"], "end: 1"),
        ("app.env", "", "# C!", ["K!=V!", "export K!=\"V!\"", "K!='V!' # C!"], "END=1"),
        ("app.properties", "", "! C!", ["aliyun.K!=V!", "aliyun.K! : V!"], "end=1"),
        ("app.ini", "[aliyun]", "; C!", ["K! = V!", "K!=\"V!\" ; C!"], "end = 1"),
        ("app.toml", "[aliyun]", "# C!", ["K! = \"V!\"", "K! = 'V!' # C!", "W! = { K! = \"V!\", x = 1 }"], "end = 1"),
        ("web.config", "<configuration>", "  <!-- C! -->", ["  <add key=\"K!\" value=\"V!\" />", "  <add key='K!' value='X!' />", "  <K!>V!</K!>", "  <K!><![CDATA[V!]]></K!>"], "</configuration>"),
        ("Dockerfile", "FROM scratch", "# C!", ["ENV K!=V! TZ=UTC", "ENV K!=\"V!\" \\\n    W!=1"], "CMD x"),
        ("deploy.sh", "#!/bin/sh", "# C!", ["export K!=V!", "K!=\"V!\" # C!", "x --W! --K! V! --end"], "exit"),
        ("deploy.ps1", "", "# C!", ["$K! = \"V!\"", "$env:K! = 'V!' # C!"], "exit"),
        ("main.tf", "x \"W!\" {", "  # C!", ["  K! = \"V!\"", "  K! = \"V!\" # C!"], "}"),
    ];

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true),
        new UnicodeEncoding(false, false), new UnicodeEncoding(true, false), CodePage("GBK"), CodePage("big5"), CodePage("shift_jis"), Encoding.Latin1,
    ];

    // 慖 ends in GBK with the byte that is a line break elsewhere, 功 in Big5 with a backslash; the bytes of 上 in UTF-16 hold a line feed.
    private static readonly string[] Words = ["region", "上海", "慖", "功", "x y", "oss-cn-hangzhou", "Zürich", "表"];

    [Fact]
    public async Task RandomDocument_OfEveryFormatAndEncoding_LosesItsValuesAndNoOtherByte()
    {
        var random = new Random(17);
        var documents = (from format in Formats from encoding in Encodings select Document.Make(random, format, encoding)).ToList();

        var values = await ReportedIn([.. documents.Select((document, index) => ($"/{index}/{document.Path}", document.Planted))]);

        Assert.All(documents.Select((document, index) => (document, values[$"/{index}/{document.Path}"])), pair =>
        {
            var (document, reported) = pair;
            var emptied = EmptiedFile.Of(document.Planted, [.. reported]);
            Assert.Equal(document.Encoding.GetString(document.Emptied), document.Encoding.GetString(emptied.Bytes));
            Assert.Equal(document.Emptied, emptied.Bytes);
            Assert.Equal(reported.Count(), emptied.Values);
            Assert.Empty(EmptiedFile.Of(emptied.Bytes, [.. reported]).Difference);
            Assert.DoesNotContain(document.Keys, key => emptied.Difference.Any(line => (line.Before + line.After).Contains(key, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task Value_OnTwoLines_GoesFromBoth()
    {
        var secret = SyntheticKey.AccessKeySecret("two-lines");
        var text = $"# 密钥\r\naliyun.accessKeySecret = {secret[..9]}\\\r\n    {secret[9..]}\r\nend=1";
        var values = await ReportedIn(("/a/app.properties", Encoding.UTF8.GetBytes(text)));

        var emptied = EmptiedFile.Of(Encoding.UTF8.GetBytes(text), [.. values["/a/app.properties"]]);

        Assert.Equal("# 密钥\r\naliyun.accessKeySecret = \r\nend=1", Encoding.UTF8.GetString(emptied.Bytes));
        Assert.Equal(new EmptiedFile.Line(2, "aliyun.accessKeySecret = ***", "aliyun.accessKeySecret = "), Assert.Single(emptied.Difference));
    }

    [Fact]
    public async Task File_ThatHasChangedSinceItWasSearched_LosesTheSameValues()
    {
        var (id, secret) = (SyntheticKey.AccessKeyId("moved"), SyntheticKey.AccessKeySecret("moved"));
        var values = await ReportedIn(("/a/app.ini", Encoding.UTF8.GetBytes($"AccessKeyId = {id}\nAccessKeySecret = {secret}\n")));

        var emptied = EmptiedFile.Of(Encoding.UTF8.GetBytes($"new = 1\nAccessKeySecret = {secret}\n"), [.. values["/a/app.ini"]]);

        Assert.Equal("new = 1\nAccessKeySecret = \n", Encoding.UTF8.GetString(emptied.Bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a = 1\r\nb = 2")]
    public async Task File_ThatHasShrunkSinceItWasSearched_StaysAsItIs(string now)
    {
        var secret = SyntheticKey.AccessKeySecret("shrunk");
        var text = $"a=1\naliyun.accessKeySecret={secret[..9]}\\\n{secret[9..]}\n";
        var values = await ReportedIn(("/a/app.properties", Encoding.UTF8.GetBytes(text)));

        var emptied = EmptiedFile.Of(Encoding.UTF8.GetBytes(now), [.. values["/a/app.properties"]]);

        Assert.Equal(now, Encoding.UTF8.GetString(emptied.Bytes));
        Assert.Equal(0, emptied.Values);
    }

    [Fact]
    public async Task Difference_ShowsNothingElseThatIsSecret_AndNoMoreOfALongLineThanItsPlace()
    {
        var (id, accepted) = (SyntheticKey.AccessKeyId("shown"), SyntheticKey.AccessKeySecret("not-ours"));
        var text = $"{{ \"x\": \"{string.Concat(Enumerable.Repeat("long ", 9000))}\", \"token\": \"{accepted}\", \"AccessKeyId\": \"{id}\", \"y\": 1 }}";
        var values = await ReportedIn(("/a/appsettings.json", Encoding.UTF8.GetBytes(text)));

        var found = values["/a/appsettings.json"].Where(value => value.StartColumn > text.IndexOf(id, StringComparison.Ordinal));
        var line = Assert.Single(EmptiedFile.Of(Encoding.UTF8.GetBytes(text), [.. found]).Difference);

        Assert.EndsWith("\"token\": \"***\", \"AccessKeyId\": \"***\", \"y\": 1 }", line.Before, StringComparison.Ordinal);
        Assert.EndsWith("\"AccessKeyId\": \"\", \"y\": 1 }", line.After, StringComparison.Ordinal);
        Assert.InRange(line.Before.Length, 1, 300);
    }

    private static Encoding CodePage(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name);
    }

    /// <summary>What the rules report in files, as the compiler reads them.</summary>
    private static async Task<ILookup<string, ReportedValue>> ReportedIn(params (string Path, byte[] Bytes)[] files)
    {
        var options = new AnalyzerOptions([.. files.Select(file => new Additional(file.Path, Read(file.Bytes)))]);
        var found = await CSharpCompilation.Create("App").WithAnalyzers([new ConfigurationCredentialAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Id is "AKA1101" or "AKA1102").ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path, diagnostic =>
        {
            var (start, end) = (diagnostic.Location.GetLineSpan().StartLinePosition, diagnostic.Location.GetLineSpan().EndLinePosition);
            var fingerprint = diagnostic.Properties.GetValueOrDefault("accessKeyAnalyzer/written") ?? diagnostic.Properties["accessKeyAnalyzer/fingerprint"]!;
            return new ReportedValue(diagnostic.Location.GetLineSpan().Path, fingerprint, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
        });
    }

    // UTF-8 or what is marked; and for the rest the code page of Windows in Western Europe, as the compiler takes it where the system names none.
    private static SourceText Read(byte[] bytes)
    {
        try
        {
            return SourceText.From(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(new MemoryStream(bytes), CodePage("windows-1252"));
        }
    }

    private sealed class Additional(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed record Document(string Path, Encoding Encoding, byte[] Planted, byte[] Emptied, IReadOnlyList<string> Keys)
    {
        private static readonly string[] Ways = ["V!", "U!", "X!", "B!"];

        public static Document Make(Random random, (string Path, string Head, string Comment, string[] Entries, string Tail) format, Encoding encoding)
        {
            var (planted, emptied, keys) = (new StringBuilder(), new StringBuilder(), new List<string>());
            void Add(string text, string value)
            {
                var way = Ways.FirstOrDefault(way => text.Contains(way, StringComparison.Ordinal)) ?? Ways[0];
                planted.Append(text.Replace(way, Written(value, way), StringComparison.Ordinal)).Append('\n');
                emptied.Append(text.Replace(way, "", StringComparison.Ordinal)).Append('\n');
            }

            Add(format.Head, "");
            foreach (var pair in Enumerable.Range(0, random.Next(1, 4)))
            {
                var tag = $"{format.Path}{encoding.WebName}{pair}{random.Next()}";
                keys.AddRange([SyntheticKey.AccessKeyId(tag), SyntheticKey.AccessKeySecret(tag)]);
                foreach (var (name, value) in new[] { ("AccessKeyId", keys[^2]), ("AccessKeySecret", keys[^1]) })
                {
                    Add(Filled(format.Comment), "");
                    Add(Filled(format.Entries[random.Next(format.Entries.Length)]).Replace("K!", name, StringComparison.Ordinal), value);
                }
            }

            Add(format.Tail, "");
            return new(format.Path, encoding, Bytes(planted), Bytes(emptied), keys);

            string Filled(string text) => text.Replace("C!", Word(), StringComparison.Ordinal).Replace("W!", "w" + random.Next(9), StringComparison.Ordinal);

            // A word that the encoding has.
            string Word()
            {
                var words = Words.Where(word => encoding.GetString(encoding.GetBytes(word)) == word).ToList();
                return words[random.Next(words.Count)];
            }

            byte[] Bytes(StringBuilder text)
            {
                var lines = text.ToString();
                return [.. encoding.GetPreamble(), .. encoding.GetBytes(keys[0][^1] % 2 == 0 ? lines : lines.Replace("\n", "\r\n", StringComparison.Ordinal))];
            }
        }

        private static string Written(string value, string way) => way switch
        {
            "U!" => $"\\u{(int)value[0]:x4}{value[1..]}",
            "X!" => $"{value[..3]}&#x{(int)value[3]:x};{value[4..]}",
            "B!" => Convert.ToBase64String(Encoding.ASCII.GetBytes(value)),
            _ => value,
        };
    }
}
