using System.Reflection;
using System.Web;
using AccessKeyAnalyzer.Credentials.Testing;
using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>The providers that a program can put together itself.</summary>
public class BuildingBlockTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void NewOfNew_MeansOptions()
    {
        using var provider = new EcsRamRoleCredentialsProvider(new() { RoleName = "app" });

        Assert.NotNull(provider);
    }

    [Fact]
    public async Task AssumeRole_WithTheRoleOfAnother_RefreshesWithItsCurrentCredentials()
    {
        await using var emulator = await StsAsync("assumed");
        var own = new FakeCredentialsProvider();
        using var provider =
            new AssumeRoleCredentialsProvider(
                own, "acs:ram::1:role/reader",
                new() { Endpoint = emulator.Endpoint, Policy = "{}", SessionDuration = TimeSpan.FromMinutes(15), TimeProvider = _time });

        var credentials = await provider.GetCredentialsAsync();

        var form = HttpUtility.ParseQueryString(emulator.Requests.Single().Body);
        Assert.Equal((own.Current.AccessKeyId, "{}", "900"), (form["AccessKeyId"], form["Policy"], form["DurationSeconds"]));
        Assert.Equal("assumed RAM role", credentials.Source);

        var next = own.Rotate();
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials());
        Assert.Contains(next.AccessKeyId, emulator.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oidc_TokenOfTheFile_IsExchanged()
    {
        await using var emulator = await StsAsync("pod");
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "projected");
        using var provider = new OidcCredentialsProvider("acs:ram::1:role/pod", "acs:ram::1:oidc-provider/o", file, new() { Endpoint = emulator.Endpoint, TimeProvider = _time });

        Assert.Equal(SyntheticKey.StsAccessKeyId("pod"), provider.GetCredentials().AccessKeyId);
        Assert.Equal("projected", HttpUtility.ParseQueryString(emulator.Requests.Single().Body)["OIDCToken"]);
        File.Delete(file);
    }

    [Fact]
    public async Task Uri_IsAsked_AndTrustedHostsOnly()
    {
        await using var emulator = await MetadataEmulator.StartAsync(new() { TimeProvider = _time });
        emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer("uri", _time.Start.AddHours(1), nested: false)));
        using var provider = new UriCredentialsProvider(new(emulator.Endpoint, "creds"), _time);

        Assert.Equal(SyntheticKey.StsAccessKeyId("uri"), provider.GetCredentials().AccessKeyId);
        Assert.Throws<ArgumentException>(() => new UriCredentialsProvider(new("http://creds.example")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void SessionThatStsDoesNotGrant_IsRefused(int seconds) => Assert.Throws<ArgumentException>(
        () => new AssumeRoleCredentialsProvider(new FakeCredentialsProvider(), "role", new() { SessionDuration = TimeSpan.FromSeconds(seconds) }));

    [Fact]
    public void Fixed_HandsOutWhatItWasGiven()
    {
        var credentials = FakeCredentials.Create();
        var provider = new FixedCredentialsProvider(credentials);

        Assert.Same(credentials, provider.GetCredentials());
        Assert.True(provider.TryGetCached(out var cached));
        Assert.Same(credentials, cached);
    }

    [Fact]
    public async Task Chain_WithASourceOfTheUser_AsksItFirst_AndLeavesOutWhatIsNotWanted()
    {
        using var service = new FakeMetadataService();
        var own = new FakeCredentialsProvider();
        using var chain = new DefaultCredentialsProviderChain(new DefaultCredentialsProviderChainOptions
        {
            Additional = { own },
            Environment = false,
            Oidc = false,
            CredentialsUri = false,
            Profiles = false,
            MetadataEndpoint = service.Endpoint,
            MetadataProbeTimeout = TimeSpan.FromSeconds(30),
        });

        Assert.Same(own.Current, await chain.GetCredentialsAsync());

        own.Failure = new("not here");
        Assert.Equal(service.Current.AccessKeyId, (await chain.GetCredentialsAsync()).AccessKeyId);
    }

    [Fact]
    public async Task HeldAsAnInterface_CachedAndInvalidate_AreReached()
    {
        await using var ecs = await EmulatedProvider.StartAsync();
        IStsCredentialsProvider provider = ecs.Provider;
        Assert.False(provider.TryGetCached(out _));
        var first = await provider.GetCredentialsAsync();
        Assert.True(provider.TryGetCached(out var cached));
        Assert.Same(first, cached);

        ecs.Emulator.Mint.Rotate();
        provider.Invalidate(first);
        Assert.NotSame(first, await provider.GetCredentialsAsync());
    }

    [Fact]
    public void FakeMetadataService_ServesTheProvider_AndCanBeDown()
    {
        using var service = new FakeMetadataService(_time) { RoleName = "App" };
        using var provider =
            new EcsRamRoleCredentialsProvider(
                new EcsRamRoleCredentialsProviderOptions { MetadataEndpoint = service.Endpoint, TimeProvider = _time, TotalTimeout = TimeSpan.FromSeconds(2) });

        Assert.Equal(service.Current.AccessKeyId, provider.GetCredentials().AccessKeyId);
        Assert.Contains("GET /latest/meta-data/ram/security-credentials/App", service.Requests);

        service.IsDown = true;
        _time.Advance(service.Lifetime);
        Assert.Equal(503, Assert.Throws<CredentialsUnavailableException>(() => provider.GetCredentials()).StatusCode);

        service.IsDown = false;
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(service.Current.AccessKeyId, provider.GetCredentials().AccessKeyId);
    }

    [Fact]
    public async Task FakeProvider_DoesWhatTheTestSays()
    {
        var provider = new FakeCredentialsProvider();
        var first = await provider.GetCredentialsAsync();
        var second = provider.Rotate();
        provider.Invalidate(first);

        Assert.Equal((second, 2), (provider.GetCredentials(), provider.Calls));
        Assert.Same(first, provider.Invalidated);

        provider.Failure = new("gone");
        Assert.Equal("gone", (await Assert.ThrowsAsync<CredentialsUnavailableException>(async () => await provider.GetCredentialsAsync())).Message);
        Assert.False(provider.TryGetCached(out _));
    }

    [Fact]
    public async Task RefreshingClient_AsynchronousCallWithoutAResult_KeepsItsClientUntilItEnds()
    {
        var provider = new FakeCredentialsProvider();
        using var clients = provider.ForClient(_ => new MemoryStream());
        var ended = new TaskCompletionSource();
        MemoryStream? used = null;
        var call = clients.UseAsync(client =>
        {
            used = client;
            return ended.Task;
        });
        await Eventually.True(() => used is not null, "the call has begun");
        provider.Rotate();
        clients.Use(_ => { });
        Assert.True(used!.CanRead);

        ended.SetResult();
        await call;
        Assert.False(used.CanRead);
    }

    [Fact]
    public void RefreshingClient_AsynchronousCallWhereASynchronousOneIsMeant_IsRefused()
    {
        using var clients = new FakeCredentialsProvider().ForClient(_ => new MemoryStream());

        // Task: by the compiler, which takes this overload.
        var refused = typeof(RefreshingClient<MemoryStream>).GetMethods()
            .Where(method => method.Name == "Use" && method.GetCustomAttributes<ObsoleteAttribute>().Any(obsolete => obsolete.IsError))
            .Select(method => method.GetParameters()[0].ParameterType.GetGenericArguments()[1].Name);
        Assert.Equal(["Task"], refused);

        // Everything else when it runs, before the call is made.
        AssertRefused<Task<int>>();
        AssertRefused<ValueTask>();
        AssertRefused<ValueTask<int>>();
        Assert.Equal(1, clients.Use(_ => 1));

        void AssertRefused<TResult>() => Assert.Contains(
            "UseAsync",
            Assert.Throws<NotSupportedException>(() => clients.Use<TResult>(_ => throw new InvalidOperationException())).Message,
            StringComparison.Ordinal);
    }

    private async Task<MetadataEmulator> StsAsync(string tag)
    {
        var emulator = await MetadataEmulator.StartAsync(new() { TimeProvider = _time });
        emulator.Faults.Add(Fault.Status(200, EmulatedChain.Answer(tag, _time.Start.AddHours(1), nested: true)), MetadataEndpoint.Other, times: 1);
        emulator.Faults.Add(Fault.Status(400), MetadataEndpoint.Other);
        return emulator;
    }
}
