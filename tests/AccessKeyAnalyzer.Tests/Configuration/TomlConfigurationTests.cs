namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class TomlConfigurationTests
{
    [Theory]
    [InlineData("[aliyun]\naccess_key_id = \"[|ID!|]\"\naccess_key_secret = '[|SECRET!|]' # prod\n")]
    [InlineData("[[profiles]]\nname = \"a\"\nid = \"[|ID!|]\"\nsecret = \"[|SECRET!|]\"\n[[profiles]]\nname = \"b\"\n")]
    [InlineData("aliyun.oss.access_key_secret = \"[|SECRET!|]\"\n")]
    [InlineData("aliyun.\"oss\".access_key_secret = \"[|SECRET!|]\"\n")]
    [InlineData("aliyun = { access_key_id = \"[|ID!|]\", access_key_secret = \"[|SECRET!|]\" }\n")]
    [InlineData("[aliyun]\naccess_key_secret = \"\"\"\n[|SECRET!|]\"\"\"\n")]
    [InlineData("[aliyun]\nkeys = [\n  \"[|ID!|]\",\n  \"[|SECRET!|]\",\n]\n")]
    [InlineData("# access_key_secret = \"[|SECRET!|]\"\n[a]\nb = 1\n")]
    [InlineData("[broken\naccess_key_id = \"[|ID!|]\"\nx = \"never closed\naccess_key_secret = \"[|SECRET!|]\"\n")]
    public Task Key_InToml_IsReportedAtItsExactSpan(string markup) => ConfigurationVerifier.Verify("app.toml", markup);

    [Theory]
    [InlineData("access_key = \"[|ID!|]\"\nsecret_key = \"[|SECRET!|]\"\nregion = \"cn-hangzhou\"\n")]
    [InlineData("provider \"alicloud\" {\n  access_key = \"[|ID!|]\"\n  secret_key = \"[|SECRET!|]\"\n}\n")]
    [InlineData("provider \"alicloud\" {\n  secret_key = \"[|SECRET!|]\"\n}\n")]
    [InlineData("variable \"aliyun_access_key_secret\" {\n  type = string\n  default = \"[|SECRET!|]\"\n}\n")]
    [InlineData("aliyun = {\n  \"access_key_secret\" : \"[|SECRET!|]\"\n}\n")]
    [InlineData("script = <<-EOT\n  export ALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n  make\n  EOT\n")]
    [InlineData("// access_key = \"[|ID!|]\"\n/* secret_key = \"[|SECRET!|]\" */\n")]
    [InlineData("a = <<EOT\nAccessKeyId=[|ID!|]\n")]
    [InlineData("{{{ access_key_id = \"[|ID!|]\"")]
    public Task Key_InTerraform_IsReportedAtItsExactSpan(string markup) => ConfigurationVerifier.Verify("prod.tfvars", markup);

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("secret = ")]
    [InlineData("secret = \"\"\"")]
    [InlineData("secret = <<")]
    [InlineData("}]}]secret")]
    [InlineData("secret_key = \"${var.aliyun_secret}\"\naccess_key = var.ak\n")]
    [InlineData("[jwt]\nsecret = \"SECRET!\"\n")]
    public async Task Text_ThatIsNoAlibabaKey_StaysSilent(string markup)
    {
        await ConfigurationVerifier.Verify("app.toml", markup);
        await ConfigurationVerifier.Verify("main.tf", markup);
    }
}
