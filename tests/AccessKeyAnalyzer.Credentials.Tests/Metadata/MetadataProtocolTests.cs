using System.Globalization;

namespace AccessKeyAnalyzer.Credentials.Tests;

public class MetadataProtocolTests
{
    [Fact]
    public async Task HardenedMode_UnknownRole_IsOnePutAndTwoGets()
    {
        await using var ecs = await EmulatedProvider.StartAsync(new() { Mode = MetadataMode.HardenedOnly });

        var credentials = ecs.Get();

        var issued = Assert.Single(ecs.Emulator.Mint.Issued);
        Assert.Equal(issued.AccessKeyId, credentials.AccessKeyId);
        Assert.Equal(issued.AccessKeySecret, credentials.AccessKeySecret);
        Assert.Equal(issued.SecurityToken, credentials.SecurityToken);
        Assert.Equal(issued.ExpiresAt, credentials.Expiration);
        Assert.Equal((1, 1, 1), (ecs.Tokens, ecs.Roles, ecs.Credentials));
    }

    [Fact]
    public async Task HardenedMode_KnownRole_IsOnePutAndOneGet()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options => options.RoleName = "EmulatedRole");

        ecs.Get();

        Assert.Equal((1, 0, 1), (ecs.Tokens, ecs.Roles, ecs.Credentials));
    }

    [Fact]
    public async Task RoleInTheEnvironment_IsAskedForByName()
    {
        await using var ecs = await EmulatedProvider.StartAsync(environment: new() { ["ALIBABA_CLOUD_ECS_METADATA"] = "EmulatedRole" });

        ecs.Get();

        Assert.Equal(0, ecs.Roles);
    }

    [Fact]
    public async Task Requests_CarryWhatTheProtocolAsksAndNothingThatLooksForwarded()
    {
        using var activity = new System.Diagnostics.Activity("caller").SetIdFormat(System.Diagnostics.ActivityIdFormat.W3C).Start();
        await using var ecs = await EmulatedProvider.StartAsync();

        ecs.Get();

        var put = ecs.Emulator.Requests.First();
        Assert.Equal("300", put.Headers["X-aliyun-ecs-metadata-token-ttl-seconds"]);
        Assert.Equal("0", put.Headers["Content-Length"]);
        string[] allowed = ["Host", "Content-Length", "Connection", "X-aliyun-ecs-metadata-token", "X-aliyun-ecs-metadata-token-ttl-seconds"];
        Assert.All(ecs.Emulator.Requests, request => Assert.Empty(request.Headers.Keys.Except(allowed, StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task NoRoleAttached_ErrorSaysSo_WithoutARetry()
    {
        await using var ecs = await EmulatedProvider.StartAsync(new() { RoleName = null });

        var exception = ecs.Fail();

        Assert.Contains("no RAM role is attached", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("role", 404, 1), (exception.Stage, exception.StatusCode, exception.Attempts));
        Assert.Equal(ecs.Emulator.Endpoint, exception.Endpoint);
        Assert.Equal(1, ecs.Roles);
    }

    [Fact]
    public async Task ConfiguredRoleIsNotAttached_ErrorNamesIt()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options => options.RoleName = "SomeOtherRole");

        var exception = ecs.Fail();

        Assert.Contains("'SomeOtherRole' is not attached", exception.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (ecs.Roles, ecs.Credentials));
    }

    [Fact]
    public async Task AnotherRoleIsAttachedLater_ItIsFoundOnTheNextRefresh()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        var first = ecs.Get();
        ecs.Emulator.Instance.RoleName = "NextRole";
        ecs.Emulator.Mint.Rotate();
        ecs.Provider.Invalidate(first);

        Assert.NotSame(first, ecs.Get());
        Assert.EndsWith("/NextRole", ecs.Emulator.Requests.Last().Path, StringComparison.Ordinal);
        Assert.Equal(2, ecs.Roles);
    }

    [Fact]
    public void RoleIsReplacedBetweenTwoRequests_TheNameIsAskedForOnceMore()
    {
        var names = new Queue<string>(["OldRole", "NewRole"]);
        using var server = new RawServer(request =>
            request.StartsWith("PUT ", StringComparison.Ordinal) ? RawServer.Ok("token")
            : request.EndsWith('/') ? RawServer.Ok(names.Dequeue())
            : request.EndsWith("/NewRole", StringComparison.Ordinal) ? RawServer.Ok(EmulatedChain.Answer("new", DateTimeOffset.UtcNow.AddHours(6), nested: false))
            : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        using var provider =
            new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = server.Endpoint, Environment = new(_ => null) });

        Assert.Equal(SyntheticKey.StsAccessKeyId("new"), provider.GetCredentials().AccessKeyId);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public void TokenIsRefusedLate_TheSecondRequestGetsOnlyTheTimeThatIsLeft()
    {
        using var end = new ManualResetEventSlim();
        var requests = 0;
        using var server = new RawServer(_ =>
        {
            end.Wait(Interlocked.Increment(ref requests) == 1 ? TimeSpan.FromSeconds(1) : Timeout.InfiniteTimeSpan);
            return "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        });
        using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions
        {
            MetadataEndpoint = server.Endpoint,
            Environment = new(_ => null),
            AttemptTimeouts = [TimeSpan.FromSeconds(60)],
            MostAttempts = 1,
            TotalTimeout = TimeSpan.FromSeconds(2),
        });

        var exception = Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials());
        end.Set();

        Assert.True(exception.Elapsed < TimeSpan.FromSeconds(30), exception.Elapsed.ToString());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task ServiceIsBusyTwice_TheThirdAttemptSucceeds_OnTheSameToken(int status)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Status(status), MetadataEndpoint.Credentials, times: 2);

        ecs.Get();

        Assert.Equal((1, 1, 3), (ecs.Tokens, ecs.Roles, ecs.Credentials));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"Code":"Failed"}""")]
    [InlineData("""{"Code":"Success","AccessKeyId":"a","AccessKeySecret":"b","SecurityToken":"c"}""")]
    [InlineData("""{"Code":"Success","AccessKeyId":"a","AccessKeySecret":null,"SecurityToken":"c","Expiration":"2030-01-01T00:00:00Z"}""")]
    [InlineData("""{"Code":"Success","AccessKeyId":"a","AccessKeySecret":"b","SecurityToken":"c","Expiration":"soon"}""")]
    public async Task CredentialsAreGarbageOnce_TheSecondAttemptSucceeds(string body)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Garbage(body), MetadataEndpoint.Credentials, times: 1);

        ecs.Get();

        Assert.Equal(2, ecs.Credentials);
    }

    [Theory]
    [InlineData("../../../other")]
    [InlineData("two words")]
    [InlineData("<html>")]
    public async Task RoleNameIsNone_NothingElseIsAskedWithIt(string body)
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Garbage(body), MetadataEndpoint.Role);

        Assert.Equal("role", ecs.Fail().Stage);
        Assert.Equal((0, 0), (ecs.Credentials, ecs.Emulator.Count(MetadataEndpoint.Other)));
    }

    [Fact]
    public async Task RoleNameAndToken_SurroundingWhiteSpace_IsCutOff()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Garbage(" EmulatedRole\r\n"), MetadataEndpoint.Role, times: 1);

        Assert.NotNull(ecs.Get());
    }

    [Theory]
    [InlineData("\uFEFF", "Success", "")]
    [InlineData("", "success", "")]
    [InlineData("", "Success", ",\"Expires\":1e400,\"Nested\":{\"AccessKeySecret\":\"of another\"},\"List\":[null,true]")]
    public void CredentialsInUnusualDress_AreRead(string mark, string code, string extra)
    {
        var answer = EmulatedChain.Answer("dress", DateTimeOffset.UtcNow.AddHours(6), nested: false);
        using var server = RawServer.WithCredentials(() => RawServer.Ok($"{mark}{answer[..^1]},\"Code\":\"{code}\"{extra}}}"));
        using var provider =
            new EcsRamRoleCredentialsProvider(
                new EcsRamRoleCredentialsProviderOptions
                {
                    MetadataEndpoint = server.Endpoint,
                    Environment = new(_ => null),
                    AttemptTimeouts = [TimeSpan.FromSeconds(20)],
                    MostAttempts = 1
                });

        Assert.Equal(SyntheticKey.StsAccessKeySecret("dress"), provider.GetCredentials().AccessKeySecret);
    }

    [Fact]
    public async Task AnswerIsLongerThanAllowed_IsGivenUp()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Garbage(new string(' ', 100_000)), MetadataEndpoint.Credentials);

        Assert.Contains("too long", ecs.Fail().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectIsNotFollowed()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.Redirect(new(ecs.Emulator.Endpoint, "/elsewhere")), MetadataEndpoint.Credentials);

        Assert.Equal(302, ecs.Fail().StatusCode);
        Assert.Equal(0, ecs.Emulator.Count(MetadataEndpoint.Other));
    }

    [Fact]
    public async Task ServerHandsOutAnExpiredCredentialOnce_TheSecondAttemptSucceeds()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.ExpiredCredential, MetadataEndpoint.Credentials, times: 1);

        Assert.True(ecs.Get().Expiration > DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task ServerHandsOutOnlyExpiredCredentials_DistinctError()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        ecs.Emulator.Faults.Add(Fault.ExpiredCredential, MetadataEndpoint.Credentials);

        Assert.Contains("already expired", ecs.Fail().Message, StringComparison.Ordinal);
        Assert.Equal(3, ecs.Credentials);
    }

    [Fact]
    public async Task OurClockIsADayAhead_TheServersDateSaysThatTheCredentialIsGood()
    {
        var clock = new SteppedClock();
        clock.Advance(DateTimeOffset.UtcNow.AddDays(1) - clock.GetUtcNow());
        await using var ecs = await EmulatedProvider.StartAsync(configure: options => options.TimeProvider = clock);

        var first = ecs.Get();

        clock.Advance(TimeSpan.FromHours(5));
        Assert.Same(first, ecs.Get());
        Assert.Equal(1, ecs.Credentials);
    }

    [Fact]
    public async Task MetadataDisabled_NoRequestIsSent()
    {
        await using var ecs = await EmulatedProvider.StartAsync(environment: new() { ["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true" });

        Assert.Contains("ALIBABA_CLOUD_ECS_METADATA_DISABLED", ecs.Fail().Message, StringComparison.Ordinal);
        Assert.Empty(ecs.Emulator.Requests);
    }

    [Fact]
    public async Task AnswerDrips_AllAttemptsTogetherKeepTheirTime()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options =>
        {
            options.AttemptTimeouts = [TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(300)];
            options.TotalTimeout = TimeSpan.FromSeconds(60);
        });
        ecs.Emulator.Faults.Add(Fault.Drip(TimeSpan.FromMilliseconds(100)), MetadataEndpoint.Credentials);

        var exception = ecs.Fail();

        // The whole body would take a minute; a drained one two seconds more for each attempt.
        Assert.True(exception.Elapsed < TimeSpan.FromSeconds(5), exception.Elapsed.ToString());
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task AnswerStopsInTheMiddle_TheReadIsTornDown()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options => options.AttemptTimeouts = [TimeSpan.FromMilliseconds(500)]);
        ecs.Emulator.Faults.Add(Fault.Drip(TimeSpan.FromMinutes(5)), MetadataEndpoint.Credentials);

        // A read that takes no token would wait for the second byte.
        Assert.True(ecs.Fail().Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task TokenRequestTimesOut_ErrorNamesHopLimitContainersAndRrsa()
    {
        await using var ecs = await EmulatedProvider.StartAsync(configure: options => options.AttemptTimeouts = [TimeSpan.FromMilliseconds(200)]);
        ecs.Emulator.Faults.Add(Fault.Dead, MetadataEndpoint.Token);

        var exception = ecs.Fail();

        Assert.Contains("HttpPutResponseHopLimit", exception.Message, StringComparison.Ordinal);
        Assert.Contains("container", exception.Message, StringComparison.Ordinal);
        Assert.Contains("RRSA", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("token", null), (exception.Stage, exception.StatusCode));
        Assert.Equal(0, ecs.ReadsWithoutToken);
    }

    [Fact]
    public void NothingListens_ErrorSaysWhatTheConnectionDid()
    {
        using var provider = new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = new("http://127.0.0.1:1"), MostAttempts = 3 });

        var exception = Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials());

        Assert.Contains("ConnectionRefused", exception.Message, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:1 ", exception.Message, StringComparison.Ordinal);
        Assert.Equal(3, exception.Attempts);
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    public async Task Loopback_InEverySpelling_IsReached(string uri)
    {
        await using var emulator = await MetadataEmulator.StartAsync();
        var endpoint = new UriBuilder(uri) { Port = emulator.Endpoint.Port }.Uri;
        using var provider =
            new EcsRamRoleCredentialsProvider(
                new EcsRamRoleCredentialsProviderOptions
                {
                    MetadataEndpoint = endpoint,
                    Environment = new(_ => null),
                    AttemptTimeouts = [TimeSpan.FromSeconds(20)],
                    MostAttempts = 1
                });

        Assert.Equal(emulator.Mint.Current().AccessKeyId, provider.GetCredentials().AccessKeyId);
    }

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("http://169.254.169.254")]
    [InlineData("http://100.100.100.201")]
    [InlineData("http://user@127.0.0.1")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://127.0.0.1/latest")]
    [InlineData("http://127.0.0.1?role=r")]
    [InlineData("http://127.0.0.1/#role")]
    public void EndpointThatIsNotTrustedOrSaysMoreThanAHost_IsRefused(string uri) =>
        Assert.Throws<ArgumentException>(() => new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = new(uri) }));

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("name with blank")]
    public void RoleNameThatIsNone_IsRefused(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => new EcsRamRoleCredentialsProvider(name));
        Assert.Contains("RoleName", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeoutOutOfItsRange_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new EcsRamRoleCredentialsProvider(new EcsRamRoleCredentialsProviderOptions { TotalTimeout = TimeSpan.Zero }));

    [Fact]
    public void Defaults_AreThoseOfTheReference()
    {
        var options = new EcsRamRoleCredentialsProviderOptions();

        Assert.Equal("http://100.100.100.200/", options.MetadataEndpoint.ToString());
        Assert.Equal([1, 2, 4], options.AttemptTimeouts.Select(t => (int)t.TotalSeconds));
        Assert.Equal("300 00:00:08 00:30:00", string.Create(CultureInfo.InvariantCulture, $"{options.MetadataTokenLifetime.TotalSeconds} {options.TotalTimeout} {options.RefreshBeforeExpiration}"));
    }
}
