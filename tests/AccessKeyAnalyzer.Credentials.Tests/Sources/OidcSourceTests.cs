using System.Web;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class OidcSourceTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task ThreeVariables_AreExchangedForCredentials()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.SetOidc();
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("oidc", _time.Start.AddHours(1), nested: true)), MetadataEndpoint.Other);

        var credentials = chain.Chain.GetCredentials();

        Assert.Equal(SyntheticKey.StsAccessKeyId("oidc"), credentials.AccessKeyId);
        Assert.Equal(_time.Start.AddHours(1), credentials.Expiration);
        var request = Assert.Single(chain.Emulator.Requests);
        var query = HttpUtility.ParseQueryString(request.Path[(request.Path.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        Assert.Equal("AssumeRoleWithOIDC", query["Action"]);
        Assert.Equal("2015-04-01", query["Version"]);
        Assert.Equal("2026-03-01T00:00:00Z", query["Timestamp"]);
        var form = HttpUtility.ParseQueryString(request.Body);
        Assert.Equal("projected-token", form["OIDCToken"]);
        Assert.Equal("acs:ram::1:role/pod", form["RoleArn"]);
        Assert.Equal("acs:ram::1:oidc-provider/ack", form["OIDCProviderArn"]);
        Assert.Equal("3600", form["DurationSeconds"]);
        Assert.DoesNotContain("projected-token", request.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_ReadsTheTokenFileAgain()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.SetOidc("token-of-today");
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("a", _time.Start.AddHours(1), nested: true)), MetadataEndpoint.Other, times: 1);
        chain.Chain.GetCredentials();

        chain.WriteFile("token", "token-of-tomorrow");
        _time.Advance(TimeSpan.FromHours(2));
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("b", _time.Start.AddHours(3), nested: true)), MetadataEndpoint.Other, times: 1);
        chain.Chain.GetCredentials();

        Assert.Contains("OIDCToken=token-of-tomorrow&", chain.Emulator.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StsRefuses_TheChainStopsAndTellsTheCodeOnly()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.SetOidc();
        chain.Emulator.Faults.Add(Fault.Status(403, """{"Code":"NoPermission","Message":"The token projected-token is not trusted"}"""), MetadataEndpoint.Other);

        var exception = chain.Fail();

        Assert.Contains("NoPermission", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("projected-token", exception.ToString(), StringComparison.Ordinal);
        Assert.Contains("sources after it were not asked", exception.Message, StringComparison.Ordinal);
        Assert.Equal(403, exception.StatusCode);
        Assert.Equal(0, chain.Emulator.Count(MetadataEndpoint.Token));
    }

    [Theory]
    [InlineData(429, "Throttling.User")]
    [InlineData(400, "Throttling")]
    [InlineData(400, "Throttling.Api_2")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task StsIsBusy_TheRequestIsMadeAgain(int status, string code)
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.SetOidc();
        chain.Emulator.Faults.Add(Fault.Status(status, $$"""{"Code":"{{code}}","RequestId":"R-1"}"""), MetadataEndpoint.Other, times: 3);
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("a", _time.Start.AddHours(1), nested: true)), MetadataEndpoint.Other);

        Assert.Equal(SyntheticKey.StsAccessKeyId("a"), chain.Chain.GetCredentials().AccessKeyId);
    }

    [Theory]
    [InlineData("InvalidTimeStamp.Expired", "clock")]
    [InlineData("NoPermission", "trust policy")]
    [InlineData("EntityNotExist.Role", "check the ARNs")]
    [InlineData("AuthenticationFail.OIDCToken.Expired", "token of the pod has expired")]
    [InlineData("AuthenticationFail.NoPermission", "OIDC provider")]
    [InlineData("InvalidParameter.DurationSeconds", "MaxSessionDuration")]
    [InlineData("Http_2.Code", "support")]
    public async Task StsRefuses_TheCodeIsWholeAndTheAdviceFitsIt(string code, string advice)
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.SetOidc();
        chain.Emulator.Faults.Add(Fault.Status(400, $$"""{"Code":"{{code}}","RequestId":"1B2C-3D"}"""), MetadataEndpoint.Other);

        var exception = chain.Fail();

        Assert.Contains($"STS refuses with {code} (status 400, RequestId 1B2C-3D, ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
        Assert.Equal((code, "1B2C-3D"), (exception.ErrorCode, exception.RequestId));
    }

    [Fact]
    public async Task TokenFileIsMissing_ErrorNamesTheVariable()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.SetOidc();
        File.Delete(chain.Environment["ALIBABA_CLOUD_OIDC_TOKEN_FILE"]);

        var exception = chain.Fail();
        Assert.Contains("the token file does not exist (ALIBABA_CLOUD_OIDC_TOKEN_FILE", exception.Message, StringComparison.Ordinal);
        Assert.Equal((1, "token file"), (exception.Attempts, exception.Stage));
        Assert.Empty(chain.Emulator.Requests);
    }

    [Theory]
    [InlineData(null, false, "https://sts.aliyuncs.com/")]
    [InlineData("cn-hangzhou", false, "https://sts.cn-hangzhou.aliyuncs.com/")]
    [InlineData("cn-hangzhou", true, "https://sts-vpc.cn-hangzhou.aliyuncs.com/")]
    public void Endpoint_FollowsRegionAndVpc(string? region, bool vpc, string expected) =>
        Assert.Equal(expected, StsEndpoint.For(region, vpc, out _)!.ToString());

    [Theory]
    [InlineData(null, true)]
    [InlineData("evil.example/", false)]
    [InlineData("Cn", false)]
    public void Endpoint_RegionMissingOrNone_ThereIsNone(string? region, bool vpc)
    {
        Assert.Null(StsEndpoint.For(region, vpc, out var problem));
        Assert.NotEmpty(problem);
    }
}
