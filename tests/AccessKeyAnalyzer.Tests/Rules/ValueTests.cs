using Verify = AccessKeyAnalyzer.Tests.Rules.SourceVerifier;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>What a key looks like, and what only looks like one.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("""var a = "{|AKA1001:{{ID}}|}";""")]
    [InlineData("""var a = "{|AKA1001:{{ID16}}|}";""")]
    [InlineData("""var a = "{|AKA1001:{{IDHEX}}|}";""")]
    [InlineData("""var a = "{|AKA1003:{{STSID}}|}";""")]
    [InlineData("""var a = "{|AKA1003:{{TMP}}|}";""")]
    [InlineData("""var a = "{|AKA1003:{{TOK}}|}";""")]
    [InlineData("""var a = "{|AKA1003:{{TOKOLD}}|}";""")]
    [InlineData("""var a = " {|AKA1001:{{ID}}|} ";""")]
    [InlineData("""var a = "{|AKA1001:{{ID}}|}\n";""")]
    [InlineData("""var a = "\t{|AKA1001:{{ID}}|}\r\n";""")]
    [InlineData("""var a = "{|AKA1001:{{ID}}|},{|AKA1001:{{ID:b}}|}";""")]
    [InlineData("""var a = "id={|AKA1001:{{ID}}|}&x=1";""")]
    [InlineData("""var a = "({|AKA1001:{{ID}}|})";""")]
    [InlineData("""var a = "{|AKA1001:{{ID}}|}.";""")]
    [InlineData("""var a = "{|AKA1001:{{ID}}|}:rest";""")]
    [InlineData("""var a = "[{|AKA1001:{{ID}}|}]";""")]
    [InlineData("""var a = "{|AKA1001:{{ID}}|}@bucket";""")]
    [InlineData("""var a = "<id>{|AKA1001:{{ID}}|}</id>";""")]
    [InlineData("""var a = "https://{|AKA1001:{{ID}}|}:{|AKA1002:{{SEC}}|}@bucket.oss-cn-hangzhou.aliyuncs.com/";""")]
    public Task SelfIdentifyingValue_AnywhereInALiteral_IsFoundAtItsSpan(string statements) => Verify.Statements(statements);

    [Theory]
    [InlineData("""var a = "{{ID28}}";""")]
    [InlineData("""var a = "{{ID26}}";""")]
    [InlineData("""var a = "{{ID15}}";""")]
    [InlineData("""var a = "{{ID17}}";""")]
    [InlineData("""var a = "{{ID21}}";""")]
    [InlineData("""var a = "{{ID25}}";""")]
    [InlineData("""var a = "{{ID|lower}}";""")]
    [InlineData("""var a = "x{{ID}}";""")]
    [InlineData("""var a = "{{ID}}x_y";""")]
    [InlineData("""var a = "{{ID|masked}}";""")]
    [InlineData("""var a = "{{ID|..20}}****";""")]
    [InlineData("""var a = "{{ID16}}********";""")]
    [InlineData("""var a = "{{ID16}}xxxx";""")]
    [InlineData("""var a = "STS.abc123"; var b = "STS."; var c = "TMP."; var d = "LTAI"; var e = "CAIS";""")]
    [InlineData("""var a = "STS.Controllers.AccountManagement"; var b = "STS.AccountManagement"; var c = "Aliyun.STS.Model.AssumeRole20150401Request";""")]
    [InlineData("""var a = "TMP.directory_for_some_long_running_background_process_of_ours";""")]
    [InlineData("""var a = "CAISSON"; var b = "CAESAR"; var c = "CAISSEPOPULAIREDEPARGNEETDECREDITMUTUELDELOUESTPARISIEN";""")]
    [InlineData("""var a = "{{TOK|..100}}";""")]
    [InlineData("""var a = "{{SEC}}";""")]
    [InlineData("""var a = "{{STSSEC}}";""")]
    [InlineData("""var a = "{{SEC}}"; var b = "https://oss-cn-hangzhou.aliyuncs.com"; var c = "cn-hangzhou";""")]
    [InlineData("""var a = "iVBORw0KGgoAAAANSUhEUg{{ID}}AAAASUVORK5CYII=";""")]
    [InlineData("""var a = "data:image/png;base64,iVBORw0KGgo/{{ID}}/AAAASUVORK5CYII=";""")]
    [InlineData("""var a = "aGVsbG8+{{ID}}+d29ybGQ=";""")]
    [InlineData("""var a = @"\bLTAI[0-9A-Za-z]{12,20}\b"; var b = "^LTAI"; var c = "LTAI[a-z0-9]{20}"; var d = a.StartsWith("LTAI");""")]
    [InlineData("""var a = "{{LTAI}}XXXXXXXXXXXXXXXXXXXX"; var b = "{{LTAI}}5tXXXXXXXXXX"; var c = "LTAI****************";""")]
    [InlineData("""var a = "{{LTAI}}AbstractTypeResolver"; var b = "{{LTAI}}1234567890123456"; var c = "{{LTAI}}000000000000"; var d = "{{LTAI}}YourAccessKeyId00001";""")]
    public Task TextOfAlmostThatShape_WithoutEvidence_IsSilent(string statements) => Verify.Statements(statements);
}
