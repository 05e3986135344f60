using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class CliProfileSourceTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task ModeAk_CurrentProfile_IsHandedOut()
    {
        await using var chain = await StartAsync("work", Pair("other", "AK", "o"), Pair("work", "AK", "w"));

        var credentials = chain.Chain.GetCredentials();

        Assert.Equal(SyntheticKey.AccessKeyId("w"), credentials.AccessKeyId);
        Assert.Null(credentials.SecurityToken);
    }

    [Fact]
    public async Task ModeStsToken_ProfileNamedByTheEnvironment_IsHandedOut()
    {
        var session = Pair("session", "StsToken", "s");
        session["sts_token"] = SyntheticKey.SecurityToken("s");
        await using var chain = await StartAsync("work", Pair("work", "AK", "w"), session);
        chain.Environment["ALIBABA_CLOUD_PROFILE"] = "session";

        Assert.Equal(SyntheticKey.SecurityToken("s"), chain.Chain.GetCredentials().SecurityToken);
    }

    [Fact]
    public async Task ModeEcsRamRole_AsksTheMetadataForThatRole()
    {
        await using var chain = await StartAsync("ecs", new JsonObject { ["name"] = "ecs", ["mode"] = "EcsRamRole", ["ram_role_name"] = "EmulatedRole" });

        chain.Chain.GetCredentials();

        Assert.Equal((0, 1), (chain.Emulator.Count(MetadataEndpoint.Role), chain.Emulator.Count(MetadataEndpoint.Credentials)));
    }

    [Fact]
    public async Task ModeEcsRamRole_WithANameThatIsNoRole_StopsTheChain()
    {
        await using var chain = await StartAsync("ecs", new JsonObject { ["name"] = "ecs", ["mode"] = "EcsRamRole", ["ram_role_name"] = "../other" });

        Assert.Contains("that of profile 'ecs' (mode EcsRamRole) is none", chain.Fail().Message, StringComparison.Ordinal);
        Assert.Empty(chain.Emulator.Requests);
    }

    [Fact]
    public async Task ModeRamRoleArn_AssumesTheRoleWithASignedRequest()
    {
        var profile = Pair("role", "RamRoleArn", "own");
        profile["ram_role_arn"] = "acs:ram::1:role/dev";
        profile["ram_session_name"] = "me";
        profile["expired_seconds"] = 1800;
        await using var chain = await StartAsync("role", profile);
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("assumed", _time.Start.AddHours(1), nested: true)), MetadataEndpoint.Other);

        var credentials = chain.Chain.GetCredentials();

        Assert.Equal(SyntheticKey.StsAccessKeyId("assumed"), credentials.AccessKeyId);
        var body = Assert.Single(chain.Emulator.Requests).Body;
        var form = HttpUtility.ParseQueryString(body);
        Assert.Equal(("AssumeRole", "acs:ram::1:role/dev", "me", "1800"), (form["Action"], form["RoleArn"], form["RoleSessionName"], form["DurationSeconds"]));
        var unsigned = form.AllKeys.Where(key => key != "Signature").Select(key => KeyValuePair.Create(key!, form[key]!));
        Assert.Equal(RpcSignature.Compute("POST", unsigned, SyntheticKey.AccessKeySecret("own")), form["Signature"]);
        Assert.DoesNotContain(SyntheticKey.AccessKeySecret("own"), body, StringComparison.Ordinal);
    }

    [Fact]
    public void Signature_ExampleOfTheVendorsDocumentation_Agrees()
    {
        var parameters = new Dictionary<string, string>
        {
            ["Timestamp"] = "2016-02-23T12:46:24Z",
            ["Format"] = "XML",
            ["AccessKeyId"] = "testid",
            ["Action"] = "DescribeRegions",
            ["SignatureMethod"] = "HMAC-SHA1",
            ["SignatureNonce"] = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
            ["Version"] = "2014-05-26",
            ["SignatureVersion"] = "1.0",
        };

        Assert.Equal("OLeaidS1JvxuMvnyHOwuJ+uX5qY=", RpcSignature.Compute("GET", parameters, "testsecret"));
    }

    [Fact]
    public async Task FileChanges_TheNextLookSeesIt()
    {
        await using var chain = await StartAsync("work", Pair("work", "AK", "old"));
        Assert.Equal(SyntheticKey.AccessKeyId("old"), chain.Chain.GetCredentials().AccessKeyId);

        Write(chain, "work", Pair("work", "AK", "new"));
        File.SetLastWriteTimeUtc(chain.ProfileFile, DateTime.UtcNow.AddMinutes(1));
        _time.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(SyntheticKey.AccessKeyId("new"), chain.Chain.GetCredentials().AccessKeyId);
    }

    [Fact]
    public async Task UnknownProfileNamed_StopsTheChain()
    {
        await using var chain = await StartAsync("work", Pair("work", "AK", "w"));
        chain.Environment["ALIBABA_CLOUD_PROFILE"] = "typo";

        Assert.Contains("no profile 'typo'", chain.Fail().Message, StringComparison.Ordinal);
        Assert.Empty(chain.Emulator.Requests);
    }

    [Theory]
    [InlineData("RsaKeyPair")]
    [InlineData("AK")]
    public async Task ModeNotSupportedOrProfileEmpty_IsPassedOver(string mode)
    {
        await using var chain = await StartAsync("work", new JsonObject { ["name"] = "work", ["mode"] = mode });

        Assert.Equal(chain.Emulator.Mint.Current().AccessKeyId, chain.Chain.GetCredentials().AccessKeyId);
    }

    [Theory]
    [InlineData("RsaKeyPair")]
    [InlineData("AK")]
    public async Task ModeNotSupportedOrProfileEmpty_NamedByTheEnvironment_StopsTheChain(string mode)
    {
        await using var chain = await StartAsync("work", Pair("work", "AK", "w"), new JsonObject { ["name"] = "asked-for", ["mode"] = mode });
        chain.Environment["ALIBABA_CLOUD_PROFILE"] = "asked-for";

        Assert.Contains(mode, chain.Fail().Message, StringComparison.Ordinal);
        Assert.Empty(chain.Emulator.Requests);
    }

    [Fact]
    public async Task FileIsBroken_StopsTheChainWithoutQuotingIt()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.WriteFile("config.json", "{ \"profiles\": " + SyntheticKey.AccessKeySecret("broken"));

        var exception = chain.Fail();

        Assert.Contains("config.json cannot be read", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticKey.AccessKeySecret("broken"), exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecretInThePlaceOfTheMode_IsNotRepeated()
    {
        await using var chain = await StartAsync("odd", Pair("odd", SyntheticKey.StsAccessKeySecret("odd"), "odd"));
        chain.Emulator.Instance.RoleName = null;

        Assert.Contains("its mode unknown is not supported", chain.Fail().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("\u00F3")]
    public async Task ValueIsNoUnicode_StopsTheChain(string text)
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        var json = $$"""{"current":"c","profiles":[{"name":"c","mode":"AK","access_key_id":"{{text}}","access_key_secret":"s"}]}""";
        File.WriteAllBytes(chain.WriteFile("config.json", ""), System.Text.Encoding.Latin1.GetBytes(json));

        Assert.Contains("cannot be read", chain.Fail().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disabled_IsPassedOver()
    {
        await using var chain = await StartAsync("work", Pair("work", "AK", "w"));
        chain.Environment["ALIBABA_CLOUD_CLI_PROFILE_DISABLED"] = "true";

        Assert.Equal(chain.Emulator.Mint.Current().AccessKeyId, chain.Chain.GetCredentials().AccessKeyId);
    }

    private async Task<EmulatedChain> StartAsync(string current, params JsonObject[] profiles)
    {
        var chain = await EmulatedChain.StartAsync(_time);
        Write(chain, current, profiles);
        return chain;
    }

    private static void Write(EmulatedChain chain, string current, params JsonObject[] profiles) =>
        chain.WriteFile("config.json", new JsonObject { ["current"] = current, ["profiles"] = new JsonArray([.. profiles]) }.ToJsonString());

    private static JsonObject Pair(string name, string mode, string tag) => new()
    {
        ["name"] = name,
        ["mode"] = mode,
        ["access_key_id"] = SyntheticKey.AccessKeyId(tag),
        ["access_key_secret"] = SyntheticKey.AccessKeySecret(tag),
    };
}
