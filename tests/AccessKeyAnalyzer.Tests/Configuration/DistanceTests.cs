namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>How far apart an ID and a secret without a telling name may stand: in one object as far as it reaches, elsewhere a few lines.</summary>
public sealed class DistanceTests
{
    [Theory]
    [InlineData("a.json", "{ \"Shop\": {\n  \"Key\": \"[|ID!|]\",\n", "  \"P#\": \"x\",\n", "  \"Phrase\": \"[|SECRET!|]\"\n} }")]
    [InlineData("a.json", "{ \"Shops\": [ {\n  \"Key\": \"[|ID!|]\",\n", "  \"P#\": \"x\",\n", "  \"Phrase\": \"[|SECRET!|]\"\n} ] }")]
    [InlineData("a.yaml", "shops:\n- key: [|ID!|]\n", "  p#: x\n", "  phrase: [|SECRET!|]\n")]
    [InlineData("a.ini", "[shop]\nkey=[|ID!|]\n", "p#=x\n", "phrase=[|SECRET!|]\n")]
    [InlineData("a.toml", "[shop]\nkey=\"[|ID!|]\"\n", "p#=\"x\"\n", "phrase=\"[|SECRET!|]\"\n")]
    [InlineData("a.xml", "<shop key1=\"[|ID!|]\"\n", " p#=\"x\"\n", " phrase=\"[|SECRET!|]\"/>\n")]
    public Task Pair_InOneObject_IsFoundHoweverFarApart(string path, string first, string between, string last) =>
        ConfigurationVerifier.Verify(path, first + Repeat(between, 20) + last);

    [Theory]
    [InlineData("a.json", "{ \"Table\": {\n  \"Key\": \"[|ID!|]\",\n", "  \"P#\": \"x\",\n", "  \"Phrase\": \"RANDOM30!\"\n} }", 40)]
    [InlineData("a.json", "{ \"List\": [\n  \"[|ID!|]\",\n", "  \"x#\",\n", "  \"RANDOM30!\"\n] }", 20)]
    [InlineData("a.env", "KEY=[|ID!|]\n", "P#=x\n", "PHRASE=RANDOM30!\n", 20)]
    [InlineData("a.config", "<c><appSettings>\n<add key=\"k\" value=\"[|ID!|]\"/>\n", "<add key=\"p#\" value=\"x\"/>\n", "<add key=\"phrase\" value=\"RANDOM30!\"/>\n</appSettings></c>", 20)]
    [InlineData("a.yaml", "env:\n- name: KEY\n  value: [|ID!|]\n", "- name: P#\n  value: x\n", "- name: PHRASE\n  value: RANDOM30!\n", 20)]
    public Task Text_FarFromAnIdInAListOfSettings_StaysSilent(string path, string first, string between, string last, int times) =>
        ConfigurationVerifier.Verify(path, first + Repeat(between, times) + last);

    private static string Repeat(string line, int times) => string.Concat(Enumerable.Range(0, times).Select(i => line.Replace("#", $"{i}")));
}
