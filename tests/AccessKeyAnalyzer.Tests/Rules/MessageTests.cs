using AccessKeyAnalyzer.Findings;
using AccessKeyAnalyzer.Tests.Configuration;
using AccessKeyAnalyzer.Tests.Keys;

namespace AccessKeyAnalyzer.Tests.Rules;

/// <summary>A message says which key it speaks of, and why it takes a value for one.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("{ \"AccessKeyId\": \"{{ID}}\" }", "{{ID}}")]
    [InlineData("{ \"AccessKeyId\": \"{{STSID}}\" }", "{{STSID}}")]
    [InlineData("{ \"AccessKeyId\": \"{{TMP}}\" }", "{{TMP}}")]
    public async Task Id_InAMessage_IsItsPrefixAndItsLastFourCharacters(string text, string key)
    {
        var value = KeyTemplate.Text(key);

        var finding = Assert.Single(await ConfigurationVerifier.Run(new InMemoryText("a.json", KeyTemplate.Text(text))));

        Assert.Contains($"'{value[..4]}…{value[^4..]}'", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.json", "{ \"AccessKeySecret\": \"{{SEC}}\" }", "because it is named 'AccessKeySecret'")]
    [InlineData("a.ini", "[oss]\nsk = {{SEC}}\n", "because it is named 'sk' in 'oss', which names Alibaba Cloud")]
    [InlineData("a.json", "{ \"Provider\": \"Aliyun\", \"Secret\": \"{{SEC}}\" }", "because it is named 'Secret' and a setting beside it names Alibaba Cloud")]
    [InlineData("a.txt", "my access key secret {{SEC}}", "because it is named 'secret'")]
    [InlineData("a.txt", "password is h8nter2x9q, aliyun_secret={{SEC}}", "because it is named 'aliyun_secret'")]
    [InlineData("a.json", "{ \"Id\": \"{{ID}}\", \"Word\": \"{{SEC}}\" }", "because it stands beside the AccessKey ID 'LTAI…{{ID|20..}}'")]
    [InlineData("a.txt", "{{ID:far}}\n\n\n{{ID}}\nword {{SEC}}", "because it stands beside the AccessKey ID 'LTAI…{{ID|20..}}'")]
    [InlineData("a.yml", "shop:\n  aliyunSms2: {}\naliyunSms:\n  secretKey: {{SEC}}\n", "because it is named 'secretKey' in 'aliyunSms', which names Alibaba Cloud")]
    // What may be a secret is no name to be shown.
    [InlineData("a.json", "{ \"aliyun{{RND30:x}}\": { \"secret\": \"{{SEC}}\" } }", "because it is named 'secret' in a place that names Alibaba Cloud")]
    public async Task Reason_InAMessageAndAProperty_IsWhatDecided(string path, string text, string reason)
    {
        reason = KeyTemplate.Text(reason);

        var finding = Assert.Single(await ConfigurationVerifier.Run(new InMemoryText(path, KeyTemplate.Text(text))), d => d.Id == "AKA1102");

        Assert.Contains($"({reason})", finding.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(reason, finding.Properties[CredentialDiagnostic.ReasonProperty]);
    }
}
