namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class XmlConfigurationTests
{
    [Theory]
    [InlineData("""<configuration><appSettings><add key="Aliyun:AccessKeySecret" value="[|SECRET!|]"/></appSettings></configuration>""")]
    [InlineData("""<?xml version="1.0"?><configuration><appSettings><add key="ak" value="[|ID!|]"/><add key="sk" value="[|SECRET!|]"/></appSettings></configuration>""")]
    [InlineData("""<configuration><connectionStrings><add name="oss" connectionString="AccessKeyId=[|ID!|];AccessKeySecret=[|SECRET!|]"/></connectionStrings></configuration>""")]
    [InlineData("<configuration><connectionStrings><add\n  connectionString\n  =\n  \"AccessKeySecret=[|SECRET!|]\" /></connectionStrings></configuration>")]
    [InlineData("""<configuration><Custom><AccessKeySecret>[|SECRET!|]</AccessKeySecret></Custom></configuration>""")]
    [InlineData("""<configuration><oss accessKeyId="[|ID!|]" accessKeySecret='[|SECRET!|]'/></configuration>""")]
    [InlineData("""<configuration xmlns:x="http://a"><x:AccessKeySecret>[|SECRET!|]</x:AccessKeySecret></configuration>""")]
    [InlineData("""<configuration><oss><secret><![CDATA[[|SECRET!|]]]></secret><id><![CDATA[[|ID!|]]]></id></oss></configuration>""")]
    [InlineData("""<Project><PropertyGroup><AliyunAccessKeySecret>[|SECRET!|]</AliyunAccessKeySecret></PropertyGroup></Project>""")]
    [InlineData("""<root><data name="AliyunAccessKeySecret" xml:space="preserve"><value>[|SECRET!|]</value></data></root>""")]
    [InlineData("""<userSettings><App><setting name="AccessKeySecret" serializeAs="String"><value>[|SECRET!|]</value></setting></App></userSettings>""")]
    [InlineData("""<properties><entry key="aliyun.accessKeySecret">[|SECRET!|]</entry></properties>""")]
    [InlineData("<alibabaToken>\r\n    [|SECRET!|]\r\n</alibabaToken>")]
    [InlineData("""<configuration><appSettings><add xdt:Transform="Replace" key="OssAccessKeySecret" value="[|SECRET!|]"/></appSettings></configuration>""")]
    [InlineData("""<aliyun accessKeyId="[|STSID!|]" accessKeySecret="[|STSSECRET!|]" securityToken="[|TOKEN!|]"/>""")]
    public Task Key_InAnyShapeOfXml_IsReportedAtItsExactSpan(string markup) => ConfigurationVerifier.Verify("web.config", markup);

    [Theory]
    [InlineData("""<configuration><!-- <add key="Aliyun:AccessKeySecret" value="[|SECRET!|]"/> --></configuration>""")]
    [InlineData("""<add key="AccessKeySecret" value="{|AKA1102:XML(SECRET!)|}"/>""")]
    [InlineData("""<add key="Aliyun" value="AccessKeyId=&quot;[|ID!|]&quot;&amp;x"/>""")]
    [InlineData("<AccessKeySecret>{|AKA1102:HALF1(SECRET!)<![CDATA[HALF2(SECRET!)|}]]></AccessKeySecret>")]
    public Task Key_BehindCommentsAndReferences_IsReportedAtItsExactSpan(string markup) => ConfigurationVerifier.Verify("app.config", markup);

    [Theory]
    [InlineData("""<configuration><appSettings><add key="AccessKeySecret" value="[|SECRET!|]"/>""")]
    [InlineData("""<configuration><add key="AccessKeyId" value="[|ID!|]""")]
    [InlineData("""<configuration><AccessKeySecret>[|SECRET!|]""")]
    [InlineData("""</a></b><AccessKeySecret>[|SECRET!|]</a></AccessKeySecret>""")]
    [InlineData("<entry>\n  <name=\"alibabaToken\" />\n  <value=\"[|SECRET!|]\" />\n</entry>")]
    [InlineData("""<!-- never closed AccessKeyId="[|ID!|]" """)]
    [InlineData("""<![CDATA[ AccessKeyId="[|ID!|]" """)]
    [InlineData("""{ "AccessKeyId": "[|ID!|]", "AccessKeySecret": "[|SECRET!|]" }""")]
    [InlineData("""<add key=AccessKeyId value=[|ID!|] />""")]
    public Task Key_InAFileThatIsNoValidXml_IsStillFound(string markup) => ConfigurationVerifier.Verify("web.config", markup);

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a b=")]
    [InlineData("</")]
    [InlineData("<!")]
    [InlineData("&#")]
    [InlineData("<configuration><AccessKeySecret></AccessKeySecret></configuration>")]
    [InlineData("""<configuration><add key="AccessKeySecret" value="$(AliyunSecret)"/></configuration>""")]
    [InlineData("<Project><PropertyGroup><UserSecretsId>RANDOM30!</UserSecretsId></PropertyGroup></Project>")]
    [InlineData("<appSettings configProtectionProvider=\"Rsa\"><EncryptedData><CipherData><CipherValue>RANDOM30!</CipherValue></CipherData></EncryptedData></appSettings>")]
    [InlineData("""<configuration><add key="WeChatAppSecret" value="SECRET!"/></configuration>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x "&x;&x;&x;">]><a secret="&x;">&x;</a>""")]
    public Task Text_ThatIsNoAlibabaKey_StaysSilent(string markup) => ConfigurationVerifier.Verify("web.config", markup);
}
