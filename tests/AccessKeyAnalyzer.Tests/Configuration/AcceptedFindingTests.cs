using AccessKeyAnalyzer.Findings;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>How a team lives with findings: by path, by comment, by baseline.</summary>
public sealed class AcceptedFindingTests
{
    private const string Pair = """{ "Aliyun": { "AccessKeyId": "ID!", "AccessKeySecret": "SECRET!" } }""";

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("Warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("nonsense", DiagnosticSeverity.Warning)]
    public async Task Severity_OfAPath_AppliesToItsFindings(string value, DiagnosticSeverity expected)
    {
        var diagnostics = await Run(Pair, ("access_key_analyzer.severity", value));

        Assert.Equal(2, diagnostics.Count);
        Assert.All(diagnostics, d => Assert.Equal(expected, d.Severity));
    }

    [Theory]
    [InlineData("access_key_analyzer.severity", "none", 0)]
    [InlineData("access_key_analyzer.exclude", "true", 0)]
    [InlineData("access_key_analyzer.exclude", " TRUE ", 0)]
    [InlineData("access_key_analyzer.exclude", "false", 2)]
    [InlineData("access_key_analyzer.exclude", "", 2)]
    public async Task Exclude_OfAPath_LeavesItsFilesOut(string key, string value, int expected) =>
        Assert.Equal(expected, (await Run(Pair, (key, value))).Count);

    [Theory]
    [InlineData("a.json", "{\n\"AccessKeyId\": \"ID!\", // accesskey:allow revoked in May\n\"AccessKeySecret\": \"[|SECRET!|]\" }", true)]
    [InlineData("a.json", "{\n// accesskey:allow test account\n\"AccessKeyId\": \"ID!\",\n\"AccessKeySecret\": \"[|SECRET!|]\" }", true)]
    [InlineData("a.json", "{ /* accesskey:allow: revoked */ \"AccessKeyId\": \"ID!\" }", true)]
    [InlineData("a.json", "{ \"AccessKeyId\": \"[|ID!|]\" } // accesskey:allow", false)]
    [InlineData("a.json", "{ \"AccessKeyId\": \"[|ID!|]\" /* accesskey:allow */ }", false)]
    [InlineData("a.json", "{ \"AccessKeyId\": \"[|ID!|]\" } // accesskey:allowed by no one", false)]
    [InlineData("a.json", "{ \"Note\": \"accesskey:allow no comment\", \"AccessKeyId\": \"[|ID!|]\" }", false)]
    [InlineData("a.json", "{ // accesskey:allow too far\n\n\"AccessKeyId\": \"[|ID!|]\" }", false)]
    [InlineData("a.xml", "<a>\n<!-- accesskey:allow revoked -->\n<AccessKeySecret>SECRET!</AccessKeySecret></a>", true)]
    [InlineData("a.xml", "<a>\n<!-- accesskey:allow -->\n<AccessKeySecret>[|SECRET!|]</AccessKeySecret></a>", false)]
    [InlineData("a.yaml", "access_key_secret: SECRET! # accesskey:allow revoked\n", true)]
    [InlineData("a.yaml", "# ID! accesskey:allow a commented-out key, revoked\n", true)]
    [InlineData(".env", "# accesskey:allow revoked\nACCESS_KEY_SECRET=SECRET!\nACCESS_KEY_ID=[|ID!|]\n", true)]
    [InlineData("Dockerfile", "# accesskey:allow revoked\nENV ACCESS_KEY_SECRET=SECRET!\n", true)]
    [InlineData("a.tf", "access_key_secret = \"SECRET!\" # AccessKey:Allow revoked\n", true)]
    // In a script inside a value, and in any other text.
    [InlineData("a.yml", "steps:\n- run: |\n    export ACCESS_KEY_SECRET=SECRET! # accesskey:allow revoked\n    export SK=$X\n", true)]
    [InlineData("a.yml", "steps:\n- run: |\n    # accesskey:allow revoked\n    export ACCESS_KEY_SECRET=SECRET!\n    export ALIYUN_ID=[|ID!|]\n", true)]
    [InlineData("a.yml", "query: >\n  -- accesskey:allow revoked\n  set access_key_secret = 'SECRET!'\n", true)]
    [InlineData("a.yml", "a: accesskey:allow no comment [|ID2!|]\nb:\n", false)]
    [InlineData("a.yml", "run: |\n  echo accesskey:allow [|ID!|]\n", false)]
    [InlineData("a.yml", "run: |\n  export ALIYUN_ID=[|ID!|] # accesskey:allow\n", false)]
    [InlineData("a.json", "{ \"Note\": \"see // accesskey:allow no comment\", \"AccessKeyId\": \"[|ID!|]\" }", false)]
    [InlineData("a.sql", "-- accesskey:allow revoked\nSET x = 'ID!';\n", true)]
    [InlineData("a.sql", "SET x = 'ID!'; -- accesskey:allow revoked\n", true)]
    [InlineData("a.bat", "REM accesskey:allow revoked\nset ALIYUN_ID=ID!\n", true)]
    [InlineData("a.cmd", "@rem accesskey:allow revoked\r\nset ALIYUN_ID=ID!\r\n", true)]
    [InlineData("a.sh", "export ALIYUN_ID=ID! # accesskey:allow revoked\n", true)]
    [InlineData("a.js", "const id = 'ID!'; /* accesskey:allow revoked */\n", true)]
    [InlineData("a.md", "<!-- accesskey:allow revoked -->\nID!\n", true)]
    [InlineData("a.md", "see https://x//accesskey:allow me [|ID!|]\n", false)]
    [InlineData("a.ini", "[oss]\nsk = SECRET! ; accesskey:allow revoked\n", true)]
    [InlineData("a.ini", "[oss]\n; accesskey:allow revoked\nsk = SECRET!\n", true)]
    [InlineData("a.properties", "! accesskey:allow revoked\naliyun.secret=SECRET!\n", true)]
    [InlineData("a.toml", "[oss]\nsk = \"SECRET!\" # accesskey:allow revoked\n", true)]
    [InlineData("a.http", "// accesskey:allow revoked\n@accessKeySecret = SECRET!\n", true)]
    [InlineData("a.http", "# accesskey:allow revoked\n@accessKeySecret = SECRET!\n", true)]
    [InlineData("Dockerfile", "RUN <<EOF\n# accesskey:allow revoked\nexport ACCESS_KEY_SECRET=SECRET!\nEOF\n", true)]
    [InlineData("a.xml", "<a><AccessKeySecret>SECRET!</AccessKeySecret> <!-- accesskey:allow revoked --></a>", true)]
    [InlineData("a.xml", "<a><script>\n  // accesskey:allow revoked\n  accessKeySecret = 'SECRET!'\n</script></a>", true)]
    public async Task Comment_WithAReason_AcceptsItsLineAndTheNext(string path, string markup, bool isAccepted)
    {
        await ConfigurationVerifier.Verify(path, markup);
        if (isAccepted)
        {
            var withoutComment = markup.Replace("accesskey:allow", "nothing", StringComparison.OrdinalIgnoreCase).Replace("[|", "").Replace("|]", "");
            var found = await ConfigurationVerifier.Run(new InMemoryText(path, PlantedKeys.Plant(withoutComment)));
            Assert.NotEmpty(found);
        }
    }

    [Theory]
    [InlineData("{0} test account, no permissions", true)]
    [InlineData("  {0}\tkey is revoked  ", true)]
    [InlineData("# {0} in a comment", false)]
    [InlineData("{0}", false)]
    [InlineData("{0}   ", false)]
    [InlineData("0123456789abcdef01234567 another value", false)]
    public async Task Baseline_LineWithAReason_AcceptsTheValue(string line, bool isAccepted)
    {
        var fingerprint = CredentialDiagnostic.Fingerprint(PlantedKeys.Plant("SECRET!"));
        var baseline = new InMemoryText("/repo/AccessKeyAnalyzer.Baseline.txt", "# accepted\n" + string.Format(null, line, fingerprint) + "\n");

        var diagnostics = await ConfigurationVerifier.Run([new InMemoryText("/repo/appsettings.json", PlantedKeys.Plant(Pair)), baseline]);

        Assert.Equal(isAccepted ? ["AKA1101"] : ["AKA1101", "AKA1102"], diagnostics.Select(d => d.Id).Order());
    }

    [Fact]
    public async Task Baseline_ThatHoldsAKeyByMistake_IsNoConfigurationFile() => Assert.Empty(
        await ConfigurationVerifier.Run(new InMemoryText("AccessKeyAnalyzer.Baseline.txt", PlantedKeys.Plant("AccessKeySecret=SECRET!"))));

    [Fact]
    public async Task Finding_CarriesTheFingerprintThatABaselineTakes()
    {
        var diagnostics = await Run(Pair);

        Assert.Equal(
            [CredentialDiagnostic.Fingerprint(PlantedKeys.Plant("ID!")), CredentialDiagnostic.Fingerprint(PlantedKeys.Plant("SECRET!"))],
            diagnostics.OrderBy(d => d.Id).Select(d => d.Properties[CredentialDiagnostic.FingerprintProperty]));
    }

    [Fact]
    public async Task File_ThatCannotBeParsed_SaysSoOnceWhereItBreaks()
    {
        var text = PlantedKeys.Plant("""{ "AccessKeyId": "ID!", <<<<<<< HEAD >>>>>>> "x": "y """);

        var diagnostic = Assert.Single(await Run(text), d => d.Id == "AKA1104");

        Assert.Equal(text.IndexOf("<<", StringComparison.Ordinal), diagnostic.Location.SourceSpan.Start);
    }

    [Fact]
    public async Task File_ThatCannotBeParsedAndNamesNoKey_StaysSilent() => Assert.Empty(await Run("{ <<<<<<< "));

    private static async Task<IReadOnlyList<Diagnostic>> Run(string text, params (string Key, string Value)[] options) =>
        await ConfigurationVerifier.Run(new InMemoryText("appsettings.json", PlantedKeys.Plant(text)), options);
}
