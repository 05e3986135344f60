using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class DefaultChainTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task NothingSetUpButTheInstance_MetadataIsAsked()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);

        var first = chain.Chain.GetCredentials();

        Assert.Equal(chain.Emulator.Mint.Current().AccessKeyId, first.AccessKeyId);
        Assert.Same(first, await chain.Chain.GetCredentialsAsync());
        Assert.Equal(1, chain.Emulator.Count(MetadataEndpoint.Credentials));
    }

    [Fact]
    public async Task AllFail_MessageListsEverySourceAndItsReason()
    {
        await using var chain = await EmulatedChain.StartAsync(_time, role: null);

        var sync = chain.Fail();
        var async = await Assert.ThrowsAsync<CredentialsUnavailableException>(async () => await chain.Chain.GetCredentialsAsync());

        Assert.Equal(sync.Message, async.Message);
        foreach (var text in (string[])["1. environment", "2. OIDC", "3. credentials URI", "4. aliyun CLI", "5. ECS RAM role", "no RAM role is attached"])
        {
            Assert.Contains(text, sync.Message, StringComparison.Ordinal);
        }

        Assert.Equal((404, "role"), (sync.StatusCode, sync.Stage));
    }

    [Fact]
    public async Task AllFailed_EnvironmentIsSetUpLater_IsSeenAtOnce()
    {
        await using var chain = await EmulatedChain.StartAsync(_time, role: null);
        chain.Fail();
        chain.SetPair("later", withToken: true);

        Assert.Equal(SyntheticKey.StsAccessKeyId("later"), chain.Chain.GetCredentials().AccessKeyId);
    }

    [Fact]
    public async Task AllFailed_RoleIsAttachedLater_IsSeenAfterTenSeconds()
    {
        await using var chain = await EmulatedChain.StartAsync(_time, role: null);
        chain.Fail();
        chain.Emulator.Instance.RoleName = "LateRole";
        var before = chain.Emulator.Requests.Count;

        _time.Advance(TimeSpan.FromSeconds(9));
        chain.Fail();
        Assert.Equal(before, chain.Emulator.Requests.Count);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(chain.Chain.GetCredentials());
    }

    [Fact]
    public async Task MetadataDisabled_IsPassedOver()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.Environment["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";

        Assert.Contains("switched off by ALIBABA_CLOUD_ECS_METADATA_DISABLED", chain.Fail().Message, StringComparison.Ordinal);
        Assert.Empty(chain.Emulator.Requests);
    }

    [Theory]
    [InlineData("Standard PC (i440FX + PIIX, 1996)", true)]
    [InlineData("Alibaba Cloud ECS\n", false)]
    public void MachineNamesItself_MetadataIsAskedOnAnEcsInstanceOnly(string product, bool isElsewhere)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, product);
        using var link = new MetadataLink(new() { ProductNameFile = file, Environment = new(_ => null), MetadataEndpoint = TrustedEndpoint.Metadata });
        using var named = new MetadataLink(new() { ProductNameFile = file, Environment = new(name => name == "ALIBABA_CLOUD_ECS_METADATA" ? "Role" : null), MetadataEndpoint = TrustedEndpoint.Metadata });

        Assert.Equal(isElsewhere, link.Find(out _) is null);
        Assert.NotNull(named.Find(out _));
        File.Delete(file);
    }

    [Fact]
    public async Task Invalidate_TheInstancesCredential_IsRefreshed()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        var rejected = chain.Chain.GetCredentials();
        chain.Emulator.Mint.Rotate();
        chain.Chain.Invalidate(rejected);

        await Eventually.True(() => !ReferenceEquals(rejected, chain.Chain.GetCredentials()), "a new credential is handed out");
        Assert.Equal(2, chain.Emulator.Count(MetadataEndpoint.Credentials));
    }
}
