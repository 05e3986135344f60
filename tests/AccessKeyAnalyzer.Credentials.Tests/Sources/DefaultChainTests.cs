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
        foreach (var text in (string[])["1. environment", "2. OIDC", "3. credentials URI", "4. aliyun CLI", "5. credentials file", "6. ECS RAM role", "no RAM role is attached"])
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
    public async Task AllFailed_RoleIsAttachedLater_IsSeenWithinTenSeconds()
    {
        await using var chain = await EmulatedChain.StartAsync(_time, role: null);
        chain.Fail();
        chain.Emulator.Instance.RoleName = "LateRole";

        _time.Advance(TimeSpan.FromSeconds(10));
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
        using var named =
            new MetadataLink(
                new()
                {
                    ProductNameFile = file,
                    Environment = new(name => name == "ALIBABA_CLOUD_ECS_METADATA" ? "Role" : null),
                    MetadataEndpoint = TrustedEndpoint.Metadata
                });

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

    [Fact]
    public async Task CredentialsExpireInAnOutage_NoFailureIsKeptOverTenSeconds()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        _time.SetUtcNow(chain.Chain.GetCredentials().Expiration!.Value);
        chain.Emulator.Faults.Add(Fault.Abort);

        for (var failure = 0; failure < 10; failure++)
        {
            var kept = chain.Fail().NextRetryAt!.Value - _time.GetUtcNow();
            Assert.InRange(kept, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            _time.Advance(kept);
        }

        chain.Emulator.Faults.Clear();
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(chain.Chain.GetCredentials().Expiration > _time.GetUtcNow());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheSourceInUseHasNothingMore_AnotherThatIsSetUpByNowServes(bool isSynchronous)
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        _time.SetUtcNow(chain.Chain.GetCredentials().Expiration!.Value);
        chain.Emulator.Faults.Add(Fault.Abort);
        Assert.Contains("1. environment", chain.Fail().Message, StringComparison.Ordinal);
        chain.SetPair("meanwhile", withToken: true);

        var credentials = isSynchronous ? chain.Chain.GetCredentials() : await chain.Chain.GetCredentialsAsync();

        Assert.Equal(SyntheticKey.StsAccessKeyId("meanwhile"), credentials.AccessKeyId);
    }

    [Fact]
    public async Task ProfileBreaksWhileItIsInUse_TheAsynchronousCallFailsThroughItsTask()
    {
        await using var chain = await EmulatedChain.StartAsync(_time);
        chain.WriteFile("config.json", $$"""{"current":"c","profiles":[{"name":"c","mode":"AK","access_key_id":"{{SyntheticKey.AccessKeyId("c")}}","access_key_secret":"{{SyntheticKey.AccessKeySecret("c")}}"}]}""");
        Assert.Equal(SyntheticKey.AccessKeyId("c"), chain.Chain.GetCredentials().AccessKeyId);
        chain.WriteFile("config.json", "{");
        _time.Advance(TimeSpan.FromSeconds(10));

        // It may be that somebody is just writing it.
        Assert.Equal(SyntheticKey.AccessKeyId("c"), chain.Chain.GetCredentials().AccessKeyId);
        _time.Advance(TimeSpan.FromMinutes(1));

        var call = chain.Chain.GetCredentialsAsync();

        await Assert.ThrowsAsync<CredentialsUnavailableException>(async () => await call);
    }

    [Fact]
    public void AccountWithoutAHome_HasNoProfile_WhateverLiesInTheCurrentFolder()
    {
        using var link = new CliProfileLink(new() { ProfileFile = ChainSettings.DefaultProfileFile(""), Environment = new(_ => null) });

        Assert.Null(link.Find(out var reason));
        Assert.Equal("this account has no home directory", reason);
    }
}
