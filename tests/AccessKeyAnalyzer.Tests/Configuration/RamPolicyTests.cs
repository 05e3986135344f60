using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AccessKeyAnalyzer.Tests.Configuration;

public sealed class RamPolicyTests
{
    [Theory]
    [InlineData("\"ram:PassRole\"", "\"{|AKA3001:*|}\"")]
    [InlineData("\"ram:*\"", "\"{|AKA3001:*|}\"")]
    [InlineData("\"*\"", "\"{|AKA3001:*|}\"")]
    [InlineData("\"RAM:passrole\"", "\"{|AKA3001:acs:ram:*:*:role/*|}\"")]
    [InlineData("\"ram:Pass*\"", "\"{|AKA3001:acs:ram::1234567890123456:role/*|}\"")]
    [InlineData("\"ram:PassRol?\"", "\"{|AKA3001:acs:ram:*:*:*|}\"")]
    [InlineData("[ \"ecs:AttachInstanceRamRole\", \"ram:PassRole\" ]", "[ \"acs:ecs:*:*:instance/*\", \"{|AKA3001:acs:*:*:*:*|}\" ]")]
    [InlineData("[ \"ecs:AttachInstanceRamRole\" /* attach */, \"ram:PassRole\" ]", "\"{|AKA3001:*|}\" // every role")]
    public Task Statement_ThatPassesEveryRole_IsReportedAtItsResource(string action, string resource) =>
        ConfigurationVerifier.Verify("policy.json", Policy($$"""{ "Effect": "Allow", "Action": {{action}}, "Resource": {{resource}} }"""));

    [Theory]
    [InlineData("\"ram:PassRole\"", "\"acs:ram:*:*:role/app-ecs-role\"")]
    [InlineData("\"ram:PassRole\"", "[ \"acs:ram:*:*:role/app-*\" ]")]
    [InlineData("\"ram:PassRole\"", "\"acs:oss:*:*:*\"")]
    [InlineData("\"ram:GetRole\"", "\"*\"")]
    [InlineData("[ \"oss:*\", \"ecs:*\" ]", "\"*\"")]
    [InlineData("\"\"", "\"*\"")]
    [InlineData("\"ram:PassRole\"", "\"\"")]
    public Task Statement_ThatNamesItsRoles_StaysSilent(string action, string resource) =>
        ConfigurationVerifier.Verify("policy.json", Policy($$"""{ "Effect": "Allow", "Action": {{action}}, "Resource": {{resource}} }"""));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Action": "ram:PassRole", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "NotAction": "ram:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "NotAction": "oss:*", "Resource": "{|AKA3001:*|}" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }, { "Effect": "Deny", "Action": "ram:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringEquals": { "acs:ResourceTag/team": "a" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "ram:PassRole", "Resource": "{|AKA3001:*|}", "Condition": { "StringEquals": { "acs:Service": [ "ecs.aliyuncs.com" ] } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": [ "ecs.aliyuncs.com" ] } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "ram:PassRole", "Resource": "{|AKA3001:*|}" }, { "Effect": "Allow", "Action": "ram:*", "Resource": "{|AKA3001:*|}" }""")]
    public Task Policy_IsJudgedAsAWhole(string statements) => ConfigurationVerifier.Verify("policy.json", Policy(statements));

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "*", "Resource": "*" } ] }""")]
    [InlineData("""{ "Statement": [ { "Effect": "Allow", "Action": "ram:*", "Resource": "*" } ] }""")]
    [InlineData("""{ "Policy": { "Version": "1", "Statement": [ { "Effect": "Allow", "Action": "ram:*", "Resource": "*" } ] } }""")]
    [InlineData("""{ "Version": "1", "Statement": "Effect" }""")]
    [InlineData("""} "Version": "1", "Statement": [ { "Effect" ] """)]
    public Task Document_ThatIsNoRamPolicy_StaysSilent(string text) => ConfigurationVerifier.Verify("policy.json", text);

    [Fact]
    public Task Policy_InAFileOfAnotherFormat_StaysSilent() =>
        ConfigurationVerifier.Verify("policy.txt", Policy("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }"""));

    [Fact]
    public Task Policy_WithOneStatementAndNoList_IsRead() => ConfigurationVerifier.Verify(
        "policy.json", """{ "Statement": { "Effect": "Allow", "Action": "ram:PassRole", "Resource": "{|AKA3001:*|}" }, "Version": "1" }""");

    [Fact]
    public Task Statement_WithAnAllowComment_IsAccepted() => ConfigurationVerifier.Verify(
        "policy.json", Policy("{ \"Effect\": \"Allow\", \"Action\": \"*\",\n // accesskey:allow break-glass account\n \"Resource\": \"*\" }"));

    [Fact]
    public async Task Message_ShowsTheFormThatNamesARole()
    {
        var policy = Policy("""{ "Effect": "Allow", "Action": "ram:*", "Resource": "*" }""");

        var diagnostic = Assert.Single(await ConfigurationVerifier.Run(new InMemoryText("policy.json", policy), ("access_key_analyzer.severity", "error")));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.Contains("'ram:*'", message, StringComparison.Ordinal);
        Assert.Contains("acs:ram:*:*:role/NAME", message, StringComparison.Ordinal);
    }

    private static string Policy(string statements) => $$"""{ "Version": "1", "Statement": [ {{statements}} ] }""".Replace("// every role }", "// every role\n}");
}
