namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>Number 8: the token is refused once or always, the token endpoint is missing, reading without a token is forbidden.</summary>
public class Acceptance08_TokenRefusalsAndV1
{
    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task TokenRequestRefusedOnce_IsMadeOnceMore(int status)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Status(status), MetadataEndpoint.Token, times: 1);

        ecs.Get();

        Assert.Equal((2, 0), (ecs.Tokens, ecs.ReadsWithoutToken));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task TokenRequestRefusedAlways_FailsAndNeverReadsWithoutAToken(int status)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Status(status), MetadataEndpoint.Token);

        var exception = ecs.Fail();

        Assert.Equal(("token", status), (exception.Stage, exception.StatusCode));
        Assert.Equal(0, ecs.ReadsWithoutToken);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task ReadRefusedOnce_TakesANewTokenAndReadsOnceMore(int status)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Status(status), MetadataEndpoint.Credentials, times: 1);

        ecs.Get();

        Assert.Equal((2, 2), (ecs.Tokens, ecs.Credentials));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task ReadRefusedAlways_FailsAfterOneNewToken(int status)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Status(status), MetadataEndpoint.Credentials);

        Assert.Equal(("credential", status), (ecs.Fail().Stage, ecs.Fail().StatusCode));
        Assert.Equal((2, 2), (ecs.Tokens, ecs.Credentials));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task TokenEndpointMissing_ReadsWithoutAToken(int status)
    {
        await using var ecs = await EmulatedProvider.StartAsync(new() { Mode = MetadataMode.NormalOnly });
        ecs.Emulator.Faults.Add(Fault.Status(status), MetadataEndpoint.Token);

        ecs.Get();

        Assert.Equal((1, 2), (ecs.Tokens, ecs.ReadsWithoutToken));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    public async Task TokenEndpointMissing_V1ForbiddenByTheEnvironment_Fails(int status)
    {
        await using var ecs = await EmulatedProvider.StartAsync(environment: new() { ["ALIBABA_CLOUD_IMDSV1_DISABLED"] = "true" });
        ecs.Emulator.Faults.Add(Fault.Status(status), MetadataEndpoint.Token);

        Assert.Contains("forbidden", ecs.Fail().Message, StringComparison.Ordinal);
        Assert.Equal(0, ecs.ReadsWithoutToken);
    }

    [Fact]
    public async Task TokenEndpointMissing_V1ForbiddenByTheOptions_Fails()
    {
        await using var ecs = await EmulatedProvider.StartAsync(new() { Mode = MetadataMode.NormalOnly }, options => options.MetadataV1 = MetadataV1Use.Never);

        Assert.Equal(404, ecs.Fail().StatusCode);
        Assert.Equal(0, ecs.ReadsWithoutToken);
    }

    [Fact]
    public async Task TokenRequestTimesOut_NeverReadsWithoutAToken()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options => options.AttemptTimeouts = [TimeSpan.FromMilliseconds(200)]);
        ecs.Emulator.Faults.Add(Fault.Dead, MetadataEndpoint.Token);

        ecs.Fail();

        Assert.Equal(0, ecs.ReadsWithoutToken);
    }

    [Fact]
    public async Task AnyTokenFailure_V1AllowedForIt_ReadsWithoutAToken()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options => options.MetadataV1 = MetadataV1Use.OnAnyTokenFailure);
        ecs.Emulator.Faults.Add(Fault.Status(403), MetadataEndpoint.Token);

        ecs.Get();

        Assert.Equal(2, ecs.ReadsWithoutToken);
    }

    [Fact]
    public async Task HardenedOnlyInstance_V1AfterAMissingEndpoint_IsRefusedWithAdvice()
    {
        await using var ecs = await EmulatedProvider.StartAsync(new() { Mode = MetadataMode.HardenedOnly });
        ecs.Emulator.Faults.Add(Fault.Status(404), MetadataEndpoint.Token);

        Assert.Contains("hardened mode only", ecs.Fail().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AfterV1_TheNextRefreshAsksForATokenFirst()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Status(404), MetadataEndpoint.Token, times: 1);
        var first = ecs.Get();
        ecs.Emulator.Mint.Rotate();
        ecs.Provider.Invalidate(first);

        ecs.Get();

        Assert.Equal((2, 2), (ecs.Tokens, ecs.ReadsWithoutToken));
    }
}
