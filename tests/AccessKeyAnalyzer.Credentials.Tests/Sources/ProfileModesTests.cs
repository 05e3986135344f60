using System.Text.Json.Nodes;
using System.Web;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>What a profile says is honoured, or the profile is refused by name: never more rights than it asks for, and never another host.</summary>
public class ProfileModesTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task RamRoleArn_PolicyAndExternalId_AreSent()
    {
        await using var chain = await StartAsync(Role("RamRoleArn", ("policy", "{}"), ("external_id", "ext")));

        Assert.Equal(("{}", "ext"), (Sent(chain)["Policy"], Sent(chain)["ExternalId"]));
    }

    [Theory]
    [InlineData("expired_seconds", 60)]
    [InlineData("expired_seconds", "an hour")]
    [InlineData("expired_seconds", 50000)]
    public async Task ValueThatCannotBeHonoured_TheProfileIsRefusedByName(string key, object value)
    {
        await using var chain = await StartAsync(Role("RamRoleArn", (key, value)));

        Assert.Contains($"profile 'p' (mode RamRoleArn): {key} is no number from 900 to 43200", chain.Fail().Message, StringComparison.Ordinal);
        Assert.Empty(chain.Emulator.Requests);
    }

    [Theory]
    [InlineData("sts.cn-hangzhou.aliyuncs.com", "https://sts.cn-hangzhou.aliyuncs.com/")]
    [InlineData("https://sts.example.cloud", "https://sts.example.cloud/")]
    [InlineData("http://sts.aliyuncs.com", null)]
    [InlineData("user@evil.example", null)]
    [InlineData("sts.aliyuncs.com/path", null)]
    public void StsEndpoint_NamedInAProfile_IsAHostOverHttpsOrNothing(string text, string? expected) =>
        Assert.Equal(expected, StsEndpoint.Named(text)?.ToString());

    [Theory]
    [InlineData("enable_vpc", true, "needs ALIBABA_CLOUD_STS_REGION")]
    [InlineData("sts_endpoint", "http://plain.example", "sts_endpoint of profile 'p' (mode RamRoleArn) is no host")]
    public void EndpointThatCannotBe_TheProfileIsRefused(string key, object value, string reason)
    {
        var providers = new ProfileProviders("aliyun CLI profile", new() { Environment = new(_ => null) }, _ => null);

        var exception = Assert.Throws<CredentialsUnavailableException>(() => providers.Open(Parsed(Role("RamRoleArn", (key, value))), out _));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StsToken")]
    [InlineData("CloudSSO")]
    [InlineData("OAuth")]
    public async Task Session_IsHandedOutWithItsEnd_AndRefusedAfterIt(string mode)
    {
        var session = Pair(mode, ("sts_token", SyntheticKey.SecurityToken("s")), ("sts_expiration", _time.Start.AddHours(1).ToUnixTimeSeconds()));
        await using var chain = await StartAsync(session);

        Assert.Equal(_time.Start.AddHours(1), chain.Chain.GetCredentials().Expiration);

        _time.Advance(TimeSpan.FromHours(1));
        Assert.Contains($"the session of profile 'p' (mode {mode}) has expired", chain.Fail().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oidc_TokenOfTheFileIsExchanged()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        var token = chain.WriteFile("token", "projected");
        Write(chain, Object("OIDC", ("ram_role_arn", "acs:ram::1:role/r"), ("oidc_provider_arn", "acs:ram::1:oidc-provider/o"), ("oidc_token_file", token), ("policy", "{}")));
        Answer(chain);

        Assert.Equal(("projected", "{}"), (Sent(chain)["OIDCToken"], Sent(chain)["Policy"]));
    }

    [Fact]
    public async Task ChainableRamRoleArn_AssumesTheRoleWithTheSourceProfile()
    {
        await using var chain = await StartAsync(
            Object("ChainableRamRoleArn", ("source_profile", "base"), ("ram_role_arn", "acs:ram::1:role/r")),
            Object("EcsRamRole", ("name", "base")));

        var form = Sent(chain);

        Assert.Equal(chain.Emulator.Mint.Current().AccessKeyId, form["AccessKeyId"]);
        Assert.Equal(chain.Emulator.Mint.Current().SecurityToken, form["SecurityToken"]);
    }

    [Fact]
    public async Task ChainableRamRoleArn_InACircle_IsRefused()
    {
        await using var chain = await StartAsync(Object("ChainableRamRoleArn", ("source_profile", "p"), ("ram_role_arn", "acs:ram::1:role/r")));

        Assert.Contains("leads in a circle", chain.Fail().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RamRoleArnWithRoleName_AssumesTheRoleWithThatOfTheInstance()
    {
        await using var chain = await StartAsync(Object("RamRoleArnWithRoleName", ("ram_role_name", "EmulatedRole"), ("ram_role_arn", "acs:ram::1:role/r")));

        Assert.Equal(chain.Emulator.Mint.Current().AccessKeyId, Sent(chain)["AccessKeyId"]);
    }

    [Fact]
    public async Task CredentialsUri_IsAsked_AndNothingButATrustedOne()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        Write(chain, Object("CredentialsURI", ("credentials_uri", chain.Emulator.Endpoint + "creds")));
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("uri", _time.Start.AddHours(1), nested: false)), MetadataEndpoint.Other);
        Assert.Equal(SyntheticKey.StsAccessKeyId("uri"), chain.Chain.GetCredentials().AccessKeyId);

        await using var other = await StartAsync(Object("CredentialsURI", ("credentials_uri", "http://creds.example")));
        Assert.Contains("credentials_uri of profile 'p'", other.Fail().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RsaKeyPair")]
    [InlineData("BearerToken")]
    [InlineData("Anonymous")]
    public async Task ModeThatIsNone_IsNamedAmongTheReasons(string mode)
    {
        await using var chain = await StartAsync(Object(mode));
        chain.Emulator.Instance.RoleName = null;

        Assert.Contains($"its mode {mode} is not supported", chain.Fail().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("access_key_id = {0}\naccess_key_secret = {1}\ntype = access_key", null)]
    [InlineData("type=sts\naccess_key_id={0}\naccess_key_secret={1}\nsecurity_token={2}", "named")]
    public async Task CredentialsFile_OfTheOlderLibraries_IsRead(string values, string? section)
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        var text = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, values, SyntheticKey.StsAccessKeyId("i"), SyntheticKey.StsAccessKeySecret("i"),
            SyntheticKey.SecurityToken("i"));
        chain.WriteFile("credentials", $"# written by hand\n[other]\nenable = true\ntype = bearer\n\n[{section ?? "default"}]\nenable = true\n{text}\n");
        if (section is not null)
        {
            chain.Environment["ALIBABA_CLOUD_PROFILE"] = section;
        }

        Assert.Equal(SyntheticKey.StsAccessKeyId("i"), chain.Chain.GetCredentials().AccessKeyId);
    }

    [Fact]
    public async Task CredentialsFile_NamedAndMissing_StopsTheChain()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.Environment["ALIBABA_CLOUD_CREDENTIALS_FILE"] = "/nonexistent/credentials";

        Assert.Contains("the file that ALIBABA_CLOUD_CREDENTIALS_FILE names does not exist", chain.Fail().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_ID")]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_SECRET")]
    public async Task HalfOfThePairIsSet_TheChainStopsAndSaysWhichIsMissing(string variable)
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.Environment[variable] = SyntheticKey.AccessKeyId("half");

        var exception = chain.Fail();

        Assert.Contains("Set both, or neither", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticKey.AccessKeyId("half"), exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(chain.Emulator.Requests);
    }

    [Fact]
    public async Task FileIsHalfWritten_TheTokenThatIsGoodServesOn()
    {
        await using var chain = await StartAsync(Role("RamRoleArn"));
        Assert.NotNull(Sent(chain));
        var first = chain.Chain.GetCredentials();
        chain.WriteFile("config.json", "{\"current\":\"p\",\"prof");

        for (var minute = 0; minute < 25; minute++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            Assert.Same(first, chain.Chain.GetCredentials());
        }
    }

    [Fact]
    public async Task External_ProgramPrintsASession()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var chain = await EmulatedChain.StartAsync(_time);
        var printed = chain.WriteFile("printed", Pair("StsToken", ("sts_token", SyntheticKey.SecurityToken("s"))).ToJsonString());
        Write(chain, Object("External", ("process_command", $"cat {printed}")));

        Assert.Equal(SyntheticKey.SecurityToken("s"), chain.Chain.GetCredentials().SecurityToken);

        await using var off = await EmulatedChain.StartAsync(_time);
        Write(off, Object("External", ("process_command", $"cat {printed}")));
        off.Environment["ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS"] = "true";
        Assert.Contains("switched off by ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS", off.Fail().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cat /nonexistent")]
    [InlineData("echo SECRET")]
    [InlineData("/nonexistent/program")]
    public async Task External_ProgramFails_NothingOfWhatItPrintedIsRepeated(string command)
    {
        await using var chain = await StartAsync(Object("External", ("process_command", command)));

        var exception = chain.Fail();

        Assert.Contains("the program of the CLI's profile failed", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", exception.ToString(), StringComparison.Ordinal);
    }

    private async Task<EmulatedChain> StartAsync(params JsonObject[] profiles)
    {
        var chain = await EmulatedChain.StartAsync(_time);
        Write(chain, profiles);
        Answer(chain);
        return chain;
    }

    private void Answer(EmulatedChain chain) =>
        chain.Emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("assumed", _time.Start.AddHours(1), nested: true)), MetadataEndpoint.Other);

    /// <summary>The form that STS got.</summary>
    private static System.Collections.Specialized.NameValueCollection Sent(EmulatedChain chain)
    {
        chain.Chain.GetCredentials();
        return HttpUtility.ParseQueryString(chain.Emulator.Requests.Single(request => request.Endpoint == MetadataEndpoint.Other).Body);
    }

    private static void Write(EmulatedChain chain, params JsonObject[] profiles) =>
        chain.WriteFile("config.json", new JsonObject { ["current"] = "p", ["profiles"] = new JsonArray([.. profiles]) }.ToJsonString());

    private static CliProfile Parsed(JsonObject profile) =>
        CliProfile.Read(System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["profiles"] = new JsonArray(profile) }.ToJsonString()), "p")!;

    private static JsonObject Role(string mode, params (string Key, object Value)[] more) => Pair(mode, [("ram_role_arn", "acs:ram::1:role/r"), .. more]);

    private static JsonObject Pair(string mode, params (string Key, object Value)[] more) =>
        Object(mode, [("access_key_id", SyntheticKey.AccessKeyId("own")), ("access_key_secret", SyntheticKey.AccessKeySecret("own")), .. more]);

    private static JsonObject Object(string mode, params (string Key, object Value)[] more)
    {
        var profile = new JsonObject { ["name"] = "p", ["mode"] = mode };
        foreach (var (key, value) in more)
        {
            profile[key] = value switch
            {
                string text => text,
                bool flag => flag,
                _ => JsonValue.Create(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            };
        }

        return profile;
    }
}
