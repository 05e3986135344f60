using AccessKeyAnalyzer.Build.Files;

namespace AccessKeyAnalyzer.Package.Build;

public sealed class NamedInSourcesTests
{
    [Theory]
    [InlineData("""b.AddJsonFile("Configuration/SMS.json", optional: true)""", "Configuration/SMS.json")]
    [InlineData("""b.AddJsonFile(path: "a.json")""", "a.json")]
    [InlineData("""b.AddJsonFile($"a.{env.EnvironmentName}.json")""", "a.*.json")]
    [InlineData("""b.AddIniFile(@"..\conf\x.ini")""", "../conf/x.ini")]
    [InlineData("""Path.Combine("conf\\deep", "x.YAML")""", "x.YAML")]
    [InlineData("""const string Secrets = "/etc/app/keys.properties";""", "/etc/app/keys.properties")]
    public void Source_ThatNamesAFile_IsUnderstood(string source, string name) => Assert.Equal([name], NamedInSources.NamesIn(source));

    [Theory]
    [InlineData("""Directory.GetFiles("*.json")""")]
    [InlineData("""name.EndsWith(".json")""")]
    [InlineData("""const string Media = "application/json";""")]
    [InlineData("""Uri("https://example.com/a.json")""")]
    [InlineData("""Log("cannot read a.json")""")]
    [InlineData("\"x\n.json\"")]
    [InlineData("""$"{"a"}{".json"}" """)]
    [InlineData("\"")]
    public void Source_ThatNamesNone_IsLeftAlone(string source) => Assert.Empty(NamedInSources.NamesIn(source));

    [Theory]
    [InlineData("../conf/sms.*.json", "/repo/conf/sms.test.json", true)]
    [InlineData("sms.json", "/repo/conf/SMS.json", true)]
    [InlineData("sms.json", "/repo/conf/old-sms.json", false)]
    [InlineData("conf/sms.json", "/repo/other/sms.json", false)]
    [InlineData("a+b.json", "/repo/aab.json", false)]
    public void Name_AsTheEndOfAPath_IsCompared(string name, string path, bool isEnd) => Assert.Equal(isEnd, new NamePattern(name).IsEndOf(path));
}
