using AccessKeyAnalyzer.Build.Files;

namespace AccessKeyAnalyzer.Package.Build;

public sealed class ConfigurationNameTests
{
    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("AppSettings.Production.JSON")]
    [InlineData("local.settings.json")]
    [InlineData("client-secrets.json")]
    [InlineData("aliyun_config.json5")]
    [InlineData("app.run.json")]
    [InlineData(".env")]
    [InlineData(".env.production")]
    [InlineData("Dockerfile.worker")]
    [InlineData("Jenkinsfile")]
    [InlineData("compose.prod.yaml")]
    [InlineData("main.tf")]
    [InlineData("deploy.ps1")]
    [InlineData("Mail.tt")]
    [InlineData("Info.plist")]
    [InlineData("AccessKey.csv")]
    [InlineData("accesskey (1).CSV")]
    [InlineData("oss-access-key.txt")]
    [InlineData("ram_credentials.tsv")]
    [InlineData("AccessKey.json")]
    [InlineData("launch.json")]
    [InlineData("App.run.xml")]
    [InlineData("test.runsettings")]
    [InlineData("shop.service")]
    [InlineData(".ossutilconfig")]
    [InlineData("Main.axaml")]
    [InlineData("Upload.aspx")]
    public void Name_OfConfiguration_IsTold(string name) => Assert.True(ConfigurationName.IsConfiguration(name));

    [Theory]
    [InlineData("cities.json")]
    [InlineData("package.json")]
    [InlineData("tsconfig.app.json")]
    [InlineData("App.runtimeconfig.json")]
    [InlineData("project.assets.json")]
    [InlineData(".environment")]
    [InlineData("Dockerfiles")]
    [InlineData(".#web.config")]
    [InlineData("README.md")]
    [InlineData("AccessKeyAnalyzer.Baseline.txt")]
    [InlineData("cities.csv")]
    [InlineData("LICENSE.txt")]
    [InlineData("config")]
    public void Name_OfAnythingElse_IsNot(string name) => Assert.False(ConfigurationName.IsConfiguration(name));
}
