namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class JsonConfigurationTests
{
    [Theory]
    [InlineData("""{ "Aliyun": { "AccessKeyId": "[|ID!|]", "AccessKeySecret": "[|SECRET!|]" } }""")]
    [InlineData("""{ "Aliyun": { "OSS": { "AccessKeyId": "[|SHORTID!|]", "AccessKeySecret": "[|SECRET!|]" } } }""")]
    [InlineData("""{ "Aliyun:AccessKeyId": "[|ID!|]", "Aliyun:AccessKeySecret": "[|SECRET!|]" }""")]
    [InlineData("""{ "Aliyun__AccessKeySecret": "[|SECRET!|]" }""")]
    [InlineData("""{ "Aliyun": { "AccessKeySecret": [ "[|SECRET!|]" ] } }""")]
    [InlineData("""{ "Aliyun": { "AccessKeySecret": { "Value": "[|SECRET!|]" } } }""")]
    [InlineData("""{ "name": "AccessKeySecret", "value": "[|SECRET!|]" }""")]
    [InlineData("""[ { "name": "AK", "value": "[|ID!|]" }, { "name": "SK", "value": "[|SECRET!|]" } ]""")]
    [InlineData("""{ "ALIYUN_OSS": { "KEY": "[|ID!|]", "SECRET": "[|SECRET!|]" } }""")]
    [InlineData("""{ "AliyunLogOptions": { "AccessKeyId": "[|ID!|]", "AccessKey": "[|SECRET!|]" } }""")]
    [InlineData("""{ "Aliyun": { "AccessKeyId": "[|STSID!|]", "AccessKeySecret": "[|STSSECRET!|]", "SecurityToken": "[|TOKEN!|]" } }""")]
    [InlineData("""{ "profiles": { "App": { "commandName": "Project", "environmentVariables": { "ALIBABA_CLOUD_ACCESS_KEY_SECRET": "[|SECRET!|]" } } } }""")]
    [InlineData("""{ "Serilog": { "WriteTo": [ { "Name": "AliyunLog", "Args": { "accessKeyId": "[|ID!|]", "accessKey": "[|SECRET!|]" } } ] } }""")]
    [InlineData("""{ "Serilog": { "WriteTo": [ { "Name": "AliyunLog", "Args": { "secret": "[|SECRET!|]" } } ] } }""")]
    [InlineData("""{ "current": "default", "profiles": [ { "name": "default", "access_key_id": "[|ID!|]", "access_key_secret": "[|SECRET!|]" } ] }""")]
    [InlineData("""{ "config.ini": "ALIBABA_TOKEN=[|SECRET!|]\nBACKUP=true" }""")]
    [InlineData("""{ "ConnectionStrings": { "Oss": "Endpoint=oss-cn-hangzhou.aliyuncs.com;AccessKeyId=[|ID!|];AccessKeySecret=[|SECRET!|]" } }""")]
    public Task Key_InAnyShapeOfJson_IsReportedAtItsExactSpan(string markup) => ConfigurationVerifier.Verify("appsettings.json", markup);

    [Theory]
    [InlineData("""{ /* "AccessKeySecret": "[|SECRET!|]", */ "Aliyun": {} }""")]
    [InlineData("{\n  // \"AccessKeyId\": \"[|ID!|]\",\n  // \"AccessKeySecret\": \"[|SECRET!|]\",\n  \"Aliyun\": {},\n}")]
    [InlineData("{\n  // aliyun\n  \"Aliyun\": {\n    \"AccessKeyId\": \"[|ID!|]\",\n    \"AccessKeySecret\": \"[|SECRET!|]\", // last\n  },\n}")]
    [InlineData("{ \r\n  \"Aliyun\": {\r\n    \"AccessKeyId\": \"[|ID!|]\",\r\n    \"AccessKeySecret\": \"[|SECRET!|]\"\r\n  }\r\n}\r\n")]
    [InlineData("{ 'Aliyun': { accessKeyId: '[|ID!|]', 'accessKeySecret': '[|SECRET!|]' } }")]
    [InlineData("""{ "Aliyun": { "AccessKeySecret": "{|AKA1102:JSON(SECRET!)|}" } }""")]
    [InlineData("""{ "Aliyun": { "AccessKeySecret": " \t[|SECRET!|]\n" } }""")]
    [InlineData("{ \"Aliyun\": { \"AccessKeySecret\": \"{|AKA1102:HALF1(SECRET!)\\\n   HALF2(SECRET!)|}\" } }")]
    public Task Key_BehindCommentsQuotesAndEscapes_IsReportedAtItsExactSpan(string markup) => ConfigurationVerifier.Verify("appsettings.Development.json", markup);

    [Theory]
    [InlineData("""{ "Aliyun": { "AccessKeyId": "[|ID!|]", "AccessKeySecret": "[|SECRET!|]" """)]
    [InlineData("""{ "Aliyun": { "AccessKeyId": "[|ID!|]", "AccessKeySecret": '[|SECRET!|]""")]
    [InlineData("{ \"Broken\": \"\n \"Aliyun\": { \"AccessKeyId\": \"[|ID!|]\", \"AccessKeySecret\": \"[|SECRET!|]\" } }")]
    [InlineData("""} ] "AccessKeyId": "[|ID!|]" } """)]
    [InlineData("""<configuration><add key="AccessKeySecret" value="[|SECRET!|]" /></configuration>""")]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_ID=[|ID!|]\nALIBABA_CLOUD_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData("/* never closed \"AccessKeyId\": \"[|ID!|]\"")]
    public Task Key_InAFileThatIsNoValidJson_IsStillFound(string markup) => ConfigurationVerifier.Verify("appsettings.json", markup);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\"")]
    [InlineData("null")]
    [InlineData("""{ "Aliyun": { "AccessKeyId": "", "AccessKeySecret": "" } }""")]
    [InlineData("""{ "Aliyun": { "AccessKeyId": "your-access-key-id", "AccessKeySecret": "<secret>" } }""")]
    [InlineData("""{ "Aliyun": { "AccessKeySecret": 2147483648, "AccessKeyId": null } }""")]
    [InlineData("""{ "Storage": { "Provider": "Minio", "AccessKey": "RANDOM30!", "SecretKey": "SECRET!" } }""")]
    [InlineData("""{ "Jwt": { "Secret": "SECRET!" }, "WeChat": { "AppSecret": "SECRET2!" } }""")]
    [InlineData("""{ "intel": [ { "aggregator": "RANDOM30!", "meta": "SECRET!" } ] }""")]
    [InlineData("""{ "Aliyun:AccessKeyId": "", "Jwt:SigningSecret": "SECRET!" }""")]
    public Task Text_ThatIsNoAlibabaKey_StaysSilent(string markup) => ConfigurationVerifier.Verify("appsettings.json", markup);

    [Fact]
    public Task Secret_BesideAnIdOfAnotherFlattenedSection_StaysSilent() => ConfigurationVerifier.Verify(
        "appsettings.json", """{ "Aliyun:AccessKeyId": "[|ID!|]", "Jwt:Issuer:Value": "RANDOM30!" }""");

    [Theory]
    [InlineData("packages.lock.json")]
    [InlineData("package-lock.json")]
    [InlineData("obj/project.assets.json")]
    [InlineData("bin/App.deps.json")]
    [InlineData("yarn.lock")]
    public Task File_WrittenByATool_IsNotRead(string path) => ConfigurationVerifier.Verify(path, """{ "AccessKeySecret": "SECRET!" }""");
}
