using Microsoft.Extensions.Time.Testing;

namespace AccessKeyAnalyzer.Credentials.Tests;

/// <summary>What invocations of Function Compute bring.</summary>
public class FunctionComputeTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly FunctionComputeCredentialsProvider _provider;

    public FunctionComputeTests() => _provider = new(_time);

    public static TheoryData<string?, string?, string?, string> Incomplete
    {
        get
        {
            var (id, secret, token) = Triple("incomplete");
            return new()
            {
                { null, null, null, "the last invocation brought no credentials. Give the function a role" },
                { "", "", " ", "the last invocation brought no credentials. Give the function a role" },
                { null, secret, token, "the last invocation brought no AccessKey ID" },
                { id, "", token, "the last invocation brought no AccessKey secret" },
                { id, secret, null, "the last invocation brought no security token" },
                // As a header that was sent twice arrives.
                { $"{id},{id}", secret, token, "the AccessKey ID of the last invocation is malformed" },
                { id, secret + "\r\nx: y", token, "the AccessKey secret of the last invocation is malformed" },
                { id, secret, token + " ", "the security token of the last invocation is malformed" },
                { id, secret, token + "é", "the security token of the last invocation is malformed" },
            };
        }
    }

    [Fact]
    public async Task Call_BeforeAnyInvocation_SaysSo()
    {
        var sync = Assert.Throws<CredentialsUnavailableException>(() => _provider.GetCredentials());
        var async = await Assert.ThrowsAsync<CredentialsUnavailableException>(() => _provider.GetCredentialsAsync().AsTask());

        Assert.StartsWith("Function Compute: no invocation has brought credentials yet. ", sync.Message, StringComparison.Ordinal);
        Assert.Equal(sync.Message, async.Message);
        Assert.False(_provider.TryGetCached(out _));
    }

    [Fact]
    public async Task Call_InAnInvocation_GetsItsCredentials()
    {
        Receive("first");

        var credentials = _provider.GetCredentials();

        var (id, secret, token) = Triple("first");
        Assert.Equal((id, secret, token, null), (credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken, credentials.Expiration));
        Assert.Equal("Function Compute", credentials.Source);
        Assert.Same(credentials, await _provider.GetCredentialsAsync());
        Assert.True(_provider.TryGetCached(out var cached));
        Assert.Same(credentials, cached);
    }

    [Fact]
    public void SameCredentials_OfManyInvocations_AreOneObject()
    {
        Receive("same");
        var first = _provider.GetCredentials();
        Receive("same");

        Assert.Same(first, _provider.GetCredentials());
    }

    [Fact]
    public void Client_BuiltOnce_FollowsTheInvocations()
    {
        Receive("first");
        using var client = new RefreshingClient<string>(_provider, credentials => credentials.AccessKeyId);
        var before = client.Current;
        Receive("second");

        Assert.Equal((SyntheticKey.StsAccessKeyId("first"), SyntheticKey.StsAccessKeyId("second")), (before, client.Current));
    }

    [Fact]
    public void OlderCredentials_OfALaterInvocation_DoNotComeBack()
    {
        foreach (var seed in (string[])["first", "second", "first", "third", "second", "first"])
        {
            Receive(seed);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(SyntheticKey.StsAccessKeyId("third"), _provider.GetCredentials().AccessKeyId);
    }

    [Fact]
    public void OlderCredentials_WhenNothingElseComesAnyMore_AreTaken()
    {
        Receive("first");
        Receive("second");
        for (var minutes = 0; minutes <= 61; minutes++)
        {
            Receive("first");
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(SyntheticKey.StsAccessKeyId("first"), _provider.GetCredentials().AccessKeyId);
    }

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void WhatIsIncompleteOrMalformed_IsNamed_AndLeavesWhatIsThere(string? id, string? secret, string? token, string reason)
    {
        _provider.Receive(id, secret, token);
        var exception = Assert.Throws<CredentialsUnavailableException>(() => _provider.GetCredentials());
        Assert.Equal($"Function Compute: {reason}.", exception.Message);

        Receive("good");
        _provider.Receive(id, secret, token);

        Assert.Equal(SyntheticKey.StsAccessKeyId("good"), _provider.GetCredentials().AccessKeyId);
    }

    [Fact]
    public void Credentials_ThatNoInvocationHasRenewedForTheirWholeLife_AreNotHandedOut()
    {
        Receive("old");
        _time.Advance(TimeSpan.FromHours(36) - TimeSpan.FromSeconds(1));
        Assert.NotNull(_provider.GetCredentials());
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("36 hours ago", Assert.Throws<CredentialsUnavailableException>(() => _provider.GetCredentials()).Message, StringComparison.Ordinal);
        Assert.False(_provider.TryGetCached(out _));
        Receive("old");
        Assert.NotNull(_provider.GetCredentials());
    }

    [Fact]
    public void ManyInvocationsAtOnce_NeverMixTheirCredentials()
    {
        var ids = Enumerable.Range(0, 8).ToDictionary(number => SyntheticKey.StsAccessKeyId($"{number}"), number => Triple($"{number}"));

        Receive("0");

        Parallel.For(0, 4000, number =>
        {
            // Some bring nothing, or nothing whole.
            _provider.Receive(number % 3 == 0 ? null : "id", null, null);
            Receive($"{number % 8}");
            var credentials = _provider.GetCredentials();
            Assert.Equal(ids[credentials.AccessKeyId], (credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken!));
        });
    }

    [Theory]
    [InlineData("FC_FUNCTION_NAME", true)]
    [InlineData("FC_INSTANCE_ID", true)]
    [InlineData("FUNCTION_NAME", false)]
    public void FunctionCompute_IsToldByItsEnvironment(string variable, bool isThere) =>
        Assert.Equal(isThere, FunctionComputeCredentialsProvider.IsIn(new(name => name == variable ? "some" : null)));

    [Fact]
    public void TextsAndEvents_ShowNoSecret()
    {
        using var events = new EventRecorder();
        var (id, secret, token) = Triple("shown");

        _provider.Receive(id, secret, token);
        _provider.Receive(id, secret, token + ",");
        _provider.Receive(id + ",", secret, token);

        Assert.Contains(events.Lines, line => line.Contains($"Function Compute STS.…{id[^4..]}", StringComparison.Ordinal));
        Assert.DoesNotContain(
            events.Lines,
            line => line.Contains(id, StringComparison.Ordinal) || line.Contains(secret, StringComparison.Ordinal)
                || line.Contains(token, StringComparison.Ordinal));
    }

    private void Receive(string seed)
    {
        var (id, secret, token) = Triple(seed);
        _provider.Receive(id, secret, token);
    }

    private static (string Id, string Secret, string Token) Triple(string seed) =>
        (SyntheticKey.StsAccessKeyId(seed), SyntheticKey.StsAccessKeySecret(seed), SyntheticKey.SecurityToken(seed));
}
