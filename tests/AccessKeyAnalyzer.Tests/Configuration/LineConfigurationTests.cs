namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class LineConfigurationTests
{
    [Theory]
    [InlineData(".env", "ALIBABA_CLOUD_ACCESS_KEY_ID=[|ID!|]\nALIBABA_CLOUD_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData(".env.production", "export ALIBABA_CLOUD_ACCESS_KEY_ID=\"[|ID!|]\"\nexport ALIBABA_CLOUD_ACCESS_KEY_SECRET='[|SECRET!|]' # prod\n")]
    [InlineData("prod.env", "Aliyun__AccessKeySecret = [|SECRET!|] # comment")]
    [InlineData(".env", "ALICLOUD_ACCESS_KEY=[|ID!|]\r\nALICLOUD_SECRET_KEY=[|SECRET!|]\r\n")]
    [InlineData(".env", "# ALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData(".env", "BROKEN=\"never closed\nALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData(".env", "PEM=\"-----BEGIN\n  END\"\nALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n")]
    [InlineData(".env", "{ \"AccessKeySecret\": \"[|SECRET!|]\" }")]
    [InlineData("credentials", "[default]\nenable = true\ntype = access_key\naccess_key_id = [|ID!|]\naccess_key_secret = [|SECRET!|]\n")]
    [InlineData("app.ini", "[aliyun]\nkey = \"[|ID!|]\" ; id\nsecret = [|SECRET!|] ; secret\n")]
    [InlineData("app.ini", "; access_key_secret = [|SECRET!|]\n[oss\naccess_key_id: [|ID!|]\n")]
    [InlineData("app.conf", "alibaba_token := \"[|SECRET!|]\"\nalibaba_secret ?= [|SECRET2!|]\n")]
    [InlineData("app.properties", "aliyun.accessKeySecret={|AKA1102:HALF1(SECRET!)\\\n    HALF2(SECRET!)|}\naliyun.accessKeyId=[|ID!|]\n")]
    [InlineData("app.properties", "! aliyun.accessKeySecret=[|SECRET!|]\naliyun.accessKeyId : [|ID!|]")]
    [InlineData("app.properties", "aliyun.accessKeySecret [|SECRET!|]\n")]
    [InlineData("app.properties", "aliyun.accessKeySecret={|AKA1102:JSON(SECRET!)|}\n")]
    [InlineData("Dockerfile", "FROM a\nENV ALIBABA_CLOUD_ACCESS_KEY_ID=[|ID!|] \\\n    ALIBABA_CLOUD_ACCESS_KEY_SECRET=[|SECRET!|]\nRUN x\n")]
    [InlineData("Dockerfile.prod", "FROM a\r\nARG ALIYUN_ACCESS_KEY_SECRET=\"[|SECRET!|]\"\r\nENV ALIYUN_ACCESS_KEY_ID [|ID!|]\r\n")]
    [InlineData("app.Dockerfile", "ENV A=1 \\\n  # ALIYUN_ACCESS_KEY_SECRET=[|SECRET!|]\n  ALIYUN_ACCESS_KEY_ID=[|ID!|]\nRUN export SK=[|SECRET2!|] \\\n && AK=[|ID2!|] make\n")]
    [InlineData("Dockerfile", "ENV ALIYUN_ACCESS_KEY_SECRET=\"[|SECRET!|]\nRUN next\n")]
    [InlineData("api.http", "@accessKeyId = [|ID!|]\n@accessKeySecret = [|SECRET!|]\n\n### first\nGET https://a.example/?AccessKeyId=[|ID2!|]\nX-Secret: 1\n// done\n")]
    [InlineData("api.http", "# @accessKeySecret = [|SECRET!|]\n")]
    [InlineData("notes.txt", "Set `AccessKeyId` to `[|ID!|]` and `AccessKeySecret` to `[|SECRET!|]`.")]
    [InlineData("AccessKey.csv", "AccessKey ID,AccessKey Secret\n[|ID!|],[|SECRET!|]\n")]
    public Task Key_InAFileOfLines_IsReportedAtItsExactSpan(string path, string markup) => ConfigurationVerifier.Verify(path, markup);

    [Theory]
    [InlineData(".env", "ALIBABA_CLOUD_ACCESS_KEY_ID=\nALIBABA_CLOUD_ACCESS_KEY_SECRET=your-secret-here\n")]
    [InlineData(".env", "ALIBABA_CLOUD_ACCESS_KEY_SECRET=${ALIYUN_SECRET}\n")]
    [InlineData(".env", "secret=\"")]
    [InlineData(".env", "=secret\n==\nexport \n")]
    [InlineData("app.ini", "[")]
    [InlineData("app.ini", "[jwt]\nsecret = SECRET!\n")]
    [InlineData("app.properties", "secret=\\")]
    [InlineData("app.properties", "secret=\\u00")]
    [InlineData("Dockerfile", "ARG ALIYUN_SK\nENV ALIYUN_SK=$ALIYUN_SK\n")]
    [InlineData("Dockerfile", "ENV ")]
    [InlineData("Dockerfile", "ENV secret")]
    [InlineData("Dockerfile", "RUN secret \\")]
    [InlineData("api.http", "@secret")]
    [InlineData("api.http", "@")]
    [InlineData("notes.txt", "The secret is hidden.")]
    public Task Text_ThatIsNoAlibabaKey_StaysSilent(string path, string markup) => ConfigurationVerifier.Verify(path, markup);

    [Fact]
    public Task Secret_FarFromTheId_StaysSilent() => ConfigurationVerifier.Verify(
        ".env", "AK=[|ID!|]\n" + string.Concat(Enumerable.Repeat("OTHER=1\n", 12)) + "SOMETHING=RANDOM30!\n");

    [Fact]
    public Task Secret_NearTheId_IsReported() => ConfigurationVerifier.Verify(
        ".env", "AK=[|ID!|]\n" + string.Concat(Enumerable.Repeat("OTHER=1\n", 3)) + "SOMETHING=[|SECRET!|]\n");
}
