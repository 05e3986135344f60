namespace AccessKeyAnalyzer.Tests.Configuration;

/// <summary>Every kind of file that is searched by default, as it should be, broken, and with content that does not belong there.</summary>
public sealed class KindOfFileTests
{
    [Theory]
    [InlineData("appsettings.json", """{ "Aliyun": { "AccessKeySecret": "[|SECRET!|]" } }""")]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "App": { "environmentVariables": { "ALIYUN_ACCESS_KEY_SECRET": "[|SECRET!|]" } } } }""")]
    [InlineData("web.config", """<configuration><appSettings><add key="AccessKeySecret" value="[|SECRET!|]" /></appSettings></configuration>""")]
    [InlineData("web.Release.config", """<configuration xmlns:xdt="x"><appSettings><add key="AccessKeySecret" value="[|SECRET!|]" xdt:Transform="Insert" /></appSettings></configuration>""")]
    [InlineData("nuget.config", """<configuration><packageSourceCredentials><oss><add key="AliyunAccessKeySecret" value="[|SECRET!|]" /></oss></packageSourceCredentials></configuration>""")]
    [InlineData("User.settings", """<SettingsFile><Settings><Setting Name="AccessKeySecret" Type="System.String"><Value Profile="(Default)">[|SECRET!|]</Value></Setting></Settings></SettingsFile>""")]
    [InlineData("Strings.resx", """<root><data name="AliyunAccessKeySecret" xml:space="preserve"><value>[|SECRET!|]</value><comment>x</comment></data></root>""")]
    [InlineData("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><AliyunAccessKeySecret>[|SECRET!|]</AliyunAccessKeySecret></PropertyGroup></Project>")]
    [InlineData("Directory.Build.props", "<Project><ItemGroup><Constant Include=\"AccessKeySecret\" Value=\"x\" AccessKeySecret=\"[|SECRET!|]\" /></ItemGroup></Project>")]
    [InlineData("web.pubxml", "<Project><PropertyGroup><OssAccessKeySecret>[|SECRET!|]</OssAccessKeySecret></PropertyGroup></Project>")]
    [InlineData(".env.local", "ALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData("ci.yml", "env:\n  ALIYUN_ACCESS_KEY_SECRET: [|SECRET!|]\n")]
    [InlineData("app.ini", "[aliyun]\naccess_key_secret=[|SECRET!|]\n")]
    [InlineData("app.properties", "aliyun.access-key-secret=[|SECRET!|]\n")]
    [InlineData("app.toml", "[aliyun]\naccess_key_secret = \"[|SECRET!|]\"\n")]
    [InlineData("prod.tfvars", "alicloud_secret_key = \"[|SECRET!|]\"\n")]
    [InlineData("Dockerfile.dev", "FROM scratch\nENV ALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData("api.http", "@accessKeySecret = [|SECRET!|]\nGET https://a.example\n")]
    public Task Key_InAValidFile_IsReportedAtItsExactSpan(string path, string markup) => ConfigurationVerifier.Verify(path, markup);

    [Theory]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "App": { "environmentVariables": { "ALIYUN_ACCESS_KEY_SECRET": "[|SECRET!|]", """)]
    [InlineData("nuget.config", """<configuration><packageSourceCredentials><oss><add key="AliyunAccessKeySecret" value="[|SECRET!|]" """)]
    [InlineData("User.settings", """<Settings><Setting Name="AccessKeySecret"><Value>[|SECRET!|]</Setting></Settings>""")]
    [InlineData("Strings.resx", """<root><data name="AliyunAccessKeySecret"><value>[|SECRET!|]""")]
    [InlineData("App.csproj", "<Project>\n<<<<<<< HEAD\n<AliyunAccessKeySecret>[|SECRET!|]</AliyunAccessKeySecret>\n=======\n>>>>>>> b\n")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup></Project><AliyunAccessKeySecret>[|SECRET!|]</AliyunAccessKeySecret>")]
    [InlineData("app.ini", "]]\n[aliyun\n===\naccess_key_secret=[|SECRET!|]\n")]
    [InlineData("app.properties", "\\\n\\u00\naliyun.accessKeySecret=[|SECRET!|]\n")]
    [InlineData("prod.tfvars", "a = \"never closed\naccess_key_secret = \"[|SECRET!|]\"\n")]
    [InlineData("Dockerfile", "ENV\nENV =\nENV \"\nENV ALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData("api.http", "@\n@=\n@accessKeySecret=[|SECRET!|]\n\0\n")]
    public Task Key_InACorruptFile_IsStillFound(string path, string markup) => ConfigurationVerifier.Verify(path, markup);

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("Properties/launchSettings.json")]
    [InlineData("web.config")]
    [InlineData("nuget.config")]
    [InlineData("User.settings")]
    [InlineData("Strings.resx")]
    [InlineData("App.csproj")]
    [InlineData("Directory.Build.props")]
    [InlineData(".env")]
    [InlineData("ci.yml")]
    [InlineData("app.ini")]
    [InlineData("app.properties")]
    [InlineData("app.toml")]
    [InlineData("prod.tfvars")]
    [InlineData("Dockerfile")]
    [InlineData("api.http")]
    public async Task File_WithContentThatDoesNotBelongThere_ThrowsNothingAndShowsOnlyWhatIsAKey(string path)
    {
        // Another format, then nothing that could be one: no key is in the second half.
        await ConfigurationVerifier.Verify(path, "export ALIYUN_ACCESS_KEY_ID=[|ID!|]\n");
        await ConfigurationVerifier.Verify(path, "{ \"AccessKeyId\": \"[|ID!|]\" }");
        await ConfigurationVerifier.Verify(path, "<add key=\"AccessKeyId\" value=\"[|ID!|]\" />");
        await ConfigurationVerifier.Verify(path, "\0\u0001secret\uFFFD\uD800 \t\r\r\n{[<\"'=:#");
        await ConfigurationVerifier.Verify(path, "PK\u0003\u0004 access_key_secret \u00ff\u00fe");
        await ConfigurationVerifier.Verify(path, "");
    }
}
